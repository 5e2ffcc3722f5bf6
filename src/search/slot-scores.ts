/** Scores of passages by their numbers, to be used again and again: it is empty after each time it is taken from. */
export class SlotScores {
  #scores = new Float32Array(0);
  #touched = new Uint32Array(0);
  #count = 0;

  /** Makes room for passages numbered below `slots`. */
  fit(slots: number): void {
    if (this.#scores.length >= slots) return;
    this.#scores = new Float32Array(2 * slots);
    this.#touched = new Uint32Array(2 * slots);
  }

  /** Adds to a passage's score something above 0. */
  add(slot: number, score: number): void {
    const before = this.#scores[slot] ?? 0;
    if (before === 0) this.#touched[this.#count++] = slot;
    this.#scores[slot] = before + score;
  }

  /** Calls `take` with each passage that has a score, and forgets them all. */
  take(take: (slot: number, score: number) => void): void {
    for (let at = 0; at < this.#count; at++) {
      const slot = this.#touched[at] ?? 0;
      take(slot, this.#scores[slot] ?? 0);
      this.#scores[slot] = 0;
    }
    this.#count = 0;
  }
}
