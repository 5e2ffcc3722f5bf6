import { NumberList } from './number-list.ts';

/** An entry holds a term's number and, in its low byte, how often the term occurs. */
const COUNT_BITS = 8;
const MOST_COUNTED = 255;
/** Entries of removed passages that are kept before the space is taken back. */
const MOST_DEAD = 100_000;

/** BM25's parameters as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009). */
export interface Bm25 {
  /** k1: how soon more occurrences of a term stop counting. */
  readonly saturation: number;
  /** b: how far long passages are held against. */
  readonly lengthShare: number;
  /** Content terms of an average passage. */
  readonly averageLength: number;
}

/** The arrays of `TermVectors` as they are saved. */
export interface SavedVectors {
  /** The entries of all passages one after the other. */
  readonly entries: Uint32Array;
  /** Where each passage's entries begin. */
  readonly starts: Uint32Array;
  /** Content terms of each passage, repetitions counted. */
  readonly lengths: Uint32Array;
}

/** Which terms occur in each passage, and how often: about four bytes a term. Passages are numbered from 0. */
export class TermVectors {
  #entries: NumberList;
  readonly #starts: NumberList;
  readonly #lengths: NumberList;
  #weights = new Float64Array(0);
  #dead = 0;

  constructor(saved?: SavedVectors) {
    this.#entries = new NumberList(saved?.entries);
    this.#starts = new NumberList(saved?.starts);
    this.#lengths = new NumberList(saved?.lengths);
  }

  /** Passages ever added. */
  get size(): number {
    return this.#starts.length;
  }

  lengthOf(slot: number): number {
    return this.#lengths.at(slot);
  }

  /** Adds a passage; gives its number. */
  push(counts: ReadonlyMap<number, number>, length: number): number {
    this.#starts.push(this.#entries.length);
    this.#lengths.push(length);
    for (const [number, count] of counts) {
      this.#entries.push((number << COUNT_BITS) | Math.min(count, MOST_COUNTED));
    }
    return this.#starts.length - 1;
  }

  /** Calls `visit` with the number of each term of a passage. */
  visitTerms(slot: number, visit: (number: number) => void): void {
    const entries = this.#entries.view();
    const end = this.#end(slot);
    for (let at = this.#starts.at(slot); at < end; at++) visit(numberIn(entries[at] ?? 0));
  }

  /** Adds to `met` the terms of a passage that are among the wanted ones. */
  collect(slot: number, wanted: ReadonlyMap<number, number>, met: Set<number>): void {
    const entries = this.#entries.view();
    const end = this.#end(slot);
    for (let at = this.#starts.at(slot); at < end; at++) {
      const number = numberIn(entries[at] ?? 0);
      if (wanted.has(number)) met.add(number);
    }
  }

  /**
   * Calls `visit` with the BM25 score of each of the passages that holds any of the weighted terms.
   * The weights are laid out by term number, so that each term of a passage costs one look-up.
   */
  score(
    slots: Iterable<number>,
    weights: ReadonlyMap<number, number>,
    { saturation, lengthShare, averageLength }: Bm25,
    visit: (slot: number, score: number) => void,
  ): void {
    const entries = this.#entries.view();
    const weightOf = this.#layOut(weights);
    for (const slot of slots) {
      const relativeLength = this.#lengths.at(slot) / averageLength;
      const norm = saturation * (1 - lengthShare + lengthShare * relativeLength);
      const end = this.#end(slot);
      let score = 0;
      for (let at = this.#starts.at(slot); at < end; at++) {
        const entry = entries[at] ?? 0;
        const weight = weightOf[numberIn(entry)] ?? 0;
        if (weight === 0) continue;
        const count = entry & MOST_COUNTED;
        score += (weight * count * (saturation + 1)) / (count + norm);
      }
      if (score > 0) visit(slot, score);
    }
    for (const number of weights.keys()) weightOf[number] = 0;
  }

  /** The weights by term number, in an array that is all zeros between two questions. */
  #layOut(weights: ReadonlyMap<number, number>): Float64Array {
    const highest = Math.max(0, ...weights.keys());
    if (this.#weights.length <= highest) this.#weights = new Float64Array(2 * highest + 1);
    for (const [number, weight] of weights) this.#weights[number] = weight;
    return this.#weights;
  }

  /** Empties a passage; its number is not given again. */
  remove(slot: number): void {
    this.#dead += this.#end(slot) - this.#starts.at(slot);
    this.#lengths.set(slot, 0);
  }

  /** Takes the space of removed passages back where that is worth while; `isLive` says which remain. */
  compact(isLive: (slot: number) => boolean): void {
    if (this.#dead < MOST_DEAD || this.#dead * 2 < this.#entries.length) return;
    const entries = this.#entries.view();
    const kept = new NumberList();
    for (let slot = 0; slot < this.#starts.length; slot++) {
      const [from, to] = [this.#starts.at(slot), this.#end(slot)];
      this.#starts.set(slot, kept.length);
      if (!isLive(slot)) continue;
      for (let at = from; at < to; at++) kept.push(entries[at] ?? 0);
    }
    this.#entries = kept;
    this.#dead = 0;
  }

  #end(slot: number): number {
    return slot + 1 < this.#starts.length ? this.#starts.at(slot + 1) : this.#entries.length;
  }

  /** The passages of some numbers, in their order, as they are saved. */
  save(slots: readonly number[]): SavedVectors {
    const entries = this.#entries.view();
    const size = slots.reduce((sum, slot) => sum + this.#end(slot) - this.#starts.at(slot), 0);
    const saved = new Uint32Array(size);
    const starts = new Uint32Array(slots.length);
    let at = 0;
    for (const [i, slot] of slots.entries()) {
      const own = entries.subarray(this.#starts.at(slot), this.#end(slot));
      starts[i] = at;
      saved.set(own, at);
      at += own.length;
    }
    return {
      entries: saved,
      starts,
      lengths: Uint32Array.from(slots, (slot) => this.#lengths.at(slot)),
    };
  }
}

function numberIn(entry: number): number {
  return entry >>> COUNT_BITS;
}
