import type { Article } from '../articles/article.ts';
import type { Passage } from '../text/passage.ts';
import { analyseTerms, type Term } from '../text/terms.ts';

/** The content terms of an article's headings. */
export function headingTerms(
  { text }: Article,
  passages: readonly Passage[],
  language: string,
): string[] {
  // Passages under one heading each carry it.
  const headings = new Map(
    passages.flatMap(({ heading }) => (heading ? [[heading.start, heading]] : [])),
  );
  return [...headings.values()].flatMap((heading) =>
    contentTerms(analyseTerms(text, language, heading)),
  );
}

/** Those of some words that say something about a subject. */
export function contentTerms(words: readonly Term[]): string[] {
  return words.filter(({ stop }) => !stop).map(({ term }) => term);
}
