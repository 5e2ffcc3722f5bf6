import type { Analysis } from '../analysis/analysis.ts';
import type { Article } from '../articles/article.ts';
import { createPassageIndex, type Entry, type PassageIndex } from '../search/passage-index.ts';
import { type Analyse, analyseHere } from './analysis-here.ts';

/** An article with what the finders know of it. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
}

/** An article that could not be analysed, and why. */
export interface AnalysisFailure {
  readonly article: Article;
  readonly error: unknown;
}

/** Articles that are analysed at a time: enough to keep a thread busy, few enough to be found soon. */
const AT_ONCE = 32;

/**
 * A part of a corpus that is indexed by itself: the shared articles, or one server's own. Apart, so
 * that no server's articles can influence what another server is answered.
 */
export class Shelf {
  readonly index: PassageIndex;
  readonly #analyse: Analyse;
  readonly #articles = new Map<string, AnalysedArticle>();
  /** The newest state of each article that is being analysed. */
  readonly #coming = new Map<string, Article>();
  #version = 0;

  /** `index` holds the passages of the `entries` already. */
  constructor(
    analyse: Analyse = analyseHere,
    index: PassageIndex = createPassageIndex(),
    entries: Iterable<AnalysedArticle> = [],
  ) {
    this.#analyse = analyse;
    this.index = index;
    for (const entry of entries) this.#articles.set(entry.article.id, entry);
  }

  /** Rises with every change, so that what is derived from a shelf knows when it is out of date. */
  get version(): number {
    return this.#version;
  }

  get articles(): ReadonlyMap<string, AnalysedArticle> {
    return this.#articles;
  }

  /**
   * Adds an article, or replaces the one with its id, which is served until the new one is analysed. Of several calls
   * for one id, the last one counts. Throws what a finder throws.
   */
  async put(article: Article): Promise<void> {
    const [failure] = await this.putAll([article]);
    if (failure !== undefined) throw failure.error;
  }

  /** Adds articles, each to be found as soon as it is in, and lets other work run in between. Gives those that failed. */
  async putAll(articles: Iterable<Article>): Promise<AnalysisFailure[]> {
    const all = [...articles];
    const failures: AnalysisFailure[] = [];
    for (const article of all) this.#coming.set(article.id, article);
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const outcomes = await Promise.all(
        all.slice(from, from + AT_ONCE).map((article) => this.#analysed(article)),
      );
      await this.index.addAll(this.#entering(outcomes.filter((outcome) => 'analysis' in outcome)));
      failures.push(...outcomes.filter((outcome) => 'error' in outcome));
    }
    return failures;
  }

  /** Adds articles that are analysed already, as `putAll` does. */
  async takeUp(entries: readonly AnalysedArticle[]): Promise<void> {
    for (const { article } of entries) this.#coming.set(article.id, article);
    await this.index.addAll(this.#entering(entries));
  }

  /** Takes an article out; nothing happens where there is none with that id. */
  remove(id: string): void {
    this.#coming.delete(id);
    if (!this.#articles.delete(id)) return;
    this.index.remove(id);
    this.#version++;
  }

  async #analysed(article: Article): Promise<AnalysedArticle | AnalysisFailure> {
    try {
      return { article, analysis: await this.#analyse(article) };
    } catch (error) {
      if (this.#coming.get(article.id) === article) this.#coming.delete(article.id);
      return { article, error };
    }
  }

  /** Puts each article on the shelf at the moment at which the index takes it, so that both always hold the same. */
  *#entering(entries: readonly AnalysedArticle[]): Generator<Entry> {
    for (const { article, analysis } of entries) {
      if (this.#coming.get(article.id) !== article) continue;
      this.#coming.delete(article.id);
      this.#articles.set(article.id, { article, analysis });
      this.#version++;
      yield { article, passages: analysis.passages };
    }
  }
}
