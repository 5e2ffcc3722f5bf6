import { type Client, Events } from 'discord.js';
import type { ArticleStore } from '../articles/store/article-store.ts';
import type { Log } from '../log.ts';

/**
 * Notes in the store which servers the bot is in, has left and has come back to; resolves when what happened while it was
 * away is noted. Needs the `Guilds` intent alone. An outage of a server is no leaving: Discord tells the two apart.
 */
export async function followGuilds(
  client: Client<true>,
  store: ArticleStore,
  log: Log,
): Promise<void> {
  const noted = (what: Promise<void>) =>
    what.catch((error) => log.error('Could not note which servers are left.', error));
  client.on(Events.GuildDelete, ({ id }) => void noted(store.noteLeft(id)));
  client.on(Events.GuildCreate, ({ id }) => void noted(store.noteJoined(id)));
  await noted(noteAll(new Set(client.guilds.cache.keys()), store));
}

async function noteAll(present: ReadonlySet<string>, store: ArticleStore): Promise<void> {
  for (const id of await store.guildIds()) {
    await (present.has(id) ? store.noteJoined(id) : store.noteLeft(id));
  }
}
