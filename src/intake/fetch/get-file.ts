import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UserError } from '../../text/user-error.ts';
import { checkSize, MOST_BYTES } from '../limits.ts';
import { connectTo } from './connect-to.ts';

/** What an address gave: the address after redirects, the bytes unpacked, and the content type as it was sent. */
export interface Fetched {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly type: string | null;
}

/** Gives all IP addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** What may be fetched, and how. */
export interface FetchRules {
  /** Throws `UserError` for an address that is not to be fetched; asked again at each redirect. */
  readonly check: (url: URL) => void;
  /** Whether a connection may be made to an IP address for a URL. */
  readonly mayConnect: (address: string, url: URL) => boolean;
  /** Throws `UserError` for a content type that is not read. */
  readonly checkType: (type: string | null) => void;
  readonly resolve?: Resolve | undefined;
  readonly timeoutMs?: number | undefined;
}

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const UNPACK = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
} as const;

/** Gets a file by GET, within the rules. Throws `UserError` that says why it cannot be had and what to do. */
export async function getFile(address: string, rules: FetchRules): Promise<Fetched> {
  const ms = rules.timeoutMs ?? TIMEOUT_MS;
  const signal = AbortSignal.timeout(ms);
  try {
    return await follow(parseAddress(address), rules, signal);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (signal.aborted) throw tooSlow(ms);
    throw new UserError(sentenceOn(error), { cause: error });
  }
}

async function follow(start: URL, rules: FetchRules, signal: AbortSignal): Promise<Fetched> {
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    rules.check(url);
    const response = await connectTo(url, await addressesOf(url, rules, signal), signal);
    const target = targetOf(response, url);
    if (target === null) return finish(response, url, rules);
    response.destroy();
    url = target;
  }
  throw new UserError(
    `The address leads on to others over ${MOST_REDIRECTS} times, the most that are followed: give the last one.`,
  );
}

async function finish(
  response: IncomingMessage,
  url: URL,
  { checkType }: FetchRules,
): Promise<Fetched> {
  try {
    const type = response.headers['content-type'] ?? null;
    checkStatus(response.statusCode ?? 0);
    checkType(type);
    return { url: url.href, type, bytes: await readBody(response) };
  } finally {
    response.destroy();
  }
}

function parseAddress(address: string): URL {
  if (URL.canParse(address.trim())) return new URL(address.trim());
  throw new UserError('That is not a web address: give one that begins with https://.');
}

/** Asked once: the connection is made to what was checked, whatever the name means a moment later. */
async function addressesOf(
  url: URL,
  { mayConnect, resolve = resolveBySystem }: FetchRules,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const addresses = isIP(host) === 0 ? await unlessAborted(resolve(host), signal) : [host];
  if (addresses.length === 0) throw new UserError('No site has this name: check the address.');
  if (addresses.every((address) => mayConnect(address, url))) return addresses;
  throw new UserError(
    'This address leads into a private network, from which nothing is read: give one of the public web.',
  );
}

async function resolveBySystem(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}

async function unlessAborted<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return await new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    task.then(resolve, reject);
  });
}

/** Where a response sends on to, or null for one that is the end. */
function targetOf(response: IncomingMessage, from: URL): URL | null {
  if (!REDIRECTS.has(response.statusCode ?? 0)) return null;
  const { location } = response.headers;
  if (location && URL.canParse(location, from.href)) return new URL(location, from);
  response.destroy();
  throw new UserError('The address leads on to nowhere: check it, or paste the text instead.');
}

function checkStatus(status: number): void {
  if (status === 200) return;
  if (status === 404 || status === 410) {
    throw new UserError('There is no page at this address: check it, or paste the text instead.');
  }
  throw new UserError(
    status === 401 || status === 402 || status === 403 || status === 429
      ? `The site does not let the bot read this page (status ${status}): paste the text instead.`
      : `The site could not give the page (status ${status}): try again later, or paste the text instead.`,
  );
}

/** The body of a response, unpacked. Throws `UserError` where it says that it is too large, or turns out to be. */
async function readBody(response: IncomingMessage): Promise<Uint8Array> {
  checkSize(Number(response.headers['content-length'] ?? 0));
  const body = unpacked(response);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    parts.push(part);
    length += part.length;
    if (length > MOST_BYTES) body.destroy();
    checkSize(length);
  }
  return Buffer.concat(parts);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  if (!(encoding in UNPACK)) {
    throw new UserError(
      'The site packs its page in a way that is not read: paste the text instead.',
    );
  }
  const unpack = UNPACK[encoding as keyof typeof UNPACK]();
  response.on('error', (error) => unpack.destroy(error));
  response.on('aborted', () => unpack.destroy(new Error('The response was cut off')));
  return response.pipe(unpack);
}

function tooSlow(ms: number): UserError {
  return new UserError(
    `The site took over ${ms / 1000} seconds, the most it may: try again later, or paste the text instead.`,
  );
}

function sentenceOn(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_NONAME' || code === 'ENODATA')
    return 'No site has this name: check the address.';
  if (/CERT|TLS|SSL|ALTNAME/u.test(code))
    return 'The site has no valid certificate: paste the text instead.';
  if (/^Z_|^ERR_.*(?:BROTLI|ERROR_)/u.test(code)) {
    return 'The site sends the page packed in a broken way: paste the text instead.';
  }
  return 'The site cannot be reached: try again later, or paste the text instead.';
}
