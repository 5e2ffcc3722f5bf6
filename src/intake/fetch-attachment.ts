import type { Fetched } from './fetch-page.ts';

/**
 * Gets a file that was attached to a message, from Discord's own hosts or one of those given as `host:port`.
 * Throws `UserError` that says why it cannot be had and what to do.
 */
export async function fetchAttachment(
  _url: string,
  _localHosts: readonly string[] = [],
): Promise<Fetched> {
  throw new Error('Not built yet');
}
