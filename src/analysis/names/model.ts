import { readFileSync } from 'node:fs';
import { LABEL_COUNT } from './labels.ts';

/**
 * The tagger's weights: a row of LABEL_COUNT small numbers for each known feature hash, and one number for each
 * pair of labels. The file holds, little-endian: the number of rows (int32), the transitions (int16), the hashes
 * (int32), the rows (int8). `src/train/train-names.ts` writes it.
 */
export class NameModel {
  readonly transitions: Int16Array;
  readonly #rows: Int8Array;
  /** Open addressing: the hash in one table, its row in the other; row -1 is an empty slot. */
  readonly #hashes: Int32Array;
  readonly #places: Int32Array;
  readonly #mask: number;

  constructor(bytes: Uint8Array) {
    const { buffer } = bytes.slice();
    const count = new Int32Array(buffer, 0, 1)[0] ?? 0;
    const transitionBytes = evenBytes(LABEL_COUNT * LABEL_COUNT * 2);
    this.transitions = new Int16Array(buffer, 4, LABEL_COUNT * LABEL_COUNT);
    const hashes = new Int32Array(buffer, 4 + transitionBytes, count);
    this.#rows = new Int8Array(buffer, 4 + transitionBytes + count * 4, count * LABEL_COUNT);
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#places = new Int32Array(size).fill(-1);
    hashes.forEach((hash, row) => {
      this.#insert(hash, row);
    });
  }

  /** Add the weights of a feature, where it has any, to the LABEL_COUNT scores that begin at `offset`. */
  addTo(scores: Float64Array, offset: number, feature: number): void {
    let slot = feature & this.#mask;
    for (;;) {
      const place = this.#places[slot] ?? -1;
      if (place < 0) return;
      if (this.#hashes[slot] === feature) {
        const row = place * LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label++) {
          scores[offset + label] = (scores[offset + label] ?? 0) + (this.#rows[row + label] ?? 0);
        }
        return;
      }
      slot = (slot + 1) & this.#mask;
    }
  }

  #insert(hash: number, row: number): void {
    let slot = hash & this.#mask;
    while ((this.#places[slot] ?? -1) >= 0) slot = (slot + 1) & this.#mask;
    this.#hashes[slot] = hash;
    this.#places[slot] = row;
  }
}

/** Bytes that `length` bytes take when what follows is kept at a multiple of four. */
export function evenBytes(length: number): number {
  return Math.ceil(length / 4) * 4;
}

let shipped: NameModel | undefined;

/** The model that ships with the program, read once. */
export function shippedModel(): NameModel {
  shipped ??= new NameModel(readFileSync(new URL('names.weights.bin', import.meta.url)));
  return shipped;
}
