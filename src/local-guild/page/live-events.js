// @ts-check

/**
 * @import { PageEvents } from '../page-api.ts'
 * @typedef {{ [Name in keyof PageEvents]: (data: PageEvents[Name]) => void }} EventHandlers
 */

/**
 * Follows what the server tells one member; returns what ends it.
 * @param {string} member
 * @param {EventHandlers} handlers
 * @param {{ interrupted: () => void, resumed: () => void }} connection `resumed`: something may have been missed meanwhile
 * @returns {() => void}
 */
export function followEvents(member, handlers, connection) {
  const stream = new EventSource(`/page/events?${new URLSearchParams({ member })}`);
  let interrupted = false;
  stream.addEventListener('error', () => {
    interrupted = true;
    connection.interrupted();
  });
  stream.addEventListener('open', () => {
    if (interrupted) connection.resumed();
    interrupted = false;
  });
  for (const [name, handle] of Object.entries(handlers)) {
    stream.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }
  return () => stream.close();
}
