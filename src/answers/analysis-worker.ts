import { parentPort } from 'node:worker_threads';
import { analyseArticle } from '../analysis/analyse-article.ts';
import type { Article } from '../articles/article.ts';
import type { Outcome } from './analysis-thread.ts';

/** The most items of a list that are handed over, and read, at once: some milliseconds of work. */
const MOST_ITEMS = 1000;

parentPort?.on('message', (article: Article) => {
  for (const outcome of outcomesOf(article)) parentPort?.postMessage(outcome);
});

function* outcomesOf(article: Article): Generator<Outcome> {
  try {
    yield* partsOf(analyseArticle(article));
  } catch (error) {
    yield { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Long lists in parts; then the rest, in which these are empty. */
function* partsOf(analysis: object): Generator<Outcome> {
  const rest: Record<string, readonly unknown[]> = { ...analysis };
  for (const [list, items] of Object.entries(rest)) {
    if (items.length <= MOST_ITEMS) continue;
    for (let from = 0; from < items.length; from += MOST_ITEMS) {
      yield { list, items: JSON.stringify(items.slice(from, from + MOST_ITEMS)) };
    }
    rest[list] = [];
  }
  yield { analysis: JSON.stringify(rest) };
}
