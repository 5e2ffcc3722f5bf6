import { bySpan, overlaps, type Span } from '../../text/span.ts';
import type { PlaceMention } from '../analysis.ts';
import type { TaggedName } from '../names/tag-names.ts';
import { chainPlaces } from './chain.ts';
import { findDateline } from './dateline.ts';
import { isCountryOnly } from './gazetteer.ts';
import { findNameRuns } from './name-runs.ts';
import type { PlaceSpan, RunInText } from './place-span.ts';
import { readNamedPlace, readSite } from './read-place.ts';

/**
 * The places of the sentences: from the list of places, from the names tagged as places, and from what the text says itself ("at the
 * Fisht Stadium", "on Castlefrank Road"). Neither names of people and organisations nor demonyms are places.
 */
export function findPlaces(
  text: string,
  sentences: readonly Span[],
  names: readonly TaggedName[],
): PlaceMention[] {
  const people = lastWordsOfPeople(text, names);
  const found: PlaceSpan[] = [];
  let next = 0;
  let opened = false;
  for (const sentence of sentences) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const dateline = opened ? null : findDateline(text, sentence);
    if (dateline !== null) {
      found.push(dateline);
      opened = true;
    }
    const rest = { start: dateline?.end ?? sentence.start, end: sentence.end };
    const own = namesWithin(names, next, sentence);
    for (const run of findNameRuns(text, rest)) {
      const inRun = own.filter((name) => overlaps(name, run));
      const previous = found.at(-1) ?? null;
      found.push(...placesOf({ text, run, names: inRun, previous, people }));
    }
  }
  return chainPlaces(text, found.sort(bySpan));
}

/** A name that is a country's is no evidence of a person: taggers err. */
function lastWordsOfPeople(text: string, names: readonly TaggedName[]): Set<string> {
  const people = names
    .filter(({ kind }) => kind === 'PER')
    .map(({ start, end }) => text.slice(start, end))
    .filter((name) => !isCountryOnly(name));
  return new Set(people.map((name) => name.split(/\s+/).at(-1) ?? ''));
}

/** The names of a sentence among those from the index `first` on, in order. */
export function namesWithin(
  names: readonly TaggedName[],
  first: number,
  { end }: Span,
): TaggedName[] {
  const own: TaggedName[] = [];
  for (let index = first; index < names.length; index++) {
    const name = names[index];
    if (name === undefined || name.start >= end) break;
    own.push(name);
  }
  return own;
}

function placesOf(run: RunInText): PlaceSpan[] {
  const site = readSite(run);
  if (site !== null) return [site];
  const found: PlaceSpan[] = [];
  const { length } = run.run.words;
  for (let first = 0; first < length; first++) {
    for (let last = Math.min(length, first + LONGEST_NAME_WORDS) - 1; last >= first; last--) {
      const place = readNamedPlace(run, first, last);
      if (place === null) continue;
      found.push(place);
      first = last;
      break;
    }
  }
  return found;
}

const LONGEST_NAME_WORDS = 5;
