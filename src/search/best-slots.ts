/** Whether of two passages with the same score the first is the better one. */
type Precedes = (slot: number, other: number) => boolean;

/** The best few of many scored passages, without sorting them all: a heap with the worst of the best on top. */
export class BestSlots {
  readonly #slots: Uint32Array;
  readonly #scores: Float64Array;
  readonly #most: number;
  readonly #precedes: Precedes;
  #size = 0;

  /** Of equals, the one with the lower number is the better one where nothing else is said. */
  constructor(most: number, precedes: Precedes = (slot, other) => slot < other) {
    this.#most = most;
    this.#precedes = precedes;
    this.#slots = new Uint32Array(most);
    this.#scores = new Float64Array(most);
  }

  /** The score beneath which nothing is taken any more. */
  get least(): number {
    return this.#size < this.#most ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0);
  }

  /** Takes a passage in if it is among the best so far. */
  offer(slot: number, score: number): void {
    if (this.#size < this.#most) this.#rise(this.#size++, slot, score);
    else if (this.#isBefore(0, slot, score)) this.#sink(slot, score);
  }

  /** The best passages in no order. */
  taken(): { slot: number; score: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({
      slot: this.#slots[i] ?? 0,
      score: this.#scores[i] ?? 0,
    }));
  }

  /** Whether what stands at a place of the heap is worse than a passage. */
  #isBefore(at: number, slot: number, score: number): boolean {
    const other = this.#scores[at] ?? 0;
    return other < score || (other === score && this.#precedes(slot, this.#slots[at] ?? 0));
  }

  /** Puts a passage at a free place at the bottom, or above it. */
  #rise(free: number, slot: number, score: number): void {
    let at = free;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#isBefore(parent, slot, score)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#put(at, slot, score);
  }

  /** Puts a passage at the top, in the place of the worst, or beneath it. */
  #sink(slot: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      const other = child + 1;
      if (other < this.#size) {
        const isWorse = this.#isBefore(other, this.#slots[child] ?? 0, this.#scores[child] ?? 0);
        if (isWorse) child = other;
      }
      if (!this.#isBefore(child, slot, score)) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(at, slot, score);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#slots[from] ?? 0, this.#scores[from] ?? 0);
  }

  #put(at: number, slot: number, score: number): void {
    this.#slots[at] = slot;
    this.#scores[at] = score;
  }
}
