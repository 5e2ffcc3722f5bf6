import type { Article } from '../articles/article.ts';
import type { Span } from '../text/span.ts';
import { analyseTerms, type Term } from '../text/terms.ts';

/** Sentences that are kept read, twice: those of the last questions, and those of the ones before. */
const MOST_KEPT = 3000;

type Kept = Map<Article, Map<number, readonly Term[]>>;

let young: Kept = new Map();
let old: Kept = new Map();
let count = 0;

/**
 * The terms of a sentence of an article, as `analyseTerms` gives them. The sentences asked for last are kept: one
 * question looks at the same ones several times.
 */
export function sentenceTerms(article: Article, { start, end }: Span): readonly Term[] {
  const kept = young.get(article)?.get(start) ?? old.get(article)?.get(start);
  const terms = kept ?? analyseTerms(article.text, article.language, { start, end });
  if (!young.get(article)?.has(start)) keep(article, start, terms);
  return terms;
}

function keep(article: Article, start: number, terms: readonly Term[]): void {
  if (count >= MOST_KEPT) {
    old = young;
    young = new Map();
    count = 0;
  }
  const sentences = young.get(article);
  if (sentences === undefined) young.set(article, new Map([[start, terms]]));
  else sentences.set(start, terms);
  count++;
}
