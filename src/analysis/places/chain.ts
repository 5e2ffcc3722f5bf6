import { contains, type Span } from '../../text/span.ts';
import type { PlaceMention } from '../analysis.ts';
import { placesNamed } from './gazetteer.ts';
import { liesIn } from './lies-in.ts';
import type { PlaceSpan } from './place-span.ts';
import { stateAfter } from './state-after.ts';

/** Joins "Mountain View, California" to one place, and says which places stand inside which ("the Fisht Stadium in Sochi"). */
export function chainPlaces(text: string, found: readonly PlaceSpan[]): PlaceMention[] {
  const joined = joinNeighbours(text, found);
  return joined.map((place, index): PlaceMention => {
    const { start, end, name, kind, preposition, dateline } = place;
    const within = withinOf(text, joined, index);
    return { start, end, name, kind, preposition, dateline, ...(within !== null && { within }) };
  });
}

/**
 * The places of a span, each with the larger ones that it is said to stand in: venue, then city, then country. Only the
 * smallest of each chain begins one; the chains are in the order of the text.
 */
export function placesAt(places: readonly PlaceMention[], span: Span): PlaceMention[][] {
  const inside = places.filter((place) => contains(span, place));
  const larger = new Set(inside.flatMap(({ within }) => (within === undefined ? [] : [within])));
  return inside
    .filter((place) => !larger.has(places.indexOf(place)))
    .map((place) => chainFrom(places, place));
}

function chainFrom(places: readonly PlaceMention[], first: PlaceMention): PlaceMention[] {
  const chain: PlaceMention[] = [];
  let place: PlaceMention | undefined = first;
  while (place !== undefined && !chain.includes(place)) {
    chain.push(place);
    place = place.within === undefined ? undefined : places[place.within];
  }
  return chain;
}

function joinNeighbours(text: string, found: readonly PlaceSpan[]): PlaceSpan[] {
  const joined: PlaceSpan[] = [];
  for (const place of found) {
    const last = joined.at(-1);
    if (last === undefined || !continues(text, last, place)) {
      joined.push(withAbbreviation(text, place));
      continue;
    }
    const name = `${last.name}, ${place.name}`;
    joined[joined.length - 1] = { ...last, end: place.end, name };
  }
  return joined;
}

/** "Evansville, Indiana": a place with the larger one that it lies in. */
function continues(text: string, last: PlaceSpan, place: PlaceSpan): boolean {
  if (!/^,\s+$/.test(text.slice(last.end, place.start))) return false;
  if (last.kind === 'venue' || last.kind === 'address') return false;
  const inner = last.name.split(', ').at(-1) ?? '';
  if (liesIn(inner, place.name)) return true;
  const isLarger = place.kind === 'country' || place.kind === 'region';
  return isLarger && placesNamed(inner).length === 0;
}

/** "Waco, Texas" has its state in the list; "Boulder, Colo." in the abbreviations. */
function withAbbreviation(text: string, place: PlaceSpan): PlaceSpan {
  if (place.kind === 'venue' || place.kind === 'address' || place.kind === 'country') return place;
  const state = stateAfter(text, place.end);
  if (state === null) return place;
  const name = `${place.name}, ${state.name}`;
  return { ...place, kind: 'city', end: state.end, name };
}

const INSIDE =
  /^,?\s+(?:in|at|near|on|of|outside)\s+(?:the\s+)?(?:(?:downtown|central|nearby|northern|southern|eastern|western)\s+)?(?:(?:city|town|village|state|province|capital)\s+of\s+)?$/;
const BESIDE = /^,\s+(?:the\s+)?$/;
const OWNED = /^['’]s?\s+$/;

const SIZE = { address: 0, venue: 0, city: 1, area: 2, region: 2, country: 3 } as const;

function isInside(text: string, place: PlaceSpan, after: PlaceSpan): boolean {
  const gap = text.slice(place.end, after.start);
  // "Kibbutz Kinneret, Tiberias": of two places, a list of equals would name known ones.
  if (BESIDE.test(gap)) return place.code === null && after.code !== null;
  return SIZE[after.kind] > SIZE[place.kind] && INSIDE.test(gap);
}

/** Index of the larger place beside a place, or null. */
function withinOf(text: string, places: readonly PlaceSpan[], index: number): number | null {
  const place = places[index];
  if (place === undefined) return null;
  const [before, after] = [places[index - 1], places[index + 1]];
  if (after !== undefined && isInside(text, place, after)) return index + 1;
  if (before !== undefined && SIZE[before.kind] > SIZE[place.kind]) {
    if (OWNED.test(text.slice(before.end, place.start))) return index - 1;
  }
  return null;
}
