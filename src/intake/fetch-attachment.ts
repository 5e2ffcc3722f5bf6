import { UserError } from '../text/user-error.ts';
import { type Fetched, getFile } from './fetch/get-file.ts';
import { isLoopbackAddress, isPublicAddress } from './fetch/public-address.ts';

/** Where Discord keeps what is attached to messages. */
const DISCORD_HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/**
 * Gets a file that was attached to a message: from Discord's own hosts, or from servers on this machine that are given
 * as `host:port`, such as the local guild. Throws `UserError` that says why it cannot be had and what to do.
 */
export async function fetchAttachment(
  url: string,
  localHosts: readonly string[] = [],
): Promise<Fetched> {
  return getFile(url, {
    check: (target) => {
      if (!isDiscords(target) && !isLocal(target, localHosts)) {
        throw new UserError(
          'Files are read only from where Discord keeps attachments: attach the file to the command.',
        );
      }
    },
    mayConnect: (address, target) =>
      isLocal(target, localHosts) ? isLoopbackAddress(address) : isPublicAddress(address),
    checkType: () => {},
  });
}

function isDiscords({ protocol, hostname, port, username, password }: URL): boolean {
  const plain = port === '' && username === '' && password === '';
  return protocol === 'https:' && plain && DISCORD_HOSTS.has(hostname);
}

function isLocal({ protocol, host, username, password }: URL, hosts: readonly string[]): boolean {
  return protocol === 'http:' && username === '' && password === '' && hosts.includes(host);
}
