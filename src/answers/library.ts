import type { Analysis } from '../analysis/analysis.ts';
import type { Article } from '../articles/article.ts';

/** An article with what the finders know of it. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
}

/** What commands ask: the articles that one question may search, found and ranked. */
export interface Library {
  /** All articles of the corpus, newest first, then by id. */
  readonly articles: readonly AnalysedArticle[];
}
