import { newestFirst } from '../articles/newest-first.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer } from './answer.ts';
import { candidatesFor } from './candidates.ts';
import { judge, OPEN_FIT } from './judge.ts';
import type { Library } from './library.ts';
import { distinctQuotes, noAnswer, quoteOf } from './quotes.ts';

const MOST_ARTICLES = 50;
const CANDIDATES = 100;

/** The articles, or those about something, newest first, each with its first sentence. */
export function listArticles(about: string | null, library: Library): Answer {
  if (about === null) return answerWith(library.articles, []);
  const { wanted, candidates } = candidatesFor(about, library, CANDIDATES);
  const [best] = candidates;
  if (best === undefined) return noAnswer({ missing: wanted.map(({ text }) => text) });
  const verdict = judge(wanted, best, OPEN_FIT);
  if (verdict.status === 'none') return noAnswer({ ...verdict, closest: candidates });
  const close = candidates.filter(({ support }) => support >= 0.75 * best.support);
  const entries = [...new Set(close.map(({ entry }) => entry))];
  entries.sort((a, b) => newestFirst(a.article, b.article));
  return answerWith(entries, verdict.matched);
}

function answerWith(entries: readonly AnalysedArticle[], matched: readonly string[]): Answer {
  if (entries.length === 0) return noAnswer({ missing: ['articles'] });
  const quotes = entries.slice(0, MOST_ARTICLES).flatMap((entry) => {
    const [first] = entry.analysis.sentences;
    return first === undefined ? [] : [quoteOf(entry, first)];
  });
  return {
    status: 'answered',
    answers: entries.slice(0, MOST_ARTICLES).map(({ article }) => ({
      text: article.title,
      kind: 'article',
      note: article.published ?? 'undated',
    })),
    quotes: distinctQuotes(quotes),
    missing: [],
    matched,
    readAs: [],
  };
}
