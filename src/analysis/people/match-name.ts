import { nameKey } from './name-key.ts';
import { nameWords } from './name-words.ts';
import { editDistance } from './spelling.ts';

/** How a name was recognised: written so; another form or spelling of it; misspelt. */
export interface NameMatch {
  readonly name: string;
  readonly kind: 'exact' | 'form' | 'misspelt';
}

/** Names that are alike enough to be one person's. */
const ENOUGH = 0.7;
const EXACT = 1;
const SAME_KEY = 0.95;
const PART = 0.85;
const MISSPELT = 0.75;

/**
 * How far two written names may be one person's, 0 to 1: 1 the same words, 0.95 spellings of one key, 0.85 one the family or
 * given name alone or without middle names, 0.75 a slip in one word, 0 different people. Same given name and different
 * family name is different people.
 */
export function nameSimilarity(a: string, b: string): number {
  const first = nameWords(a);
  const second = nameWords(b);
  if (first.all.length === 0 || second.all.length === 0) return 0;
  if (first.all.join(' ') === second.all.join(' ')) return EXACT;
  if (nameKey(a) === nameKey(b)) return SAME_KEY;
  const [short, long] =
    first.telling.length <= second.telling.length
      ? [first.telling, second.telling]
      : [second.telling, first.telling];
  return alignment(short, long);
}

/** The names among `names` that the query may mean, the most alike only; empty where none is alike enough. */
export function matchName(query: string, names: readonly string[]): NameMatch[] {
  const scored = names
    .map((name) => ({ name, likeness: nameSimilarity(query, name) }))
    .filter(({ likeness }) => likeness >= ENOUGH);
  const best = Math.max(...scored.map(({ likeness }) => likeness));
  return scored
    .filter(({ likeness }) => likeness === best)
    .map(({ name, likeness }) => ({ name, kind: kindOf(likeness) }));
}

function kindOf(likeness: number): NameMatch['kind'] {
  if (likeness === EXACT) return 'exact';
  return likeness > MISSPELT ? 'form' : 'misspelt';
}

/** Every word of the shorter name has to be one of the longer, in order; the family name among them, or a lone given name. */
function alignment(short: readonly string[], long: readonly string[]): number {
  let from = 0;
  let slips = 0;
  const places: number[] = [];
  for (const word of short) {
    const exact = long.findIndex((other, at) => at >= from && nameKey(other) === nameKey(word));
    const at =
      exact >= 0 ? exact : long.findIndex((other, at) => at >= from && isSlip(word, other));
    if (at < 0) return 0;
    if (exact < 0) slips++;
    places.push(at);
    from = at + 1;
  }
  if (slips > 1 || (slips === 1 && short.length === 1 && (short[0] ?? '').length < 6)) return 0;
  // "Juan Carlos" is no form of "Juan Carlos Ferrero": several words have to reach the family name, at either end.
  const reachesEnd = places.at(-1) === long.length - 1;
  if (short.length > 1 && !reachesEnd) return 0;
  if (slips === 1) return MISSPELT;
  return short.length === long.length ? SAME_KEY : PART;
}

/** Whether one word may be the other with a slip: a letter in short words, two in long ones, never the first letter. */
function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 4 || a[0] !== b[0]) return false;
  const limit = length >= 8 ? 2 : 1;
  return editDistance(a, b, limit) <= limit || editDistance(nameKey(a), nameKey(b), 1) <= 1;
}
