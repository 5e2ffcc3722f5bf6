import { parentPort } from 'node:worker_threads';
import { analyseArticle } from '../analysis/analyse-article.ts';
import type { Article } from '../articles/article.ts';
import type { Outcome } from './analysis-thread.ts';

parentPort?.on('message', (article: Article) => parentPort?.postMessage(outcomeOf(article)));

function outcomeOf(article: Article): Outcome {
  try {
    return { analysis: JSON.stringify(analyseArticle(article)) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
