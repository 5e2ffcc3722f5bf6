import type { Span } from '../text/span.ts';
import { analyseTerms, type Term } from '../text/terms.ts';
import type { PassageHit } from './passage-search.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { Question } from './question.ts';

/** What a sentence offers towards an answer. All values are about 0 to 1. */
export interface SentenceFeatures {
  /** Share of the question's weight that the sentence's words cover. */
  readonly covered: number;
  /** Share that only the sentences beside it cover. */
  readonly beside: number;
  /** Share that only the rest of the passage, its heading or the title cover. */
  readonly around: number;
  /** The passage's score beside the best passage's. */
  readonly passage: number;
  /** Pairs of neighbouring question words that stand close together here, of all pairs. */
  readonly pairs: number;
  /** How close together the matched words stand. */
  readonly nearness: number;
}

export type FeatureName = keyof SentenceFeatures;

/** A sentence of a found passage, read once for all its features. */
export interface ReadSentence {
  readonly span: Span;
  readonly terms: readonly Term[];
  /** For each sought term its place in `terms`, or -1. */
  readonly places: readonly (readonly number[])[];
}

/** The sentences of a passage with the places of the sought terms. */
export function readSentences(hit: PassageHit, sought: readonly SoughtTerm[]): ReadSentence[] {
  const { text, language } = hit.owner.article;
  return hit.passage.sentences.map((span) => {
    const terms = analyseTerms(text, language, span).filter((term) => !term.stop);
    const places = sought.map(({ forms }) =>
      terms.flatMap((term, place) => (forms.has(term.term) ? [place] : [])),
    );
    return { span, terms, places };
  });
}

/** The features of each sentence of a passage. */
export function measureSentences(
  question: Question,
  sought: readonly SoughtTerm[],
  hit: PassageHit,
  best: number,
  sentences: readonly ReadSentence[],
): SentenceFeatures[] {
  const total = sought.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = (met: (term: number) => boolean) =>
    sought.reduce((sum, { weight }, i) => sum + (met(i) ? weight : 0), 0) / total;
  const has = (at: number, term: number) => (sentences[at]?.places[term]?.length ?? 0) > 0;
  void question;
  return sentences.map((sentence, at) => ({
    covered: share((term) => has(at, term)),
    beside: share((term) => !has(at, term) && (has(at - 1, term) || has(at + 1, term))),
    around: share(
      (term) =>
        !has(at, term) &&
        !has(at - 1, term) &&
        !has(at + 1, term) &&
        sentences.some((_, other) => has(other, term)),
    ),
    passage: hit.score / best,
    pairs: sharePairs(sought, sentence),
    nearness: nearness(sentence),
  }));
}

function sharePairs(sought: readonly SoughtTerm[], sentence: ReadSentence): number {
  if (sought.length < 2) return 0;
  let pairs = 0;
  for (let i = 0; i + 1 < sought.length; i++) {
    const near = sentence.places[i]?.some((a) =>
      sentence.places[i + 1]?.some((b) => Math.abs(b - a) <= 2),
    );
    if (near) pairs++;
  }
  return pairs / (sought.length - 1);
}

function nearness(sentence: ReadSentence): number {
  const places = sentence.places.flatMap((found) => found.slice(0, 1));
  if (places.length < 2) return 0;
  return places.length / (Math.max(...places) - Math.min(...places) + 1);
}
