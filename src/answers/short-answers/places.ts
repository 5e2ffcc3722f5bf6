import type { PlaceMention } from '../../analysis/analysis.ts';
import { overlaps } from '../../text/span.ts';
import type { Candidate } from '../candidates.ts';
import { coverage, matchText } from '../matching.ts';
import type { Wanted } from '../wanted.ts';
import { type FoundAnswer, nearness, type ShortAnswerFinder } from './short-answer-finder.ts';

/** The places of the sentence, those after "in" or "at" first; where it has none, those beside it. */
export const findPlaceAnswers: ShortAnswerFinder = (candidate, wanted) => {
  const here = placesIn(candidate, candidate.sentence, wanted);
  if (here.length > 0) {
    return here.map((place) => found(place, nearness(place, candidate.match.marks)));
  }
  const { sentence } = candidate;
  return [sentence - 1, sentence + 1].flatMap((beside) =>
    placesIn(candidate, beside, wanted).map((place) => found(place, 0.3)),
  );
};

function placesIn(
  { entry }: Candidate,
  sentence: number,
  wanted: readonly Wanted[],
): PlaceMention[] {
  const { analysis, article } = entry;
  const span = analysis.sentences[sentence];
  if (span === undefined) return [];
  return analysis.places.filter((place) => {
    if (!overlaps(place, span)) return false;
    const asked = matchText(wanted, place.name, article.language).credits;
    const words = wanted.filter((_, i) => (asked[i] ?? 0) > 0.8);
    return words.length === 0 || coverage(words, [1]) < 0.5;
  });
}

const SURE = new Set(['in', 'at', 'near', 'inside', 'outside', 'to', 'on']);

function found(place: PlaceMention, fit: number): FoundAnswer {
  const placed = place.preposition !== null && SURE.has(place.preposition.toLowerCase());
  return {
    answer: { text: place.name, kind: 'place' },
    span: { start: place.start, end: place.end },
    fit: fit * (placed ? 1 : 0.6) * (place.kind === 'country' ? 0.9 : 1),
  };
}
