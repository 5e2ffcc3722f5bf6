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

  /** Offers the passages with a score above 0 that are accepted, and forgets all. */
  offerTo(best: BestSlots, accepts: (slot: number) => boolean): void {
    const scores = this.#scores;
    let least = Math.max(best.least, Number.MIN_VALUE);
    for (let block = this.#used.indexOf(1); block >= 0; block = this.#used.indexOf(1, block + 1)) {
      const end = (block + 1) * BLOCK;
      for (let slot = block * BLOCK; slot < end; slot++) {
        const score = scores[slot] ?? 0;
        if (score < least || !accepts(slot)) continue;
        best.offer(slot, score);
        least = Math.max(best.least, Number.MIN_VALUE);
      }
      scores.fill(0, block * BLOCK, end);
      this.#used[block] = 0;
    }
  }
}
