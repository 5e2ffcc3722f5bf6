import { isOnlyGiven } from '../names/given-names.ts';
import { joinedKey, nameKey } from './name-key.ts';
import { isEndOf, type NameWords, nameWords } from './name-words.ts';
import { editDistance } from './spelling.ts';

const EXACT = 1;
const SAME_KEY = 0.95;
const TURNED = 0.9;
const PART = 0.85;
const MISSPELT = 0.75;
/** A lone word shorter than this is taken as it is written. */
const SHORTEST_SLIP = 6;

/**
 * How far two written names may be one person's, 0 to 1: 1 the same words, 0.95 spellings of one key, 0.9 the family name first
 * in one and last in the other, 0.85 one the family or given name alone, without middle names or without "Jr.", 0.75 a slip in
 * one word, 0 different people. Same given name and different family name is different people.
 */
export function nameSimilarity(a: string, b: string): number {
  const first = nameWords(a);
  const second = nameWords(b);
  if (first.all.length === 0 || second.all.length === 0) return 0;
  if (areApart(first, second)) return 0;
  const isSameSuffix = first.suffix === second.suffix;
  if (first.all.join(' ') === second.all.join(' ')) return isSameSuffix ? EXACT : PART;
  if (joinedKey(a) === joinedKey(b)) return SAME_KEY;
  if (isTurned(first.telling, second.telling)) return TURNED;
  if (isEndOf(first, second) || isEndOf(second, first)) return PART;
  return isSameSuffix ? likenessOf(first, second) : Math.min(PART, likenessOf(first, second));
}

function likenessOf(first: NameWords, second: NameWords): number {
  const [short, long] =
    first.telling.length <= second.telling.length
      ? [first.telling, second.telling]
      : [second.telling, first.telling];
  return alignment(short, long);
}

/** "George W. Bush" is not "George H.W. Bush", and "Robert Kern II" not "Robert Kern III"; a name without may have any. */
export function areApart(a: NameWords, b: NameWords): boolean {
  const isOtherSuffix = a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix;
  return isOtherSuffix || differ(a.initials, b.initials);
}

function differ(a: string, b: string): boolean {
  return a !== '' && b !== '' && !a.startsWith(b) && !b.startsWith(a);
}

/** "Abe Shinzo" is "Shinzo Abe"; "Thomas James" is not "James Thomas". */
function isTurned([a = '', b = '', ...more]: readonly string[], other: readonly string[]): boolean {
  if (b === '' || more.length > 0 || other.length !== 2) return false;
  if (nameKey(a) !== nameKey(other[1] ?? '') || nameKey(b) !== nameKey(other[0] ?? ''))
    return false;
  return !(isOnlyGiven(a) && isOnlyGiven(b));
}

/** Every word of the shorter name has to be one of the longer, in order; the family name among them, or a lone given name. */
function alignment(short: readonly string[], long: readonly string[]): number {
  const places: Place[] = [];
  for (const word of short) {
    const place = placeOf(word, long, (places.at(-1)?.at ?? -1) + 1);
    if (!place) return 0;
    places.push(place);
  }
  // "Juan Carlos" is no form of "Juan Carlos Ferrero": several words have to reach the family name.
  if (short.length > 1 && places.at(-1)?.at !== long.length - 1) return 0;
  const slips = places.filter(({ isSlip }) => isSlip).length;
  if (slips > 0) return slips === 1 && isLongEnough(short) ? MISSPELT : 0;
  return short.length === long.length ? SAME_KEY : PART;
}

function isLongEnough(words: readonly string[]): boolean {
  return words.length > 1 || (words[0] ?? '').length >= SHORTEST_SLIP;
}

interface Place {
  readonly at: number;
  readonly isSlip: boolean;
}

function placeOf(word: string, long: readonly string[], from: number): Place | null {
  const key = nameKey(word);
  const same = long.findIndex((other, at) => at >= from && nameKey(other) === key);
  if (same >= 0) return { at: same, isSlip: false };
  const slip = long.findIndex((other, at) => at >= from && isSlip(word, other));
  return slip < 0 ? null : { at: slip, isSlip: true };
}

/** Whether one word may be the other with a slip: a letter in words of five and more, two in long ones, never the first letter. */
export function isSlip(a: string, b: string, keyA = nameKey(a), keyB = nameKey(b)): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 5 || a[0] !== b[0]) return false;
  const limit = length >= 8 ? 2 : 1;
  return editDistance(a, b, limit) <= limit || editDistance(keyA, keyB, 1) <= 1;
}
