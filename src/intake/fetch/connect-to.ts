import { once } from 'node:events';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';

/** Says what it is, and no more. */
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; Verbatim article reader)',
  accept: 'text/html, application/xhtml+xml, */*;q=0.8',
  'accept-encoding': 'gzip, br, deflate',
};

/** Sends a GET for a URL to IP addresses that were found before, without asking for the name's address again. */
export async function connectTo(
  url: URL,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestSecure : requestPlain;
  const request = send(url, {
    agent: false,
    headers: HEADERS,
    lookup: pinned(addresses),
    signal,
  });
  // What comes after the response is the reader's to hear of.
  request.on('error', () => {});
  request.end();
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (!response) throw new Error('No response');
  return response;
}

function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, { all: wantsAll }, callback) => {
    const [first] = all;
    if (wantsAll) callback(null, all);
    else callback(null, first?.address ?? '', first?.family);
  };
}
