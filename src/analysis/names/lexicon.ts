import { readFileSync } from 'node:fs';
import { stripDiacritics } from '../../text/fold.ts';
import { hashText } from './hash.ts';

/** Lists that a word stands in: bits of `WordEntry.flags`. */
export const LISTS = {
  male: 1,
  female: 2,
  surname: 4,
  country: 8,
  city: 16,
  cityPart: 32,
} as const;

/** What the lexicon knows of a lower-case word. */
export interface WordEntry {
  /** The lists that hold the word, see LISTS. */
  readonly flags: number;
  /** Number of its word cluster by meaning, finest first; 0 where it is in none. */
  readonly cluster: number;
  readonly midCluster: number;
  readonly coarseCluster: number;
  /** How much it is like a common word, a given name, a surname, a place: two bits each. */
  readonly likeness: number;
}

export const BUCKETS = 65_536;
export const CLUSTERS = 1_024;

/**
 * A set of words kept by hash. The file holds, little-endian: how many words fall in each of BUCKETS buckets (upper 16
 * bits of the hash; uint8), for each word the lower 16 bits (uint16), its cluster and flags × CLUSTERS (uint16), its
 * likeness (uint8), and the middle and coarse cluster of each cluster (uint8). `src/train/build-lexicon.ts` writes it.
 */
class Lexicon {
  readonly #starts = new Uint32Array(BUCKETS + 1);
  readonly #keys: Uint16Array;
  readonly #values: Uint16Array;
  readonly #likeness: Uint8Array;
  readonly #mid: Uint8Array;
  readonly #coarse: Uint8Array;

  constructor(bytes: Uint8Array) {
    const { buffer } = bytes.slice();
    new Uint8Array(buffer, 0, BUCKETS).forEach((count, bucket) => {
      this.#starts[bucket + 1] = (this.#starts[bucket] ?? 0) + count;
    });
    const count = this.#starts[BUCKETS] ?? 0;
    this.#keys = new Uint16Array(buffer, BUCKETS, count);
    this.#values = new Uint16Array(buffer, BUCKETS + count * 2, count);
    this.#likeness = new Uint8Array(buffer, BUCKETS + count * 4, count);
    this.#mid = new Uint8Array(buffer, BUCKETS + count * 5, CLUSTERS);
    this.#coarse = new Uint8Array(buffer, BUCKETS + count * 5 + CLUSTERS, CLUSTERS);
  }

  /** The entry of a word in lower case; of all zeros where the lexicon does not have it. */
  lookUp(word: string): WordEntry {
    let at = this.#indexOf(word);
    if (at < 0) at = this.#indexOf(stripDiacritics(word));
    const value = this.#values[at] ?? 0;
    const cluster = value % CLUSTERS;
    return {
      flags: Math.floor(value / CLUSTERS),
      cluster,
      midCluster: cluster && (this.#mid[cluster] ?? 0) + 1,
      coarseCluster: cluster && (this.#coarse[cluster] ?? 0) + 1,
      likeness: this.#likeness[at] ?? 0,
    };
  }

  #indexOf(word: string): number {
    const hash = hashText(word);
    const bucket = hash >>> 16;
    const end = this.#starts[bucket + 1] ?? 0;
    for (let at = this.#starts[bucket] ?? 0; at < end; at++) {
      if (this.#keys[at] === (hash & 0xffff)) return at;
    }
    return -1;
  }
}

let shipped: Lexicon | undefined;

/** What the lexicon that ships with the program knows of a word in lower case. */
export function lookUp(word: string): WordEntry {
  shipped ??= new Lexicon(readFileSync(new URL('names.lexicon.bin', import.meta.url)));
  return shipped.lookUp(word);
}
