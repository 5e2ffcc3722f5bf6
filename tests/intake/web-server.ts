import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that a test may fetch from. */
export interface WebServer extends AsyncDisposable {
  readonly port: number;
  /** `127.0.0.1:port` */
  readonly place: string;
  /** Paths that were asked for. */
  readonly asked: string[];
}

/** Starts a server that answers each path of a table; it stops with its scope. */
export async function startWebServer(
  pages: Readonly<Record<string, RequestListener>>,
): Promise<WebServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const page = pages[request.url ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    place: `127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
