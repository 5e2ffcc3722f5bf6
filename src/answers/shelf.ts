import type { Article } from '../articles/article.ts';
import { newestFirst } from '../articles/newest-first.ts';
import { createPassageIndex, type PassageIndex } from '../search/passage-index.ts';
import { Turns } from '../text/turns.ts';
import { type Analyse, analyseHere } from './analysis-here.ts';
import { Catalogue } from './catalogue/catalogue.ts';
import { KeptArticle } from './kept-article.ts';

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
  readonly catalogue = new Catalogue();
  readonly #analyse: Analyse;
  readonly #articles = new Map<string, KeptArticle>();
  /** The newest state of each article that is being analysed. */
  readonly #coming = new Map<string, Article>();
  #version = 0;

  constructor(analyse: Analyse = analyseHere, index: PassageIndex = createPassageIndex()) {
    this.#analyse = analyse;
    this.index = index;
  }

  /** A shelf with articles whose passages `index` holds already; lets other work through while it is filled. */
  static async restore(
    analyse: Analyse,
    index: PassageIndex,
    entries: Iterable<KeptArticle>,
  ): Promise<Shelf> {
    const shelf = new Shelf(analyse, index);
    for (const entry of entries) shelf.#articles.set(entry.article.id, entry);
    const turns = new Turns();
    // In the order in which the catalogue keeps them: each is then put at the end of its lists.
    const listed = [...shelf.#articles.values()].sort((a, b) => newestFirst(a.article, b.article));
    for (const entry of listed) {
      shelf.catalogue.add(entry);
      await turns.pause();
    }
    return shelf;
  }

  /** Rises with every change, so that what is derived from a shelf knows when it is out of date. */
  get version(): number {
    return this.#version;
  }

  get articles(): ReadonlyMap<string, KeptArticle> {
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
      await this.#enterAll(outcomes.filter((outcome) => outcome instanceof KeptArticle));
      failures.push(...outcomes.filter((outcome) => 'error' in outcome));
    }
    return failures;
  }

  /** Adds articles that are analysed already, as `putAll` does. */
  async takeUp(entries: readonly KeptArticle[]): Promise<void> {
    for (const { article } of entries) this.#coming.set(article.id, article);
    await this.#enterAll(entries);
  }

  /** Takes an article out; nothing happens where there is none with that id. */
  remove(id: string): void {
    this.#coming.delete(id);
    const entry = this.#articles.get(id);
    if (entry === undefined) return;
    this.#articles.delete(id);
    this.catalogue.remove(entry);
    this.index.remove(id);
    this.#version++;
  }

  /** Takes many articles out, and lets other work run in between. */
  async removeAll(ids: Iterable<string>): Promise<void> {
    const turns = new Turns();
    for (const id of ids) {
      this.remove(id);
      if (turns.due) await turns.pause();
    }
  }

  async #analysed(article: Article): Promise<KeptArticle | AnalysisFailure> {
    try {
      return new KeptArticle(article, await this.#analyse(article));
    } catch (error) {
      if (this.#coming.get(article.id) === article) this.#coming.delete(article.id);
      return { article, error };
    }
  }

  /** Puts each article on the shelf at the moment at which the index takes it, so that both always hold the same. */
  async #enterAll(entries: readonly KeptArticle[]): Promise<void> {
    const turns = new Turns();
    for (const entry of entries) {
      const { article, packed } = entry;
      if (this.#coming.get(article.id) !== article) continue;
      const ready = await this.index.prepare({ article, passages: packed.passages }, turns);
      if (this.#coming.get(article.id) === article) {
        this.#coming.delete(article.id);
        this.#enter(entry);
        ready.enter();
      } else {
        ready.drop();
      }
      if (turns.due) await turns.pause();
    }
  }

  #enter(entry: KeptArticle): void {
    const { id } = entry.article;
    const before = this.#articles.get(id);
    if (before !== undefined) this.catalogue.remove(before);
    this.#articles.set(id, entry);
    this.catalogue.add(entry);
    this.#version++;
  }
}
