import { LISTS } from '../analysis/names/lexicon.ts';
import type { Vectors } from './clusters.ts';
import type { WordLists } from './name-lists.ts';
import { seeded, shuffled } from './random.ts';

const CLASSES = 4;
const ROUNDS = 15;
/** Shares from which the two bits of a class count 1, 2, 3. */
const LEVELS = [0.05, 0.25, 0.6];

const COMMON_ENDING = /^[a-z]+(?:ly|ing|ness|tion|able|ed|ity|ism)$/u;

/**
 * For each word how much its vector is like those of common words, given names, surnames and places, two bits each:
 * a logistic regression learnt from the lists and from the words that the text at hand writes small.
 */
export function likenessOf(
  words: readonly string[],
  vectors: Vectors,
  lists: WordLists,
  common: ReadonlySet<string>,
): Uint8Array {
  const examples = words.flatMap((word, at) => {
    const kind = classOf(word, at, lists, common);
    return kind < 0 ? [] : [{ at, kind }];
  });
  const weights = Array.from({ length: CLASSES }, () => new Float64Array(vectors.dimensions + 1));
  const random = seeded(7);
  for (let round = 0; round < ROUNDS; round++) {
    const rate = 1 / (1 + round * 0.3);
    for (const { at, kind } of shuffled(examples, random)) {
      const shares = sharesOf(weights, vectors, at);
      weights.forEach((row, other) => {
        learn(row, vectors, at, rate * ((other === kind ? 1 : 0) - (shares[other] ?? 0)));
      });
    }
  }
  return Uint8Array.from(words, (_, at) =>
    sharesOf(weights, vectors, at).reduce(
      (bits, share, kind) => bits | (LEVELS.filter((level) => share >= level).length << (2 * kind)),
      0,
    ),
  );
}

/** 0 common, 1 given name, 2 surname, 3 place, -1 where the lists do not say or say several. */
function classOf(word: string, at: number, lists: WordLists, common: ReadonlySet<string>): number {
  if (common.has(word)) return 0;
  const flags = lists.get(word) ?? 0;
  if (flags === 0) return at > 30_000 && COMMON_ENDING.test(word) ? 0 : -1;
  return kindOfFlags(flags, at);
}

/** By whether the lists have it as a given name, a surname, a place; names that are both teach both in turn. */
function kindOfFlags(flags: number, at: number): number {
  const isIn = (lists: number): string => ((flags & lists) === 0 ? '-' : '+');
  const kinds =
    isIn(LISTS.male | LISTS.female) + isIn(LISTS.surname) + isIn(LISTS.country | LISTS.city);
  const known: Readonly<Record<string, number>> = {
    '+--': 1,
    '-+-': 2,
    '++-': 1 + (at % 2),
    '--+': 3,
  };
  return known[kinds] ?? -1;
}

function sharesOf(weights: readonly Float64Array[], vectors: Vectors, at: number): number[] {
  const { dimensions, values } = vectors;
  const powers = weights.map((row) => {
    let sum = row[dimensions] ?? 0;
    for (let d = 0; d < dimensions; d++) sum += (row[d] ?? 0) * (values[at * dimensions + d] ?? 0);
    return Math.exp(sum);
  });
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function learn(row: Float64Array, vectors: Vectors, at: number, by: number): void {
  const { dimensions, values } = vectors;
  for (let d = 0; d < dimensions; d++) {
    row[d] = (row[d] ?? 0) + by * (values[at * dimensions + d] ?? 0);
  }
  row[dimensions] = (row[dimensions] ?? 0) + by;
}
