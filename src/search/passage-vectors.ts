/** An entry holds a term's number and, in its low byte, how often the term occurs. */
const COUNT_BITS = 8;
const MOST_COUNTED = 255;

/** BM25's parameters as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009). */
export interface Bm25 {
  /** k1: how soon more occurrences of a term stop counting. */
  readonly saturation: number;
  /** b: how far long passages are held against. */
  readonly lengthShare: number;
  /** Content terms of an average passage. */
  readonly averageLength: number;
}

/** Weights of some terms. */
export interface LaidOutWeights {
  /** For each term by number where its weight stands; 0 for a term that has none. */
  readonly places: Uint16Array;
  readonly weights: Float64Array;
}

/** One passage as it goes in: how often each term occurs, by number, and how many content terms there are. */
export interface CountedPassage {
  readonly counts: ReadonlyMap<number, number>;
  readonly length: number;
}

/**
 * Which terms occur in each passage of one article, and how often, in one array of numbers: where the entries of each
 * passage begin and where the last ones end, the passages' lengths, the entries. About four bytes a term.
 */
export class PassageVectors {
  /** Passages of the article. */
  readonly size: number;
  /** The array, as it is saved. */
  readonly packed: Uint32Array;
  readonly #head: number;

  private constructor(size: number, packed: Uint32Array) {
    this.size = size;
    this.packed = packed;
    this.#head = 2 * size + 1;
  }

  static of(passages: readonly CountedPassage[]): PassageVectors {
    const size = passages.length;
    const entries = passages.reduce((sum, { counts }) => sum + counts.size, 0);
    const packed = new Uint32Array(2 * size + 1 + entries);
    let at = 0;
    for (const [i, { counts, length }] of passages.entries()) {
      packed[i] = at;
      packed[size + 1 + i] = length;
      for (const [number, count] of counts) {
        packed[2 * size + 1 + at++] = (number << COUNT_BITS) | Math.min(count, MOST_COUNTED);
      }
    }
    packed[size] = at;
    return new PassageVectors(size, packed);
  }

  /** The vectors of an article of `size` passages that begin at an offset of saved arrays; a view of them. */
  static at(saved: Uint32Array, offset: number, size: number): PassageVectors {
    const length = 2 * size + 1 + (saved[offset + size] ?? 0);
    return new PassageVectors(size, saved.subarray(offset, offset + length));
  }

  /** Content terms of a passage, repetitions counted. */
  lengthOf(passage: number): number {
    return this.packed[this.size + 1 + passage] ?? 0;
  }

  /** Calls `visit` with the number of each term of a passage, and how often it occurs, up to 255. */
  visitTerms(passage: number, visit: (number: number, count: number) => void): void {
    const { packed } = this;
    const end = this.#start(passage + 1);
    for (let at = this.#start(passage); at < end; at++) {
      const entry = packed[at] ?? 0;
      visit(entry >>> COUNT_BITS, entry & MOST_COUNTED);
    }
  }

  /** Adds to `met` the terms of a passage that are among the wanted ones. */
  collect(passage: number, wanted: ReadonlyMap<number, unknown>, met: Set<number>): void {
    const { packed } = this;
    const end = this.#start(passage + 1);
    for (let at = this.#start(passage); at < end; at++) {
      const number = (packed[at] ?? 0) >>> COUNT_BITS;
      if (wanted.has(number)) met.add(number);
    }
  }

  /** Adds to `met` the terms of a passage that have a weight. */
  collectWeighted(passage: number, { places }: LaidOutWeights, met: Set<number>): void {
    const { packed } = this;
    const end = this.#start(passage + 1);
    for (let at = this.#start(passage); at < end; at++) {
      const number = (packed[at] ?? 0) >>> COUNT_BITS;
      if ((places[number] ?? 0) > 0) met.add(number);
    }
  }

  /** The BM25 score of a passage. */
  score(
    passage: number,
    { places, weights }: LaidOutWeights,
    { saturation, lengthShare, averageLength }: Bm25,
  ): number {
    const { packed } = this;
    const relativeLength = this.lengthOf(passage) / averageLength;
    const norm = saturation * (1 - lengthShare + lengthShare * relativeLength);
    const end = this.#start(passage + 1);
    let score = 0;
    for (let at = this.#start(passage); at < end; at++) {
      const entry = packed[at] ?? 0;
      const place = places[entry >>> COUNT_BITS] ?? 0;
      if (place === 0) continue;
      const weight = weights[place] ?? 0;
      const count = entry & MOST_COUNTED;
      score += (weight * count * (saturation + 1)) / (count + norm);
    }
    return score;
  }

  #start(passage: number): number {
    return this.#head + (this.packed[passage] ?? 0);
  }
}
