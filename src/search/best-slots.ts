/** The best few of many scored passages, without sorting them all: a heap with the worst of the best on top. */
export class BestSlots {
  readonly #slots: Uint32Array;
  readonly #scores: Float64Array;
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
    this.#slots = new Uint32Array(most);
    this.#scores = new Float64Array(most);
  }

  /** The score beneath which nothing is taken any more. */
  get least(): number {
    return this.#size < this.#most ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0);
  }

  /** Takes a passage in if it is among the best so far; of equals the one with the lower number. */
  offer(slot: number, score: number): void {
    if (this.#size < this.#most) {
      this.#slots[this.#size] = slot;
      this.#scores[this.#size] = score;
      this.#rise(this.#size++);
      return;
    }
    if (score < (this.#scores[0] ?? 0)) return;
    if (score === this.#scores[0] && slot > (this.#slots[0] ?? 0)) return;
    this.#slots[0] = slot;
    this.#scores[0] = score;
    this.#sink();
  }

  /** The best passages in no order. */
  taken(): { slot: number; score: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({
      slot: this.#slots[i] ?? 0,
      score: this.#scores[i] ?? 0,
    }));
  }

  #rise(at: number): void {
    let child = at;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#isWorse(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(): void {
    let parent = 0;
    for (;;) {
      let worst = parent;
      for (let child = 2 * parent + 1; child <= 2 * parent + 2; child++) {
        if (child < this.#size && this.#isWorse(child, worst)) worst = child;
      }
      if (worst === parent) return;
      this.#swap(parent, worst);
      parent = worst;
    }
  }

  #isWorse(a: number, b: number): boolean {
    const difference = (this.#scores[a] ?? 0) - (this.#scores[b] ?? 0);
    return difference < 0 || (difference === 0 && (this.#slots[a] ?? 0) > (this.#slots[b] ?? 0));
  }

  #swap(a: number, b: number): void {
    const slot = this.#slots[a] ?? 0;
    const score = this.#scores[a] ?? 0;
    this.#slots[a] = this.#slots[b] ?? 0;
    this.#scores[a] = this.#scores[b] ?? 0;
    this.#slots[b] = slot;
    this.#scores[b] = score;
  }
}
