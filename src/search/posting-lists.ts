import { Turns } from './turns.ts';

/** Visits the terms of a block, by number; a term may come more than once. */
type VisitTerms = (block: number, visit: (number: number) => void) => void;

/** For each term the blocks that hold it, turned around from the terms of each block in two passes. */
export class PostingLists {
  /** How many distinct terms each block holds. */
  readonly sizes: readonly number[];
  /** Where each term's blocks begin in `#blocks`; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #blocks: Uint32Array;

  private constructor(sizes: readonly number[], starts: Uint32Array, blocks: Uint32Array) {
    this.sizes = sizes;
    this.#starts = starts;
    this.#blocks = blocks;
  }

  /** Turns around what blocks numbered from 0 hold; lets other work through meanwhile. */
  static async of(terms: number, blocks: number, visitTerms: VisitTerms): Promise<PostingLists> {
    const sizes = new Array<number>(blocks).fill(0);
    const starts = new Uint32Array(terms + 1);
    await visitDistinct(terms, blocks, visitTerms, (number, block) => {
      starts[number + 1] = (starts[number + 1] ?? 0) + 1;
      sizes[block] = (sizes[block] ?? 0) + 1;
    });
    for (let i = 1; i <= terms; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const lists = new Uint32Array(starts[terms] ?? 0);
    const next = starts.slice();
    await visitDistinct(terms, blocks, visitTerms, (number, block) => {
      const at = next[number] ?? 0;
      lists[at] = block;
      next[number] = at + 1;
    });
    return new PostingLists(sizes, starts, lists);
  }

  /** The blocks that hold a term, in ascending order; none for a term that came later. */
  of(number: number): Uint32Array {
    return number + 1 < this.#starts.length
      ? this.#blocks.subarray(this.#starts[number], this.#starts[number + 1])
      : this.#blocks.subarray(0, 0);
  }
}

async function visitDistinct(
  terms: number,
  blocks: number,
  visitTerms: VisitTerms,
  visit: (number: number, block: number) => void,
): Promise<void> {
  const turns = new Turns();
  /** 1 + the block where a term was seen last. */
  const seen = new Uint32Array(terms);
  for (let block = 0; block < blocks; block++) {
    visitTerms(block, (number) => {
      if (seen[number] === block + 1) return;
      seen[number] = block + 1;
      visit(number, block);
    });
    if (turns.due) await turns.pause();
  }
}
