import type { PlaceMention } from '../../analysis/analysis.ts';
import { overlaps } from '../../text/span.ts';
import type { Candidate } from '../candidate-reader.ts';
import { creditsIn } from '../matching.ts';
import type { Wanted } from '../wanted.ts';
import { type FoundAnswer, nearness, type ShortAnswerFinder } from './short-answer-finder.ts';

/** "Here" points to a place that the sentence before names. */
const HERE = /\b(?:here|there)\b/iu;
const BEFORE = 0.5;
/** What the city counts where its stadium is named as well. */
const AROUND = 0.8;

/** The places of the sentence, those after "in" or "at" first; where it only says "here", those of the sentence before. */
export const findPlaceAnswers: ShortAnswerFinder = (wanted) => (candidate) => {
  const { entry, sentence, span, match } = candidate;
  const here = placesIn(candidate, sentence, wanted);
  if (here.length > 0) {
    const around = new Set(here.map(({ within }) => entry.analysis.places[within ?? -1]));
    return here.map((place) =>
      found(place, nearness(place, match.marks) * (around.has(place) ? AROUND : 1)),
    );
  }
  if (!HERE.test(entry.article.text.slice(span.start, span.end))) return [];
  return placesIn(candidate, sentence - 1, wanted).map((place) => found(place, BEFORE));
};

/** The places of a sentence that the question does not name itself. */
function placesIn(
  { entry }: Candidate,
  sentence: number,
  wanted: readonly Wanted[],
): PlaceMention[] {
  const { analysis, article } = entry;
  const span = analysis.sentences[sentence];
  if (span === undefined) return [];
  return analysis.places.filter(
    (place) =>
      overlaps(place, span) &&
      !creditsIn(wanted, place.name, article.language).some((credit) => credit > 0.8),
  );
}

/** Where something happened is told by a city or a building rather than by the country around it. */
const BREADTH: Readonly<Record<PlaceMention['kind'], number>> = {
  venue: 1,
  address: 1,
  city: 1,
  area: 0.9,
  region: 0.8,
  country: 0.6,
};
const SURE = new Set(['in', 'at', 'near', 'inside', 'outside', 'on']);

function found(place: PlaceMention, fit: number): FoundAnswer {
  const placed = place.preposition !== null && SURE.has(place.preposition.toLowerCase());
  const worth = (placed ? 1 : 0.6) * BREADTH[place.kind];
  return {
    answer: { text: place.name, kind: 'place' },
    span: { start: place.start, end: place.end },
    fit: fit * worth,
  };
}
