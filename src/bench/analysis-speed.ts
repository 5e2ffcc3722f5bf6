import { analyseArticle } from '../analysis/analyse-article.ts';
import type { Article } from '../articles/article.ts';

/** How fast articles are analysed: sentences in all, and a second of processor time once the finders are warm. */
export interface AnalysisSpeed {
  readonly articles: number;
  readonly sentences: number;
  readonly sentencesPerSecond: number;
}

/** Rounds over all articles before the one that counts. */
const WARM_UP = 2;

/** Measures in processor time, so that what else the machine does counts for little. */
export function measureAnalysis(articles: readonly Article[]): AnalysisSpeed {
  for (let round = 0; round < WARM_UP; round++) articles.forEach(analyseArticle);
  const before = process.cpuUsage();
  let sentences = 0;
  for (const article of articles) sentences += analyseArticle(article).sentences.length;
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1_000_000;
  return {
    articles: articles.length,
    sentences,
    sentencesPerSecond: Math.round(sentences / seconds),
  };
}
