import type { Article } from '../articles/article.ts';
import { type PackedAnalysis, packAnalysis } from './packed-analysis.ts';

/** Runs the finders over an article: in this thread, or in one beside. */
export type Analyse = (article: Article) => Promise<PackedAnalysis>;

/** Analyses in this thread. The finders are loaded by the first call: a start from a snapshot does without them. */
export async function analyseHere(article: Article): Promise<PackedAnalysis> {
  const { analyseArticle } = await import('../analysis/analyse-article.ts');
  return packAnalysis(analyseArticle(article));
}
