import { UserError } from '../text/user-error.ts';
import { type Fetched, getFile, type Resolve } from './fetch/get-file.ts';
import { isPublicAddress } from './fetch/public-address.ts';
import { kindOfType, READABLE_ENDINGS } from './find-kind.ts';

export type { Fetched } from './fetch/get-file.ts';

/** By default names are resolved by the system, and nothing but the public internet is reached. */
export interface FetchOptions {
  readonly resolve?: Resolve;
  /** Servers that may be reached though they are not public, as `IP address:port`: for tests alone. */
  readonly allowLocal?: readonly string[];
  readonly timeoutMs?: number;
}

const PORTS = new Set(['', '80', '443']);

/** Gets a web page that a member named. Throws `UserError` that says why it cannot be had and what to do. */
export async function fetchPage(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { resolve, allowLocal = [], timeoutMs } = options;
  const allowedPorts = new Set([...PORTS, ...allowLocal.map((place) => place.split(':').at(-1))]);
  return getFile(url, {
    check: (target) => checkAddress(target, allowedPorts),
    mayConnect: (address, { port }) =>
      isPublicAddress(address) || allowLocal.includes(`${address}:${port}`),
    checkType,
    resolve,
    timeoutMs,
  });
}

function checkAddress(url: URL, ports: ReadonlySet<string | undefined>): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new UserError(
      'Only addresses that begin with https:// or http:// are read: give such a one.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError('The address holds a name or a password: give it without them.');
  }
  if (!ports.has(url.port)) {
    throw new UserError(
      `The address names port ${url.port}, and only 80 and 443 are read: leave it out.`,
    );
  }
}

function checkType(type: string | null): void {
  if (type === null || kindOfType(type)) return;
  const shown = type.split(';', 1)[0]?.trim().slice(0, 60);
  throw new UserError(
    `The address gives "${shown}", and only pages and ${READABLE_ENDINGS} files are read: give the page itself.`,
  );
}
