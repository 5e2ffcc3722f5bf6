import type { Analysis } from '../analysis/analysis.ts';
import type { Article } from '../articles/article.ts';

/** Runs the finders over an article: in this thread, or in one beside. */
export type Analyse = (article: Article) => Promise<Analysis>;

/** Analyses in this thread. The finders are loaded by the first call: a start from a snapshot does without them. */
export async function analyseHere(article: Article): Promise<Analysis> {
  const { analyseArticle } = await import('../analysis/analyse-article.ts');
  return analyseArticle(article);
}
