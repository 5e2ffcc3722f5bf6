import { join } from 'node:path';
import { UserError } from '../../text/user-error.ts';
import type { Article } from '../article.ts';
import { ArticleFileError } from '../article-file-error.ts';
import type { CorpusProblem } from '../corpus-folder.ts';
import type { CorpusChange } from '../corpus-state.ts';
import { findNearDuplicates, type SimilarArticle } from '../near-duplicates.ts';
import { type ArticleDraft, tidyDraft } from '../render-article-file.ts';
import { ARTICLE_ID, makeArticleId } from './article-id.ts';
import { type Discarded, GuildFolder } from './guild-folder.ts';
import { Journal, type JournalEntry } from './journal.ts';
import { checkLimits, type StoreLimits, wordsOf } from './limits.ts';
import type { SafeFiles } from './safe-files.ts';
import { findSame, type Sameness } from './same-article.ts';
import { Turns } from './turns.ts';

/** What a server's articles need of their surroundings. */
export interface GuildSettings {
  readonly files: SafeFiles;
  readonly now: () => Date;
  readonly limits: StoreLimits;
  /** How long a removed or edited article can be brought back, in milliseconds. */
  readonly undoMs: number;
  readonly onChange: (change: CorpusChange) => void;
}

/** Who adds an article, from where, and which similar ones they have seen and do not mean. */
export interface Addition {
  readonly by: string;
  readonly from: string;
  /** Ids of near-duplicates beside which the article is wanted all the same. */
  readonly beside?: readonly string[];
  /** The id to give if it is free, as an export had it. */
  readonly id?: string;
}

/** `known` and `similar`: nothing was stored, because the article seems to be there already. */
export type AddOutcome = { readonly kind: 'added'; readonly article: Article } | Sameness;

/**
 * The articles of one server, kept as files. Changes are made one after the other; each is on the disk when its
 * promise resolves, and where it rejects (`UserError`, `StoreError`) nothing was changed.
 */
export class GuildArticles {
  readonly problems: readonly CorpusProblem[];
  readonly #settings: GuildSettings;
  readonly #folder: GuildFolder;
  readonly #journal: Journal;
  readonly #articles = new Map<string, Article>();
  readonly #turns = new Turns();
  #discarded: Discarded[];
  #owed: (() => Promise<unknown>) | null = null;

  private constructor(
    settings: GuildSettings,
    folder: GuildFolder,
    journal: Journal,
    found: {
      articles: readonly Article[];
      problems: readonly CorpusProblem[];
      discarded: Discarded[];
    },
  ) {
    this.#settings = settings;
    this.#folder = folder;
    this.#journal = journal;
    this.#discarded = found.discarded;
    this.problems = found.problems;
    for (const article of found.articles) this.#articles.set(article.id, article);
  }

  /** Reads a server's folder; what a crash left half-done is cleared away. */
  static async open(path: string, settings: GuildSettings): Promise<GuildArticles> {
    const folder = new GuildFolder(settings.files, path);
    const { articles, problems } = await folder.open();
    const journal = await Journal.open(settings.files, join(path, 'journal.jsonl'));
    const discarded = await folder.discarded();
    const guild = new GuildArticles(settings, folder, journal, { articles, problems, discarded });
    await guild.#noteUnknown();
    return guild;
  }

  /** The articles by id. */
  get articles(): ReadonlyMap<string, Article> {
    return this.#articles;
  }

  /** Words of all articles together. */
  get words(): number {
    return wordsOf(this.#articles);
  }

  /** What was done to an article, oldest first. */
  historyOf(id: string): readonly JournalEntry[] {
    return this.#journal.historyOf(id);
  }

  /** Articles of this server much like a text, most alike first. */
  similarTo(text: string): SimilarArticle[] {
    return findNearDuplicates(text, this.#articles.values());
  }

  /** Stores an article, unless it is there already. */
  add(draft: ArticleDraft, addition: Addition): Promise<AddOutcome> {
    return this.#turn(async () => {
      const tidy = tidyDraft(draft);
      const same = findSame(tidy.text, this.#articles.values(), addition.beside ?? []);
      if (same) return same;
      checkLimits(this.#articles, this.#settings.limits, { articles: 1, text: tidy.text });
      const id = this.#newId(tidy, addition.id);
      const { by, from } = addition;
      const article = await this.#change({ action: 'add', by, from }, id, {
        apply: () => this.#write({ ...tidy, id }),
      });
      return { kind: 'added', article };
    });
  }

