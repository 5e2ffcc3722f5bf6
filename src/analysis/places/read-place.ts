import { contains, overlaps, type Span } from '../../text/span.ts';
import type { PlaceMention } from '../analysis.ts';
import type { TaggedName } from '../names/tag-names.ts';
import { isCountryOnly, isDemonym, type KnownPlace, placesNamed } from './gazetteer.ts';
import { liesIn } from './lies-in.ts';
import type { PlaceSpan, RunInText } from './place-span.ts';
import {
  DIRECTION_BEFORE,
  headKindOf,
  MOVING_PREPOSITION,
  PREPOSITION,
  STRICT_PREPOSITION,
} from './place-words.ts';
import { stateAfter } from './state-after.ts';

type PlaceKind = PlaceMention['kind'];

/** "Fisht Stadium", "Castlefrank Road": a whole run whose last word says what it is, after a preposition or tagged as a place. */
export function readSite({ text, run, names }: RunInText): PlaceSpan | null {
  const name = nameAt(text, run);
  const kind = headKindOf(name);
  if (kind === null || placesNamed(name).length > 0) return null;
  if (kind !== 'venue' && / of the /.test(name)) return null;
  const atEnd = names.filter(({ end }) => end >= run.end);
  if (atEnd.some((each) => each.kind === 'PER')) return null;
  const preposition = prepositionBefore(text, run);
  const tagged = atEnd.some((each) => each.kind === 'LOC');
  if (!tagged && !isPlaced(preposition) && !(isMoving(preposition) && kind !== 'region')) {
    return null;
  }
  return { start: run.start, end: run.end, name, kind, code: null, preposition, dateline: false };
}

/** The words `first` to `last` of a run as a place: a known one, or one that is tagged and stands where places stand. */
export function readNamedPlace(run: RunInText, first: number, last: number): PlaceSpan | null {
  const { text } = run;
  const { words } = run.run;
  const span = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
  const name = nameAt(text, span);
  const tag = run.names.find((each) => overlaps(each, span));
  const known = knownPlace(name) ?? knownPlace(name.replace(LEADING_DIRECTION, ''));
  if (known === undefined && tag?.kind !== 'LOC') return null;
  const preposition = prepositionBefore(text, span) ?? listed(run, span);
  const isWhole = last === words.length - 1 && (first === 0 || isAfterLink(text, span, tag));
  const claim: PlaceClaim = { span, name, preposition, tag, isWhole, people: run.people };
  const kind = known === undefined ? unknownKind(text, claim) : knownKind(text, known, claim);
  if (kind === null) return null;
  const code = known?.code ?? null;
  return withDirection(text, { ...span, name, kind, code, preposition, dateline: false });
}

/** "the Governor of Virginia": what follows a link is a name of its own where the tagger says so. */
function isAfterLink(text: string, { start }: Span, tag: TaggedName | undefined): boolean {
  return tag?.kind === 'LOC' && /\bof\s$/.test(text.slice(Math.max(0, start - 4), start));
}

/** "North London", "Greater Manchester" are known by London and Manchester. */
const LEADING_DIRECTION =
  /^(?:(?:North|South|East|West|North-?east|North-?west|South-?east|South-?west)(?:ern)?|Central|Greater|Upper|Lower|Downtown|Mainland)\s(?=\p{Lu})/u;

function knownPlace(name: string): KnownPlace | undefined {
  return placesNamed(name).find(({ kind }) => kind !== 'abbreviation');
}

interface PlaceClaim {
  readonly span: Span;
  readonly name: string;
  readonly preposition: string | null;
  readonly tag: TaggedName | undefined;
  /** Whether it is a whole run, not a part of a longer name. */
  readonly isWhole: boolean;
  readonly people: ReadonlySet<string>;
}

