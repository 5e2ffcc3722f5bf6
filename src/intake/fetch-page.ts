/** What an address gave: the address after redirects, the bytes unpacked, and the content type as it was sent. */
export interface Fetched {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly type: string | null;
}

/** Gives all addresses of a host name, as `dns.lookup` does. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** For tests: by default names are resolved by the system, and nothing but the public internet is reached. */
export interface FetchOptions {
  readonly resolve?: Resolve;
  /** `host:port` of servers that may be reached though they are on this machine. */
  readonly allowLocal?: readonly string[];
  readonly timeoutMs?: number;
}

/** Gets a web page that a member named. Throws `UserError` that says why it cannot be had and what to do. */
export async function fetchPage(_url: string, _options: FetchOptions = {}): Promise<Fetched> {
  throw new Error('Not built yet');
}
