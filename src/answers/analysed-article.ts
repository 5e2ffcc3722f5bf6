import type { Analysis } from '../analysis/analysis.ts';
import type { Article } from '../articles/article.ts';
import { languageOf } from '../languages/index.ts';

/** An article with what the finders know of it. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
}

/** Whether the finders know hardly anything of an article's language, so that the reader and the words have to do. */
export function isBare({ article }: AnalysedArticle): boolean {
  return languageOf(article.language).understood.meetings === null;
}

/** A sentence of an article, as a key. */
export function placeOf({
  entry,
  sentence,
}: {
  readonly entry: AnalysedArticle;
  readonly sentence: number;
}): string {
  return `${sentence} ${entry.article.id}`;
}
