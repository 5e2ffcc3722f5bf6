import type { BestSlots } from './best-slots.ts';

/** Passages of a block: blocks without scores are passed over. */
const BLOCK_BITS = 8;
const BLOCK = 1 << BLOCK_BITS;

/** Scores of passages by their numbers, to be used again and again: all are forgotten when the best are taken. */
export class SlotScores {
  #scores = new Float32Array(0);
  /** For each block whether it has scores. */
  #used = new Uint8Array(0);

  /** Makes room for passages numbered below `slots`. */
  fit(slots: number): void {
    const blocks = (slots >> BLOCK_BITS) + 1;
    if (this.#used.length >= blocks) return;
    this.#scores = new Float32Array(2 * blocks * BLOCK);
    this.#used = new Uint8Array(2 * blocks);
  }

  /** Adds to a passage's score. */
  add(slot: number, score: number): void {
    this.#scores[slot] = (this.#scores[slot] ?? 0) + score;
    this.#used[slot >> BLOCK_BITS] = 1;
  }

  /**
   * Offers the passages with a score above 0 that are accepted, and forgets all. The last come first: as a rule they are
   * of newer articles, and those before them need no place among very many that are equal.
   */
  offerTo(best: BestSlots, accepts: (slot: number) => boolean): void {
    const scores = this.#scores;
    let least = Math.max(best.least, Number.MIN_VALUE);
    for (let block = this.#used.lastIndexOf(1); block >= 0; block = this.#used.lastIndexOf(1)) {
      const first = block * BLOCK;
      for (let slot = first + BLOCK - 1; slot >= first; slot--) {
        const score = scores[slot] ?? 0;
        if (score < least || !accepts(slot)) continue;
        best.offer(slot, score);
        least = Math.max(best.least, Number.MIN_VALUE);
      }
      scores.fill(0, first, first + BLOCK);
      this.#used[block] = 0;
    }
  }
}
