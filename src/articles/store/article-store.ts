import { join } from 'node:path';
import type { KnownFiles } from '../corpus-folder.ts';
import type { CorpusChange } from '../corpus-state.ts';
import { GuildArticles } from './guild-articles.ts';
import { asGuildId, isGuildId } from './guild-id.ts';
import type { StoreLimits } from './limits.ts';
import { type FileSystem, SafeFiles } from './safe-files.ts';
import type { ServerStore } from './server-store.ts';

export interface StoreSettings {
  /** The folder that holds a folder for each server. */
  readonly folder: string;
  readonly now: () => Date;
  readonly limits?: StoreLimits;
  /** Told of every change of a server's articles once it is on the disk, and waited for; must not reject. */
  readonly onChange?: (guildId: string, change: CorpusChange) => void | Promise<void>;
  /** Whether an id belongs to an article that all servers share, so that no server gets it again. */
  readonly isShared?: (id: string) => boolean;
  readonly undoMs?: number;
  /** How long the articles of a server that the bot has left are kept. */
  readonly keepLeftMs?: number;
  readonly fileSystem?: FileSystem;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LIMITS: StoreLimits = { articles: 1000, words: 1_000_000 };
/** Marks the folder of a server that the bot has left; holds the time. */
const LEFT = '.left';
/** Before the name of a folder that is being deleted. */
const PURGED = '.purged-';

/** The articles of all servers, a folder for each. Servers share nothing but the disk. */
export class ArticleStore implements ServerStore {
  readonly #settings: StoreSettings;
  readonly #files: SafeFiles;
  readonly #guilds = new Map<string, Promise<GuildArticles>>();

  constructor(settings: StoreSettings) {
    this.#settings = settings;
    this.#files = new SafeFiles(settings.fileSystem);
  }

  /** Ids of the servers that have a folder, in order. */
  async guildIds(): Promise<string[]> {
    return (await this.#files.list(this.#settings.folder)).filter(isGuildId);
  }

  /** The articles of one server, read from the disk at the first call: but for files that were read before, if not written since. */
  guild(guildId: string, before: KnownFiles = new Map()): Promise<GuildArticles> {
    const known = this.#guilds.get(guildId);
    if (known) return known;
    const opened = this.#open(guildId, before);
    this.#guilds.set(guildId, opened);
    opened.catch(() => this.#guilds.delete(guildId));
    return opened;
  }

  /** Notes that the bot has left a server: its articles stay for 30 days from the first such note. */
  async noteLeft(guildId: string): Promise<void> {
    if (!(await this.guildIds()).includes(guildId)) return;
    if ((await this.#files.read(this.#markOf(guildId))) !== null) return;
    await this.#files.write(this.#markOf(guildId), `${this.#settings.now().toISOString()}\n`);
  }

  /** Notes that the bot is in a server, so that its articles stay. */
  async noteJoined(guildId: string): Promise<void> {
    await this.#files.remove(this.#markOf(guildId));
  }

  /** Deletes what has had its time: earlier states of articles, and folders of servers left long ago. Gives their ids. */
  async sweep(): Promise<string[]> {
    const purged: string[] = [];
    for (const name of await this.#files.list(this.#settings.folder)) {
      if (name.startsWith(PURGED)) await this.#files.remove(join(this.#settings.folder, name));
    }
    for (const guildId of await this.guildIds()) {
      if (await this.#isLongLeft(guildId)) {
        await this.purge(guildId);
        purged.push(guildId);
      }
    }
    for (const guild of this.#guilds.values()) await (await guild).sweep();
    return purged;
  }

  /** Deletes all of a server's articles for good. */
  async purge(guildId: string): Promise<void> {
    const path = this.#pathOf(guildId);
    const doomed = join(this.#settings.folder, PURGED + guildId);
    const guild = await this.guild(guildId);
    const removed = [...guild.articles.keys()];
    this.#guilds.delete(guildId);
    await this.#files.remove(doomed);
    await this.#files.move(path, doomed);
    await this.#settings.onChange?.(guildId, { upserted: [], removed, problems: [] });
    await this.#files.remove(doomed);
  }

  async #open(guildId: string, known: KnownFiles): Promise<GuildArticles> {
    const { now, limits = LIMITS, undoMs = 10 * MINUTE, onChange, isShared } = this.#settings;
    const guild = {
      files: this.#files,
      now,
      limits,
      undoMs,
      isShared: isShared ?? (() => false),
      onChange: async (change: CorpusChange) => onChange?.(guildId, change),
    };
    return GuildArticles.open(this.#pathOf(guildId), guild, known);
  }

  async #isLongLeft(guildId: string): Promise<boolean> {
    const { now, keepLeftMs = 30 * DAY } = this.#settings;
    const left = Date.parse((await this.#files.read(this.#markOf(guildId)))?.trim() ?? '');
    return now().getTime() - left > keepLeftMs;
  }

  #markOf(guildId: string): string {
    return join(this.#pathOf(guildId), LEFT);
  }

  #pathOf(guildId: string): string {
    return join(this.#settings.folder, asGuildId(guildId));
  }
}
