import { bySpan, contains, overlaps, type Span } from '../../text/span.ts';
import type { PlaceMention } from '../analysis.ts';
import type { TaggedName } from '../names/tag-names.ts';
import { chainPlaces } from './chain.ts';
import { findDateline } from './dateline.ts';
import { type KnownPlace, placesNamed } from './gazetteer.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';
import type { PlaceSpan } from './place-span.ts';
import { headKindOf, PREPOSITION, STRICT_PREPOSITION } from './place-words.ts';

/**
 * The places of the sentences: from the list of places, from the names tagged as places, and from what the text says itself ("at the
 * Fisht Stadium", "on Castlefrank Road"). Neither names of people and organisations nor demonyms are places.
 */
export function findPlaces(
  text: string,
  sentences: readonly Span[],
  names: readonly TaggedName[],
): PlaceMention[] {
  const found: PlaceSpan[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const own = namesWithin(names, next, sentence);
    const dateline = found.some(({ dateline }) => dateline) ? [] : findDateline(text, sentence);
    const rest = { start: dateline.at(-1)?.end ?? sentence.start, end: sentence.end };
    found.push(...dateline, ...placesOf(text, rest, own));
  }
  return chainPlaces(text, found.sort(bySpan));
}

function namesWithin(names: readonly TaggedName[], first: number, { end }: Span): TaggedName[] {
  const own: TaggedName[] = [];
  for (let index = first; index < names.length; index++) {
    const name = names[index];
    if (name === undefined || name.start >= end) break;
    own.push(name);
  }
  return own;
}

function placesOf(text: string, sentence: Span, names: readonly TaggedName[]): PlaceSpan[] {
  return findNameRuns(text, sentence).flatMap((run) => {
    const own = names.filter((name) => overlaps(name, run));
    const whole = wholeRun(text, run, own);
    return whole === null ? partsOf(text, run, own) : [whole];
  });
}

/** "Fisht Stadium", "Castlefrank Road": a run whose head says what it is, after a preposition or tagged as a place. */
function wholeRun(text: string, run: NameRun, names: readonly TaggedName[]): PlaceSpan | null {
  const name = text.slice(run.start, run.end);
  if (placesNamed(name).length > 0) return null;
  const kind = headKindOf(name);
  if (kind === null) return null;
  const preposition = prepositionBefore(text, run);
  const tagged = names.some((each) => each.kind === 'LOC' && each.end >= run.end);
  const placed = preposition !== null && STRICT_PREPOSITION.test(preposition);
  const going = preposition !== null && /^(?:to|from|of|by|through|over)$/.test(preposition);
  const isPerson = names.some((each) => each.kind === 'PER' && each.end >= run.end);
  if (isPerson || !(placed || tagged || (going && kind !== 'region'))) return null;
  return { start: run.start, end: run.end, name, kind, code: null, preposition, dateline: false };
}

function partsOf(text: string, run: NameRun, names: readonly TaggedName[]): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  for (let first = 0; first < run.words.length; first++) {
    const place = longestFrom(text, run, first, names);
    if (place === null) continue;
    found.push(place.span);
    first = place.last;
  }
  return found;
}

const LONGEST_NAME_WORDS = 5;

/** The longest known or tagged place that begins with a word of the run. */
function longestFrom(
  text: string,
  run: NameRun,
  first: number,
  names: readonly TaggedName[],
): { span: PlaceSpan; last: number } | null {
  const start = run.words[first]?.start ?? run.start;
  const limit = Math.min(run.words.length, first + LONGEST_NAME_WORDS);
  for (let last = limit - 1; last >= first; last--) {
    const end = run.words[last]?.end ?? run.end;
    const candidate = { start, end };
    const place = read(text, candidate, { run, first, last, names });
    if (place !== null) return { span: place, last };
  }
  return null;
}

interface Surroundings {
  readonly run: NameRun;
  readonly first: number;
  readonly last: number;
  readonly names: readonly TaggedName[];
}

function read(text: string, span: Span, around: Surroundings): PlaceSpan | null {
  const name = text.slice(span.start, span.end);
  const tag = around.names.find((each) => overlaps(each, span));
  const known = placesNamed(name).filter((place) => place.kind !== 'abbreviation');
  const best = known[0];
  const preposition = prepositionBefore(text, span);
  const tagged = tag?.kind === 'LOC' && tag.start === span.start && tag.end === span.end;
  if (best === undefined) {
    if (!tagged) return null;
    const kind =
      headKindOf(name) ?? (preposition === 'in' || preposition === 'at' ? 'city' : 'area');
    return { ...span, name, kind, code: null, preposition, dateline: false };
  }
  if (!isWritten(name, best) || !isPlace(span, best, preposition, tag, around)) return null;
  return { ...span, name, kind: kindOf(best), code: best.code, preposition, dateline: false };
}

/** "US" and "UAE" are written in capitals. */
function isWritten(name: string, place: KnownPlace): boolean {
  return /^[A-Z.]+$/.test(place.name) ? name === place.name : true;
}

function kindOf({ kind }: KnownPlace): 'country' | 'region' | 'city' | 'area' {
  return kind === 'abbreviation' ? 'region' : kind;
}

function isPlace(
  span: Span,
  place: KnownPlace,
  preposition: string | null,
  tag: TaggedName | undefined,
  { run, first, last }: Surroundings,
): boolean {
  if (tag?.kind === 'LOC') return true;
  if (tag?.kind === 'PER') return false;
  if (tag !== undefined && !contains(span, tag)) return false;
  // Part of a longer name: "Paris Hilton", "Bank of China", "New York Times".
  if (first > 0 || last < run.words.length - 1) return false;
  if (place.kind === 'city') return preposition !== null && STRICT_PREPOSITION.test(preposition);
  return true;
}

function prepositionBefore(text: string, span: Span): string | null {
  const match = PREPOSITION.exec(text.slice(Math.max(0, span.start - 45), span.start));
  return match?.[1]?.toLowerCase() ?? null;
}
