import type { Analysis } from '../analysis/analysis.ts';
import type { Article } from '../articles/article.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import { OpenedAnalysis, type PackedAnalysis } from './packed-analysis.ts';

/** Analyses that stay open, the ones opened last: more than one answer looks at. */
const MOST_OPEN = 128;

/** An article of a shelf: its analysis is packed, and opened while it is asked about. */
export class KeptArticle implements AnalysedArticle {
  /** Those whose analysis is open, in the order of their opening. */
  static readonly #open: KeptArticle[] = [];

  readonly article: Article;
  readonly packed: PackedAnalysis;
  #opened: OpenedAnalysis | null = null;

  constructor(article: Article, packed: PackedAnalysis) {
    this.article = article;
    this.packed = packed;
  }

  /** The same object for as long as no few hundred other articles are asked about. */
  get analysis(): Analysis {
    if (this.#opened !== null) return this.#opened;
    this.#opened = new OpenedAnalysis(this.packed);
    KeptArticle.#keepOpen(this);
    return this.#opened;
  }

  static #keepOpen(article: KeptArticle): void {
    const open = KeptArticle.#open;
    open.push(article);
    const oldest = open.length > MOST_OPEN ? open.shift() : undefined;
    if (oldest !== undefined) oldest.#opened = null;
  }
}
