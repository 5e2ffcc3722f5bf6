import { relatedness } from '../text/related-words.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { ReadSentence } from './read-sentences.ts';

/** Least letters, and least share of the longer word, that two words begin with alike. */
const LEAST_LETTERS = 4;
const LEAST_SHARE = 0.65;

/** How far each of two words could stand for the other, from 0 to 1. */
export type Likeness = (a: string, b: string) => number;

/** Likeness by meaning; known for English only. */
export const alikeInMeaning: Likeness = relatedness;

/** Likeness by a common beginning: "invas" and "invad". */
export function alikeInBeginning(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= LEAST_LETTERS && same >= LEAST_SHARE * longer ? same / longer : 0;
}

/** Weight of the sought terms that the sentence does not hold, as far as it holds one like them. */
export function weighAlike(
  sought: readonly SoughtTerm[],
  sentence: ReadSentence,
  likeness: Likeness,
): number {
  let weight = 0;
  for (const [i, { term, weight: full }] of sought.entries()) {
    if (sentence.places[i]?.length) continue;
    let best = 0;
    for (const word of sentence.words) {
      if (!word.stop) best = Math.max(best, likeness(term, word.term));
    }
    weight += full * best;
  }
  return weight;
}