  /** Changes fields of an article. The earlier state can be brought back for a while. */
  edit(id: string, changes: Partial<ArticleDraft>, by: string): Promise<Article> {
    return this.#turn(async () => {
      const before = this.#get(id);
      const draft = tidyDraft({ ...before, ...changes });
      const { limits } = this.#settings;
      checkLimits(this.#articles, limits, { text: draft.text, instead: before.text });
      const copy = this.#folder.stateOf(id, this.#time());
      const article = await this.#change({ action: 'edit', by }, id, {
        apply: async () => {
          await this.#folder.keepCopy(before, copy);
          return this.#write({ ...draft, id });
        },
        revert: () => this.#folder.restore(copy).catch(() => {}),
      });
      this.#discarded.push(copy);
      return article;
    });
  }

  /** Takes an article out. It can be brought back for a while. */
  remove(id: string, by: string): Promise<Article> {
    return this.#turn(async () => {
      const article = this.#get(id);
      const discarded = this.#folder.stateOf(id, this.#time());
      await this.#change({ action: 'remove', by }, id, {
        apply: async () => {
          await this.#folder.discard(discarded);
          return article;
        },
        revert: () => this.#folder.restore(discarded).catch(() => {}),
      });
      this.#discarded.push(discarded);
      return article;
    });
  }

  /** Brings back the state of an article before it was last edited or removed. */
  undo(id: string, by: string): Promise<Article> {
    return this.#turn(async () => {
      const last = this.#discarded.findLast((state) => state.id === id && this.#canUndo(state));
      const before = last ? await this.#folder.peek(last) : null;
      if (!last || !before) {
        throw new UserError('It is too late to bring that back: add the article again.');
      }
      const present = this.#articles.get(id);
      if (!present) checkLimits(this.#articles, this.#settings.limits, { articles: 1 });
      const article = await this.#change({ action: 'undo', by }, id, {
        apply: async () => {
          await this.#folder.restore(last);
          return before;
        },
        revert: async () => {
          if (await this.#folder.peek(last)) return;
          await (present ? this.#folder.keepCopy(before, last) : this.#folder.discard(last));
        },
      });
      this.#discarded = this.#discarded.filter((state) => state !== last);
      return article;
    });
  }

  /** Forgets the earlier states that can no longer be brought back. */
  sweep(): Promise<void> {
    return this.#turn(async () => {
      for (const state of this.#discarded.filter((one) => !this.#canUndo(one))) {
        await this.#folder.forget(state);
        this.#discarded = this.#discarded.filter((one) => one !== state);
      }
    });
  }

  #get(id: string): Article {
    const article = this.#articles.get(id);
    if (article) return article;
    throw new UserError('This server has no such article any more: see /article list.');
  }

  #newId({ title }: ArticleDraft, wanted: string | undefined): string {
    const isTaken = (id: string) =>
      this.#articles.has(id) || this.#discarded.some((state) => state.id === id);
    if (wanted && ARTICLE_ID.test(wanted) && !isTaken(wanted)) return wanted;
    return makeArticleId(title, isTaken);
  }

  async #write(article: Article): Promise<Article> {
    try {
      return await this.#folder.write(article);
    } catch (error) {
      if (!(error instanceof ArticleFileError)) throw error;
      throw new UserError(`This cannot be kept as an article: ${error.reason}.`);
    }
  }

  /** Runs a task after those before it, from the state that they have told. */
  #turn<T>(task: () => Promise<T>): Promise<T> {
    return this.#turns.run(async () => {
      await this.#settle();
      return task();
    });
  }

  /** Reverts the part of a failed change that could not be reverted when it failed. */
  async #settle(): Promise<void> {
    await this.#owed?.();
    this.#owed = null;
  }

  /** Makes a change on the disk with its line in the journal, both or neither, and then tells of it. */
  async #change(
    what: { action: 'add' | 'edit' | 'remove' | 'undo'; by: string; from?: string },
    id: string,
    { apply, revert }: { apply: () => Promise<Article>; revert?: () => Promise<unknown> },
  ): Promise<Article> {
    const at = this.#settings.now().toISOString();
    let article: Article;
    try {
      await this.#folder.prepare();
      article = await apply();
      await this.#journal.add({ at, ...what, article: id, title: article.title });
    } catch (error) {
      this.#owed = async () => {
        await revert?.();
        await this.#folder.ensure(id, this.#articles.get(id) ?? null);
      };
      await this.#settle().catch(() => {});
      throw error;
    }
    const gone = what.action === 'remove';
    if (gone) this.#articles.delete(id);
    else this.#articles.set(id, article);
    this.#settings.onChange({
      upserted: gone ? [] : [article],
      removed: gone ? [id] : [],
      problems: [],
    });
    return article;
  }

  /** Files without a line in the journal: put there by hand, or stored just before a crash. */
  async #noteUnknown(): Promise<void> {
    const noted = new Set(this.#journal.entries.map(({ article }) => article));
    const at = this.#settings.now().toISOString();
    for (const { id: article, title } of this.#articles.values()) {
      if (noted.has(article)) continue;
      await this.#journal.add({ at, by: null, action: 'found', article, title }).catch(() => {});
    }
  }

  #time(): number {
    return this.#settings.now().getTime();
  }

  #canUndo({ at }: Discarded): boolean {
    return this.#time() - at <= this.#settings.undoMs;
  }
}
