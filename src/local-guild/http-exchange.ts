import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NewFile } from './files.ts';
import { refusal } from './refusal.ts';

const MAX_BODY = 30 * 1024 * 1024;

/**
 * Whether a request may reach the guild: its `Host` is this loopback address (so that a foreign name that
 * resolves to it gets nothing), and it does not come from a page of another origin.
 */
export function isFromHere(request: IncomingMessage, port: number): boolean {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);
  const { host = '', origin } = request.headers;
  if (!hosts.includes(host.toLowerCase())) return false;
  const site = request.headers['sec-fetch-site'];
  const isLink = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if ((site === 'cross-site' || site === 'same-site') && !isLink) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** The whole body; throws refusal 40005 over 30 MiB. */
export async function readBytes(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MAX_BODY) throw refusal(40005);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The body as JSON of any kind; throws refusal 50109. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  return parseJson(Buffer.from(await readBytes(request)).toString('utf8'));
}

/** What the bot sent: a JSON body, and its files by the number in `files[n]`. */
export interface SentBody {
  readonly body: unknown;
  readonly files: ReadonlyMap<string, NewFile>;
}

/** Reads JSON, or multipart with `payload_json` and `files[n]`; nothing for GET and DELETE. Throws `Refusal`. */
export async function readSentBody(request: IncomingMessage): Promise<SentBody> {
  const files = new Map<string, NewFile>();
  const type = request.headers['content-type'] ?? '';
  if (request.method === 'GET' || request.method === 'DELETE') return { body: undefined, files };
  if (!type.startsWith('multipart/form-data')) return { body: await readJson(request), files };
  const form = await new Response(await readBytes(request), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw refusal(50109);
    });
  for (const [name, value] of form) {
    const number = /^files\[(\d+)\]$/u.exec(name)?.[1];
    if (number === undefined || typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.set(number, { filename: value.name, bytes, contentType: value.type });
  }
  return { body: parseJson(String(form.get('payload_json') ?? '{}')), files };
}

/** Sends JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(50109);
  }
}
