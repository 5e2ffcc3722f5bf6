import type { APIMessage } from 'discord-api-types/v10';
import { commands } from '../../commands/index.ts';
import { Library } from '../../src/answers/library.ts';
import { Shelf } from '../../src/answers/shelf.ts';
import type { Article } from '../../src/articles/article.ts';
import { readCorpusFolders } from '../../src/articles/corpus-folder.ts';
import { type Bot, startBot } from '../../src/discord/client.ts';
import type { DiscordModule } from '../../src/discord/discord-module.ts';
import { discordModules } from '../../src/discord/modules.ts';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import type { PageReply } from '../../src/local-guild/page-api.ts';
import { GUILDS, PEOPLE } from '../../src/local-guild/world.ts';
import { keptLog } from '../answers/made-up-answers.ts';

/** The real bot, through discord.js, in a local guild that holds every body against Discord's schemas. */
export interface Stage {
  readonly guild: LocalGuild;
  readonly shelf: Shelf;
  /** Lines of the bot's log. */
  readonly log: readonly string[];
  /** Ends the bot and starts another one, as a new process would. */
  readonly restartBot: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface StageSettings {
  /** Articles instead of those of `corpus/`. */
  readonly articles?: readonly Article[];
  /** Articles that only the members of one guild may ask, by its id. */
  readonly ownArticles?: Readonly<Record<string, readonly Article[]>>;
  /** More modules than the bot's own. */
  readonly modules?: readonly DiscordModule[];
  readonly guildId?: string;
}

export async function openStage(settings: StageSettings = {}): Promise<Stage> {
  const guild = await startLocalGuild({ port: 0, checkAnswers: true });
  const { log, lines } = keptLog();
  const shelf = new Shelf();
  await shelf.putAll(settings.articles ?? (await readCorpusFolders(['corpus'])).articles);
  const own = new Map<string, Shelf>();
  for (const [id, articles] of Object.entries(settings.ownArticles ?? {})) {
    const ownShelf = new Shelf();
    await ownShelf.putAll(articles);
    own.set(id, ownShelf);
  }
  const libraryFor = (guildId: string | null) => {
    const ownShelf = own.get(guildId ?? '');
    return new Library(ownShelf === undefined ? [shelf] : [ownShelf, shelf]);
  };
  const modules = discordModules({ libraryFor, commands, log }, settings.modules);
  const start = (): Promise<Bot> =>
    startBot({
      token: guild.token,
      guildId: settings.guildId ?? null,
      api: `${guild.url}/api`,
      modules,
      log,
      onLost: (reason) => log.error(reason),
    });
  let bot = await start();
  return {
    guild,
    shelf,
    log: lines,
    restartBot: async () => {
      await bot.close();
      bot = await start();
    },
    close: async () => {
      await bot.close();
      await guild.close();
    },
  };
}

/** Who asks, and where: by the names that the local world has. */
export function at(memberName: string, guildName: string | null) {
  const person = PEOPLE.find(
    ({ user }) => user.global_name === memberName || user.username === memberName,
  );
  const guild = GUILDS.find(({ name }) => name === guildName);
  const channel = guildName === null ? person?.directMessage : guild?.channels[0];
  if (person === undefined || channel === undefined) throw new Error('nobody there');
  return { member: person.user.id, channel: channel.id };
}

/** The message of a reply; fails where the bot answered otherwise. */
export function messageOf(reply: PageReply): APIMessage {
  if (reply.kind !== 'message' && reply.kind !== 'update')
    throw new Error(`no message: ${reply.kind}`);
  return reply.message;
}

/** All that a message says, a line for each text. */
export function wordsOf(message: APIMessage): string {
  return [message.content, ...valuesOf(message.components, 'content')].join('\n');
}

/** The custom_id of the button with this label; fails where there is none. */
export function buttonOf(message: APIMessage, label: string): string {
  const found = buttonsOf(message.components).find((button) => button.label === label);
  if (typeof found?.custom_id !== 'string') throw new Error(`no button ${label}`);
  return found.custom_id;
}

/** The labels of the buttons that can be pressed. */
export function labelsOf(message: APIMessage): string[] {
  return buttonsOf(message.components)
    .filter(({ disabled }) => disabled !== true)
    .map(({ label }) => String(label));
}

function buttonsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const record = Object.fromEntries(Object.entries(value));
  const inner = Object.values(record).flatMap(buttonsOf);
  return record.type === 2 ? [record] : inner;
}

function valuesOf(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesOf(inner, key),
  );
}
