import { contains, overlaps, type Span } from '../../text/span.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { PlaceMention } from '../analysis.ts';
import type { TaggedName } from '../names/tag-names.ts';
import { chainPlaces } from './chain.ts';
import { namesWithin } from './find-places.ts';
import { isCountryOnly, isDemonym, placesNamed } from './gazetteer.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';
import type { PlaceSpan } from './place-span.ts';

const LONGEST_NAME_WORDS = 5;

/**
 * The places of an article whose language has no rules here: names of the list that no other name holds. Countries are meant
 * wherever they stand; towns share their names with much else, so that they have to be tagged as places.
 */
export function listedPlaces(
  text: string,
  sentences: readonly Span[],
  names: readonly TaggedName[],
  language: string,
): PlaceMention[] {
  const found: PlaceSpan[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const own = namesWithin(names, next, sentence);
    for (const run of findNameRuns(text, sentence, 'listed')) {
      const place = placeOf(text, withoutSmallWords(text, run, language), own);
      if (place !== null) found.push(place);
    }
  }
  return chainPlaces(text, found);
}

/** Words that say nothing are in a run for the capital of a sentence alone, unless the list has them: "Los Angeles". */
function withoutSmallWords(text: string, { words }: NameRun, language: string): readonly Span[] {
  if (placesNamed(nameOf(text, words)).length > 0) return words;
  const first = words.findIndex(({ start, end }) => !isStopWord(text.slice(start, end), language));
  return first < 0 ? [] : words.slice(first);
}

function placeOf(
  text: string,
  words: readonly Span[],
  names: readonly TaggedName[],
): PlaceSpan | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length > LONGEST_NAME_WORDS) return null;
  const span = { start: first.start, end: last.end };
  const name = nameOf(text, words);
  const known = placesNamed(name)[0];
  if (known === undefined || known.kind === 'abbreviation' || isDemonym(name)) return null;
  const { kind, code } = known;
  const tag = names.find((each) => overlaps(each, span));
  const isMeant =
    tag === undefined || tag.kind === 'LOC' ? isPlain(kind, tag) : isCountryOnly(name);
  if (!isMeant || (tag?.kind === 'ORG' && !contains(span, tag))) return null;
  return { ...span, name, kind, code, preposition: null, dateline: false };
}

function isPlain(kind: PlaceMention['kind'], tag: TaggedName | undefined): boolean {
  return tag !== undefined || (kind !== 'city' && kind !== 'region');
}

/** The words of a name; a wrapped line may part them. */
function nameOf(text: string, words: readonly Span[]): string {
  return text.slice(words[0]?.start, words.at(-1)?.end).replace(/\s+/gu, ' ');
}
