import { join } from 'node:path';
import type { Article } from '../article.ts';
import type { Corpus, CorpusFile, CorpusProblem, KnownFiles } from '../corpus-folder.ts';
import type { CorpusChange } from '../corpus-state.ts';
import { type Discarded, GuildFolder } from './guild-folder.ts';
import { Journal, type JournalEntry } from './journal.ts';
import type { SafeFiles } from './safe-files.ts';
import { TaskQueue } from './task-queue.ts';

/** What a server's state needs of its surroundings. */
export interface StateSettings {
  readonly files: SafeFiles;
  readonly now: () => Date;
  readonly onChange: (change: CorpusChange) => Promise<void>;
}

/** What is done to which article; it becomes a line of the journal. */
export type Deed = Pick<JournalEntry, 'action' | 'article' | 'from'> & { readonly by: string };

/** How a change is made on the disk, and how what was moved is moved back. The article's own file is seen to. */
export interface DiskSteps {
  readonly apply: () => Promise<Article>;
  readonly revert?: () => Promise<unknown>;
}

/** A server's articles in memory, on the disk and in the journal: the three always tell the same. */
export class GuildState {
  readonly problems: readonly CorpusProblem[];
  readonly folder: GuildFolder;
  readonly journal: Journal;
  /** Earlier states of articles that may be brought back, oldest first. */
  discarded: readonly Discarded[];
  readonly #settings: StateSettings;
  readonly #articles: Map<string, Article>;
  /** The files that articles were read from, for as long as the articles are in use. */
  readonly #fileOf: WeakMap<Article, CorpusFile>;
  readonly #turns = new TaskQueue();
  #owed: (() => Promise<unknown>) | null = null;

  private constructor(
    settings: StateSettings,
    folder: GuildFolder,
    journal: Journal,
    { articles, files, problems }: Corpus,
    discarded: readonly Discarded[],
  ) {
    this.#settings = settings;
    this.folder = folder;
    this.journal = journal;
    this.discarded = discarded;
    this.problems = problems;
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#fileOf = new WeakMap(files.map((file) => [file.article, file]));
  }

  /** Reads a server's folder but for the files that are known already; what a crash left half-done is cleared away. */
  static async open(path: string, settings: StateSettings, known: KnownFiles): Promise<GuildState> {
    const folder = new GuildFolder(settings.files, path);
    const corpus = await folder.open(known);
    const journal = await Journal.open(settings.files, join(path, 'journal.jsonl'));
    const discarded = await folder.discarded();
    const state = new GuildState(settings, folder, journal, corpus, discarded);
    await state.#noteUnknown();
    return state;
  }

  /** The articles by id. */
  get articles(): ReadonlyMap<string, Article> {
    return this.#articles;
  }

  /** The files behind those articles that are as they were when the folder was read. */
  get files(): readonly CorpusFile[] {
    return [...this.#articles.values()].flatMap((article) => this.#fileOf.get(article) ?? []);
  }

  /** Runs a task after those before it, and after what a failed one still owes. */
  turn<T>(task: () => Promise<T>): Promise<T> {
    return this.#turns.run(async () => {
      await this.#settle();
      return task();
    });
  }

  /** Makes a change on the disk with its line in the journal, both or neither, and then tells of it. */
  async change(deed: Deed, { apply, revert }: DiskSteps): Promise<Article> {
    const id = deed.article;
    let article: Article;
    try {
      await this.folder.prepare();
      article = await apply();
      await this.journal.add({ at: this.#time(), ...deed, title: article.title });
    } catch (error) {
      this.#owed = async () => {
        await revert?.();
        await this.folder.ensure(id, this.#articles.get(id) ?? null);
      };
      await this.#settle().catch(() => {});
      throw error;
    }
    const gone = deed.action === 'remove';
    if (gone) this.#articles.delete(id);
    else this.#articles.set(id, article);
    const [upserted, removed] = gone ? [[], [id]] : [[article], []];
    await this.#settings.onChange({ upserted, removed, problems: [] });
    return article;
  }

  /** Reverts what could not be reverted when it failed. */
  async #settle(): Promise<void> {
    await this.#owed?.();
    this.#owed = null;
  }

  /** Files without a line in the journal: put there by hand, or stored just before a crash. */
  async #noteUnknown(): Promise<void> {
    const noted = new Set(this.journal.entries.map(({ article }) => article));
    for (const { id: article, title } of this.#articles.values()) {
      if (noted.has(article)) continue;
      const entry = { at: this.#time(), by: null, action: 'found', article, title } as const;
      await this.journal.add(entry).catch(() => {});
    }
  }

  #time(): string {
    return this.#settings.now().toISOString();
  }
}
