import type { Analysis } from '../analysis/analysis.ts';
import type { Article } from '../articles/article.ts';

/** An article with what the finders know of it. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
}
