import { setImmediate as nextTurn } from 'node:timers/promises';
import { analyseArticle } from '../analysis/analyse-article.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Article } from '../articles/article.ts';
import { createPassageIndex, type PassageIndex } from '../search/passage-index.ts';

/** An article with what the finders know of it. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
}

/**
 * A part of a corpus that is indexed by itself: the shared articles, or one server's own. Apart, so
 * that no server's articles can influence what another server is answered.
 */
export class Shelf {
  readonly index: PassageIndex = createPassageIndex();
  readonly #articles = new Map<string, AnalysedArticle>();
  #version = 0;

  /** Rises with every change, so that what is derived from a shelf knows when it is out of date. */
  get version(): number {
    return this.#version;
  }

  get articles(): ReadonlyMap<string, AnalysedArticle> {
    return this.#articles;
  }

  /** Adds an article, or replaces the one with its id. */
  put(article: Article): void {
    this.remove(article.id);
    const analysis = analyseArticle(article);
    this.#articles.set(article.id, { article, analysis });
    this.index.add(article, analysis.passages);
    this.#version++;
  }

  /** Adds articles one at a time and lets other work run in between. */
  async putAll(articles: Iterable<Article>): Promise<void> {
    for (const article of articles) {
      this.put(article);
      await nextTurn();
    }
  }

  /** Takes an article out; nothing happens where there is none with that id. */
  remove(id: string): void {
    if (!this.#articles.delete(id)) return;
    this.index.remove(id);
    this.#version++;
  }
}
