import { type Client, Events } from 'discord.js';
import type { ArticleStore } from '../articles/store/article-store.ts';
import { TaskQueue } from '../articles/store/task-queue.ts';
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
  // One after the other, so that of leaving and coming back at once the last one counts.
  const turns = new TaskQueue();
  const note = (task: () => Promise<void>) =>
    turns.run(task).catch((error) => log.error('Could not note which servers are left.', error));
  client.on(Events.GuildDelete, ({ id }) => void note(() => store.noteLeft(id)));
  client.on(Events.GuildCreate, ({ id }) => void note(() => store.noteJoined(id)));
  await note(() => noteAll(new Set(client.guilds.cache.keys()), store));
}

async function noteAll(present: ReadonlySet<string>, store: ArticleStore): Promise<void> {
  for (const id of await store.guildIds()) {
    await (present.has(id) ? store.noteJoined(id) : store.noteLeft(id));
  }
}
