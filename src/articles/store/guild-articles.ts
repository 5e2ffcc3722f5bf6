import { UserError } from '../../text/user-error.ts';
import type { Article } from '../article.ts';
import { ArticleFileError } from '../article-file-error.ts';
import type { CorpusFile, CorpusProblem, KnownFiles } from '../corpus-folder.ts';
import { type ArticleDraft, tidyDraft } from '../render-article-file.ts';
import { ARTICLE_ID, makeArticleId } from './article-id.ts';
import type { Discarded } from './guild-folder.ts';
import { GuildState, type StateSettings } from './guild-state.ts';
import type { JournalEntry } from './journal.ts';
import { checkLimits, type StoreLimits, wordsOf } from './limits.ts';
import { findSame, type Sameness } from './same-article.ts';

/** What a server's articles need of their surroundings. */
export interface GuildSettings extends StateSettings {
  readonly limits: StoreLimits;
  /** How long a removed or edited article can be brought back, in milliseconds. */
  readonly undoMs: number;
  /** Whether an id belongs to an article that all servers share. */
  readonly isShared: (id: string) => boolean;
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
  readonly #settings: GuildSettings;
  readonly #state: GuildState;
  #lastTime = 0;

  private constructor(settings: GuildSettings, state: GuildState) {
    this.#settings = settings;
    this.#state = state;
  }

  /** Reads a server's folder but for the files that are known already; what a crash left half-done is cleared away. */
  static async open(
    path: string,
    settings: GuildSettings,
    known: KnownFiles,
  ): Promise<GuildArticles> {
    return new GuildArticles(settings, await GuildState.open(path, settings, known));
  }

  /** The articles by id. */
  get articles(): ReadonlyMap<string, Article> {
    return this.#state.articles;
  }

  /** The files behind those articles that are as they were when the folder was read. */
  get files(): readonly CorpusFile[] {
    return this.#state.files;
  }

  /** Files of the folder that could not be read. */
  get problems(): readonly CorpusProblem[] {
    return this.#state.problems;
  }

  /** Words of all articles together. */
  get words(): number {
    return wordsOf(this.articles);
  }

  /** What was done to an article, oldest first. */
  historyOf(id: string): readonly JournalEntry[] {
    return this.#state.journal.historyOf(id);
  }

  /** Stores an article, unless it is there already. */
  add(draft: ArticleDraft, addition: Addition): Promise<AddOutcome> {
    return this.#state.turn(async () => {
      const tidy = tidyDraft(draft);
      const same = await findSame(tidy.text, this.articles.values(), addition.beside ?? []);
      if (same) return same;
      checkLimits(this.articles, this.#settings.limits, { articles: 1, text: tidy.text });
      const id = this.#newId(tidy, addition.id);
      const { by, from } = addition;
      const article = await this.#state.change(
        { action: 'add', by, from, article: id },
        {
          apply: () => this.#write({ ...tidy, id }),
        },
      );
      return { kind: 'added', article };
    });
  }

  /** Changes fields of an article. The earlier state can be brought back for a while. */
  edit(id: string, changes: Partial<ArticleDraft>, by: string): Promise<Article> {
    return this.#state.turn(async () => {
      const { folder } = this.#state;
      const before = this.#get(id);
      const draft = tidyDraft({ ...before, ...changes });
      const { limits } = this.#settings;
      checkLimits(this.articles, limits, { text: draft.text, instead: before.text });
      const copy = folder.stateOf(id, this.#nextTime());
      const article = await this.#state.change(
        { action: 'edit', by, article: id },
        {
          apply: async () => {
            await folder.keepCopy(before, copy);
            return this.#write({ ...draft, id });
          },
          revert: () => folder.restore(copy).catch(() => {}),
        },
      );
      this.#state.discarded = [...this.#state.discarded, copy];
      return article;
    });
  }

  /** Takes an article out. It can be brought back for a while. */
  remove(id: string, by: string): Promise<Article> {
    return this.#state.turn(async () => {
      const { folder } = this.#state;
      const article = this.#get(id);
      const discarded = folder.stateOf(id, this.#nextTime());
      await this.#state.change(
        { action: 'remove', by, article: id },
        {
          apply: async () => {
            await folder.discard(discarded);
            return article;
          },
          revert: () => folder.restore(discarded).catch(() => {}),
        },
      );
      this.#state.discarded = [...this.#state.discarded, discarded];
      return article;
    });
  }

  /** Brings back the state of an article before it was last edited or removed. */
  undo(id: string, by: string): Promise<Article> {
    return this.#state.turn(async () => {
      const { folder } = this.#state;
      const last = this.#state.discarded.findLast(
        (state) => state.id === id && this.#canUndo(state),
      );
      const before = last ? await folder.peek(last) : null;
      if (!last || !before) {
        throw new UserError('It is too late to bring that back: add the article again.');
      }
      const present = this.articles.get(id);
      if (!present) checkLimits(this.articles, this.#settings.limits, { articles: 1 });
      const article = await this.#state.change(
        { action: 'undo', by, article: id },
        {
          apply: async () => {
            await folder.restore(last);
            return before;
          },
          revert: async () => {
            if (await folder.peek(last)) return;
            await (present ? folder.keepCopy(before, last) : folder.discard(last));
          },
        },
      );
      this.#state.discarded = this.#state.discarded.filter((state) => state !== last);
      return article;
    });
  }

  /** Forgets the earlier states that can no longer be brought back. */
  sweep(): Promise<void> {
    return this.#state.turn(async () => {
      for (const state of this.#state.discarded.filter((one) => !this.#canUndo(one))) {
        await this.#state.folder.forget(state);
        this.#state.discarded = this.#state.discarded.filter((one) => one !== state);
      }
    });
  }

  #get(id: string): Article {
    const article = this.articles.get(id);
    if (article) return article;
    throw new UserError('This server has no such article any more: see /article list.');
  }

  #newId({ title }: ArticleDraft, wanted: string | undefined): string {
    const isTaken = (id: string) =>
      this.articles.has(id) ||
      this.#settings.isShared(id) ||
      this.#state.discarded.some((state) => state.id === id);
    if (wanted && ARTICLE_ID.test(wanted) && !isTaken(wanted)) return wanted;
    return makeArticleId(title, isTaken);
  }

  async #write(article: Article): Promise<Article> {
    try {
      return await this.#state.folder.write(article);
    } catch (error) {
      if (!(error instanceof ArticleFileError)) throw error;
      throw new UserError(`This cannot be kept as an article: ${error.reason}.`);
    }
  }

  /** Now in milliseconds, and never the same twice, so that each earlier state has a name of its own. */
  #nextTime(): number {
    this.#lastTime = Math.max(this.#settings.now().getTime(), this.#lastTime + 1);
    return this.#lastTime;
  }

  #canUndo({ at }: Discarded): boolean {
    return this.#settings.now().getTime() - at <= this.#settings.undoMs;
  }
}
