import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { analyseArticle } from '../analysis/analyse-article.ts';
import type { Article } from '../articles/article.ts';
import type { Outcome } from './analysis-thread.ts';
import { packAnalysis } from './packed-analysis.ts';

/** Questions go before articles where both want a processor: on Linux, this sets how nice this thread is, and no other. */
const NICENESS = 10;
if (process.platform === 'linux') setPriority(0, NICENESS);

parentPort?.on('message', (article: Article) => parentPort?.postMessage(outcomeOf(article)));

function outcomeOf(article: Article): Outcome {
  try {
    const { passages, lists } = packAnalysis(analyseArticle(article));
    // An object of a class does not survive being handed over, its numbers do.
    return { passages: passages.numbers, lists };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
