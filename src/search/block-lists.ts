import { Turns } from './turns.ts';

/** Visits the terms of a block, by number; a term may come more than once. */
type VisitTerms = (block: number, visit: (number: number) => void) => void;

/** Lists that were made all at once: where each term's begins and how far it is in use, in one array of blocks. */
interface MadeLists {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly blocks: Uint32Array;
}

const NOTHING_MADE: MadeLists = {
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  blocks: new Uint32Array(0),
};

/** How many entries are looked through for each one that has died. */
const SWEPT = 4;

/** For each term, by number, the blocks of passages that hold it: those of a snapshot, then those that came since. */
export class BlockLists {
  readonly #made: MadeLists;
  readonly #added: (number[] | undefined)[] = [];
  /** The list that is swept next. */
  #next = 0;

  private constructor(made: MadeLists) {
    this.#made = made;
  }

  static empty(): BlockLists {
    return new BlockLists(NOTHING_MADE);
  }

  /** The lists of blocks numbered from 0, turned around from what each block holds; lets other work through meanwhile. */
  static async of(terms: number, blocks: number, visitTerms: VisitTerms): Promise<BlockLists> {
    const starts = new Uint32Array(terms + 1);
    await visitDistinct(terms, blocks, visitTerms, (number) => {
      starts[number + 1] = (starts[number + 1] ?? 0) + 1;
    });
    for (let i = 1; i <= terms; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const lists = new Uint32Array(starts[terms] ?? 0);
    const ends = starts.slice(0, terms);
    await visitDistinct(terms, blocks, visitTerms, (number, block) => {
      const at = ends[number] ?? 0;
      lists[at] = block;
      ends[number] = at + 1;
    });
    return new BlockLists({ starts, ends, blocks: lists });
  }

  /** Adds a block to the list of a term; once for each of the two. */
  add(number: number, block: number): void {
    const list = this.#added[number];
    if (list === undefined) this.#added[number] = [block];
    else list.push(block);
  }

  /** How many blocks the list of a term has; 0 for a number that is none. */
  lengthOf(number: number): number {
    const { starts, ends } = this.#made;
    return (
      (ends[number] ?? 0) -
      (ends[number] ? (starts[number] ?? 0) : 0) +
      (this.#added[number]?.length ?? 0)
    );
  }

  /** Calls `visit` with the blocks of a term. */
  visit(number: number, visit: (block: number) => void): void {
    const { starts, ends, blocks } = this.#made;
    const end = ends[number] ?? 0;
    for (let at = starts[number] ?? 0; at < end; at++) visit(blocks[at] ?? 0);
    for (const block of this.#added[number] ?? []) visit(block);
  }

  /**
   * Takes blocks that are no more out of some lists, a few more of them than have `died` since, so that the dead
   * never outnumber the living, and no sweep takes long.
   */
  sweep(died: number, isLive: (block: number) => boolean): void {
    const lists = Math.max(this.#added.length, this.#made.ends.length);
    let budget = SWEPT * died;
    for (let swept = 0; swept < lists && budget > 0; swept++) {
      if (this.#next >= lists) this.#next = 0;
      budget -= this.#sweepList(this.#next++, isLive) + 1;
    }
  }

  /** Gives how many entries there were. */
  #sweepList(number: number, isLive: (block: number) => boolean): number {
    const { starts, ends, blocks } = this.#made;
    const [start = 0, end = 0] = [starts[number], ends[number]];
    let to = start;
    for (let at = start; at < end; at++) {
      const block = blocks[at] ?? 0;
      if (isLive(block)) blocks[to++] = block;
    }
    if (end > 0) ends[number] = to;
    const added = this.#added[number];
    const live = added?.filter(isLive);
    if (live && live.length < (added?.length ?? 0)) {
      this.#added[number] = live.length > 0 ? live : undefined;
    }
    return end - start + (added?.length ?? 0);
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
