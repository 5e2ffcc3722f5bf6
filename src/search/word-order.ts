import type { Term } from '../text/terms.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { ReadSentence } from './read-sentences.ts';

/** Words within which terms count as standing together. */
const WINDOW = 10;
/** Distance in words at which a neighbour counts a third. */
const REACH = 8;
/** Longest run of the question's words that is told apart from longer ones. */
const LONGEST_RUN = 6;

/** Weight of the sought terms that stand within ten words of each other. */
export function weighTightest(sought: readonly SoughtTerm[], sentence: ReadSentence): number {
  const met = sentence.places
    .flatMap((places, term) => places.map((place) => ({ place, term })))
    .sort((a, b) => a.place - b.place);
  let best = 0;
  for (const [i, { place: from }] of met.entries()) {
    const seen = new Set<number>();
    for (let j = i; j < met.length; j++) {
      const { place = 0, term = 0 } = met[j] ?? {};
      if (place >= from + WINDOW) break;
      seen.add(term);
    }
    let weight = 0;
    for (const term of seen) weight += sought[term]?.weight ?? 0;
    best = Math.max(best, weight);
  }
  return best;
}

/** Weight of the sought terms around the best of some places: the nearer, the more of it. */
export function weighNear(
  sought: readonly SoughtTerm[],
  sentence: ReadSentence,
  candidates: readonly number[],
): number {
  let best = 0;
  for (const candidate of candidates) {
    let weight = 0;
    for (const [i, places] of sentence.places.entries()) {
      let distance = Number.POSITIVE_INFINITY;
      for (const place of places) distance = Math.min(distance, Math.abs(place - candidate));
      weight += (sought[i]?.weight ?? 0) * Math.exp(-distance / REACH);
    }
    best = Math.max(best, weight);
  }
  return best;
}

/** Longest run of the question's words, stop words too, that the sentence has in the same order: 1 for six or more. */
export function longestRun(question: readonly Term[], sentence: readonly Term[]): number {
  let longest = 0;
  for (let i = 0; i < question.length; i++) {
    for (let j = 0; j < sentence.length; j++) {
      const length = runLength(question, i, sentence, j);
      if (length > longest) longest = length;
    }
  }
  return longest / LONGEST_RUN;
}

/** Words from two places on that are the same; 0 where all of them are stop words. */
function runLength(a: readonly Term[], i: number, b: readonly Term[], j: number): number {
  let length = 0;
  let saysSomething = false;
  while (length < LONGEST_RUN) {
    const left = a[i + length];
    if (!left || left.term !== b[j + length]?.term) break;
    if (!left.stop) saysSomething = true;
    length++;
  }
  return saysSomething ? length : 0;
}