/** A tag alone needs "in", "at", "near" to be trusted. */
function unknownKind(text: string, claim: PlaceClaim): PlaceKind | null {
  const { span, name, preposition, tag, people } = claim;
  // "at Islam's most holy site".
  if (preposition === 'at' && /^['’]/.test(text.slice(span.end, span.end + 1))) return null;
  if (tag?.start !== span.start || tag.end !== span.end) return null;
  if (stateAfter(text, span.end) !== null || isLargerNext(text, span.end)) return 'city';
  if (!isPlaced(preposition) || people.has(name) || isDemonym(name)) return null;
  if (/^[A-Z.]{2,5}$/.test(name)) return null;
  return headKindOf(name) ?? (preposition === 'in' || preposition === 'near' ? 'city' : 'area');
}

function knownKind(text: string, known: KnownPlace, claim: PlaceClaim): PlaceKind | null {
  const kind = known.kind === 'abbreviation' ? 'region' : known.kind;
  const { span, name, isWhole } = claim;
  if (isWhole && isInNext(text, span, name)) return kind;
  if (isOtherName(kind, claim) || isAdjective(text, claim)) return null;
  return isMeant(kind, claim) ? kind : null;
}

/** Countries are meant wherever they stand alone; towns share their names with much else. */
function isMeant(kind: PlaceKind, { preposition, tag, isWhole }: PlaceClaim): boolean {
  const placed = isPlaced(preposition);
  // Part of a longer name: "Paris Hilton", "Bank of China", "New York Times".
  if (!isWhole) return tag?.kind === 'LOC' && placed;
  if (tag?.kind === 'LOC' || (kind !== 'city' && kind !== 'region')) return true;
  return placed || (tag === undefined && isMoving(preposition));
}

/** "Somali pirates", "U.S. officials": a demonym before a common noun; but "in U.S. waters" tells a place. */
function isAdjective(text: string, { span, name, preposition }: PlaceClaim): boolean {
  // Laos is no plural of its people.
  if (name.endsWith('s') || !isDemonym(name)) return false;
  if (!/^\s[a-z]/.test(text.slice(span.end, span.end + 2))) return false;
  return !(name.includes('.') && isPlaced(preposition));
}

/** The name of a person, or a part of the name of an organisation. */
function isOtherName(
  kind: PlaceKind,
  { span, name, preposition, tag, people }: PlaceClaim,
): boolean {
  if (tag?.kind === 'PER') return !(contains(span, tag) && isCountryOnly(name)) || people.has(name);
  // An article on Paris Hilton calls her Paris.
  if (kind !== 'country' && people.has(name) && !isPlaced(preposition)) return true;
  return tag?.kind === 'ORG' && !contains(span, tag);
}

const NEXT = /^,\s+(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2})/u;

function nextName(text: string, end: number): string | null {
  if (text[end] !== ',') return null;
  return NEXT.exec(text.slice(end, end + REACH))?.[1]?.replace(/(?:['’]s|\.)$/, '') ?? null;
}

function isInNext(text: string, { end }: Span, name: string): boolean {
  const next = nextName(text, end);
  return next !== null && liesIn(name, next);
}

/** "Debden, England": a country or a state follows. */
function isLargerNext(text: string, end: number): boolean {
  const kind = placesNamed(nextName(text, end) ?? '')[0]?.kind;
  return kind === 'country' || kind === 'region';
}

const LIST =
  /^(?:,\s+\p{Lu}[\p{L}.]{1,5})?(?:,|,?\s+(?:and|or|as\s+well\s+as))\s+(?:in\s+)?(?:the\s+)?$/u;

/** "in London, Paris and Rome": one preposition serves all. */
function listed({ text, previous }: RunInText, { start }: Span): string | null {
  if (previous === null || start - previous.end > 15) return null;
  return LIST.test(text.slice(previous.end, start)) ? previous.preposition : null;
}

function isPlaced(preposition: string | null): boolean {
  return preposition !== null && STRICT_PREPOSITION.test(preposition);
}

function isMoving(preposition: string | null): boolean {
  return preposition !== null && MOVING_PREPOSITION.test(preposition);
}

/** "southern Finland" is one place. */
function withDirection(text: string, place: PlaceSpan): PlaceSpan {
  const before = text.slice(Math.max(0, place.start - 14), place.start);
  const direction = DIRECTION_BEFORE.exec(before)?.[0];
  if (direction === undefined) return place;
  return { ...place, start: place.start - direction.length, name: `${direction}${place.name}` };
}

/** The words of a name; a wrapped line may part them. */
function nameAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** How far before a name its preposition may stand: "near the southern port city of". */
const REACH = 50;

function prepositionBefore(text: string, span: Span): string | null {
  const match = PREPOSITION.exec(text.slice(Math.max(0, span.start - REACH), span.start));
  return match?.[1]?.toLowerCase() ?? null;
}
