import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';

/** A group of neighbouring passages of one article, found by the terms in it. */
export interface Block {
  readonly id: number;
  readonly terms: readonly string[];
}

const OPTIONS: Options<Block> = {
  fields: ['terms'],
  extractField: (block, field) => (field === 'id' ? block.id : block.terms.join(' ')),
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  autoVacuum: { minDirtCount: 50, minDirtFactor: 0.2, batchSize: 200, batchWait: 5 },
};

/**
 * Which blocks of passages hold a term, and which terms are written almost alike. The only file that knows
 * MiniSearch; its own scores are not used, since only the caller knows the statistics of all the indexes asked.
 */
export class TermDirectory {
  readonly #engine: MiniSearch<Block>;

  constructor(engine: MiniSearch<Block> = new MiniSearch(OPTIONS)) {
    this.#engine = engine;
  }

  /**
   * A directory of many blocks at once, several times faster than adding them one by one. `blocks` are their ids,
   * `sizes` how many terms each has, `postings` for each term the places in `blocks` that hold it, ascending.
   */
  static async restore(
    blocks: readonly number[],
    sizes: readonly number[],
    postings: Iterable<readonly [term: string, places: Uint32Array]>,
  ): Promise<TermDirectory> {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const saved: AsPlainObject = {
      documentCount: blocks.length,
      nextId: blocks.length,
      documentIds: { ...blocks },
      fieldIds: { terms: 0 },
      fieldLength: Object.fromEntries(sizes.map((size, place) => [place, [size]])),
      averageFieldLength: [total / Math.max(1, blocks.length)],
      storedFields: {},
      dirtCount: 0,
      serializationVersion: 2,
      index: Array.from(postings, ([term, places]) => [term, { 0: countOnce(places) }]),
    };
    return new TermDirectory(await MiniSearch.loadJSAsync(saved, OPTIONS));
  }

  add(block: Block): void {
    this.#engine.add(block);
  }

  /** Takes a block out; the space is given back in small steps afterwards. */
  discard(id: number): void {
    this.#engine.discard(id);
  }

  /** Calls `visit` with the id of each block that holds the term; costs as much as there are such blocks. */
  visitBlocks(term: string, visit: (id: number) => void): void {
    this.#engine.search(term, {
      boostDocument: (id) => {
        visit(id);
        return 0;
      },
    });
  }

  /** Other terms within `edits` changed letters of this one, in no order. */
  similarTerms(term: string, edits: number): Set<string> {
    const similar = new Set<string>();
    this.#engine.search(term, {
      fuzzy: edits,
      boostDocument: (_id, found) => {
        if (found !== term) similar.add(found);
        return 0;
      },
    });
    return similar;
  }
}

/** How often a term occurs in each place, as MiniSearch writes it: once. */
function countOnce(places: Uint32Array): Record<string, number> {
  const counts: Record<number, number> = {};
  for (const place of places) counts[place] = 1;
  return counts;
}
