import type { Span } from '../text/span.ts';
import type { PassageIndex } from './passage-index.ts';

/** Terms of a text and where they stand. */
export type PlacedTerms = ReadonlyMap<string, readonly Span[]>;

/** Which of some terms an article holds, told by the index without reading the text. */
export interface ArticleTerms {
  /** Those of the title and the headings. */
  readonly title: ReadonlySet<string>;
  /** Those of each passage. */
  readonly passages: readonly ReadonlySet<string>[];
  /** Where they stand in the title. */
  readonly inTitle: () => PlacedTerms;
  /** Where they stand in a sentence, given by its number in the article and where it begins. */
  readonly inSentence: (sentence: number, start: number) => PlacedTerms;
}

const NONE: ReadonlySet<string> = new Set();
const NOWHERE: PlacedTerms = new Map();

/** What is told of an article that is not in the index. */
export const NOTHING_HELD: ArticleTerms = {
  title: NONE,
  passages: [],
  inTitle: () => NOWHERE,
  inSentence: () => NOWHERE,
};

/** Which of some terms stand where in an article; nothing where it is not in. */
export function termsOfArticle(
  index: PassageIndex,
  articleId: string,
  terms: ReadonlySet<string>,
): ArticleTerms {
  const found = index.find(articleId);
  if (!found) return NOTHING_HELD;
  const { vectors, words, passages, titleTerms } = found.indexed;
  const byNumber = new Map<number, string>();
  for (const term of terms) {
    const number = found.index.numberOf(term);
    if (number !== undefined) byNumber.set(number, term);
  }
  const named = (numbers: Iterable<number>) =>
    new Set(Array.from(numbers, (number) => byNumber.get(number) ?? ''));
  const inRun = (run: number, start: number) => {
    const placed = new Map<string, Span[]>();
    words.visit(run, start, (reading, from, end) => {
      const term = found.index.readings.termOf(reading);
      if (terms.has(term)) addSpan(placed, term, { start: from, end });
    });
    return placed;
  };
  return {
    title: named([...titleTerms].filter((number) => byNumber.has(number))),
    passages: Array.from({ length: vectors.size }, (_, passage) => {
      const met = new Set<number>();
      vectors.collect(passage, byNumber, met);
      return met.size === 0 ? NONE : named(met);
    }),
    inTitle: () => inRun(passages.sentencesBefore(passages.size), 0),
    inSentence: inRun,
  };
}

/** Adds a place at which a term stands. */
export function addSpan(placed: Map<string, Span[]>, term: string, span: Span): void {
  const spans = placed.get(term);
  if (spans === undefined) placed.set(term, [span]);
  else spans.push(span);
}
