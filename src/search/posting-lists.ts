import { Turns } from '../text/turns.ts';

/** A posting is a passage's number and, in its low bits, how often the term occurs there. */
const COUNT_BITS = 4;
/** More occurrences in a passage count as so many. */
export const MOST_COUNTED = 15;

/** The number of a posting's passage. */
export function slotOf(posting: number): number {
  return posting >>> COUNT_BITS;
}

/** How often the term occurs there, up to 15; 0 where only the title has it. */
export function countOf(posting: number): number {
  return posting & MOST_COUNTED;
}

/** Calls `visit` with each term, by number, of a passage and how often it occurs; 0 for a term of the title alone. */
export type VisitTerms = (slot: number, visit: (number: number, count: number) => void) => void;

/** Lists that were made all at once: where each term's begins and how far it is in use, in one array of postings. */
interface MadeLists {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly postings: Uint32Array;
}

const NOTHING_MADE: MadeLists = {
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  postings: new Uint32Array(0),
};

/** How many postings are looked through for each one that has died. */
const SWEPT = 4;

/** For each term, by number, the passages that hold it: those of a snapshot, then those that came since. */
export class PostingLists {
  readonly #made: MadeLists;
  readonly #added: (number[] | undefined)[] = [];
  /** The list that is swept next. */
  #next = 0;

  private constructor(made: MadeLists) {
    this.#made = made;
  }

  static empty(): PostingLists {
    return new PostingLists(NOTHING_MADE);
  }

  /** The lists of passages numbered from 0, turned around from what each holds; lets other work through meanwhile. */
  static async of(terms: number, passages: number, visitTerms: VisitTerms): Promise<PostingLists> {
    const starts = new Uint32Array(terms + 1);
    await visitAll(passages, visitTerms, (number) => {
      starts[number + 1] = (starts[number + 1] ?? 0) + 1;
    });
    for (let i = 1; i <= terms; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const postings = new Uint32Array(starts[terms] ?? 0);
    const ends = starts.slice(0, terms);
    await visitAll(passages, visitTerms, (number, slot, count) => {
      const at = ends[number] ?? 0;
      postings[at] = pack(slot, count);
      ends[number] = at + 1;
    });
    return new PostingLists({ starts, ends, postings });
  }

  /** Adds a passage to the list of a term; once for each of the two. */
  add(number: number, slot: number, count: number): void {
    const list = this.#added[number];
    if (list === undefined) this.#added[number] = [pack(slot, count)];
    else list.push(pack(slot, count));
  }

  /** How many passages the list of a term has, those that are no more among them; 0 for a number that is none. */
  lengthOf(number: number): number {
    const { starts, ends } = this.#made;
    const made = number in ends ? (ends[number] ?? 0) - (starts[number] ?? 0) : 0;
    return made + (this.#added[number]?.length ?? 0);
  }

  /** The postings of a term, in two parts; `slotOf` and `countOf` read one. */
  postingsOf(number: number): readonly [Uint32Array, readonly number[]] {
    const { starts, ends, postings } = this.#made;
    return [postings.subarray(starts[number] ?? 0, ends[number] ?? 0), this.#added[number] ?? []];
  }

  /**
   * Takes passages that are no more out of some lists, a few more of them than have `died` since, so that the dead
   * never outnumber the living, and no sweep takes long.
   */
  sweep(died: number, isLive: (slot: number) => boolean): void {
    const lists = Math.max(this.#added.length, this.#made.ends.length);
    let budget = SWEPT * died;
    for (let swept = 0; swept < lists && budget > 0; swept++) {
      if (this.#next >= lists) this.#next = 0;
      budget -= this.#sweepList(this.#next++, isLive) + 1;
    }
  }

  /** Gives how many postings there were. */
  #sweepList(number: number, isLive: (slot: number) => boolean): number {
    const { starts, ends, postings } = this.#made;
    const [start = 0, end = 0] = [starts[number], ends[number]];
    let to = start;
    for (let at = start; at < end; at++) {
      const posting = postings[at] ?? 0;
      if (isLive(slotOf(posting))) postings[to++] = posting;
    }
    if (end > start) ends[number] = to;
    const added = this.#added[number];
    const live = added?.filter((posting) => isLive(slotOf(posting)));
    if (live && live.length < (added?.length ?? 0)) {
      this.#added[number] = live.length > 0 ? live : undefined;
    }
    return Math.max(0, end - start) + (added?.length ?? 0);
  }
}

function pack(slot: number, count: number): number {
  return (slot << COUNT_BITS) | Math.min(count, MOST_COUNTED);
}

async function visitAll(
  passages: number,
  visitTerms: VisitTerms,
  visit: (number: number, slot: number, count: number) => void,
): Promise<void> {
  const turns = new Turns();
  for (let slot = 0; slot < passages; slot++) {
    visitTerms(slot, (number, count) => visit(number, slot, count));
    if (turns.due) await turns.pause();
  }
}
