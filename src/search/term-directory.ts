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

/** Blocks that came from a snapshot, by the terms that they held then; ids up to `last` are theirs. */
interface RestoredBlocks {
  readonly blocks: readonly number[];
  readonly places: ReadonlyMap<string, Uint32Array>;
  readonly last: number;
}

const NOTHING_RESTORED: RestoredBlocks = { blocks: [], places: new Map(), last: -1 };

/**
 * Which blocks of passages hold a term, and which terms are written almost alike. The only file that knows
 * MiniSearch; its own scores are not used, since only the caller knows the statistics of all the indexes asked.
 */
export class TermDirectory {
  readonly #engine: MiniSearch<Block>;
  /** The blocks of a snapshot, which stay in lists of numbers: millions of entries would take the engine seconds. */
  readonly #restored: RestoredBlocks;

  constructor(engine: MiniSearch<Block> = new MiniSearch(OPTIONS), restored = NOTHING_RESTORED) {
    this.#engine = engine;
    this.#restored = restored;
  }

  /**
   * A directory of many blocks at once. `blocks` are their ids, ascending, `sizes` how many terms each has, `postings`
   * for each term the places in `blocks` that hold it, ascending. The engine gets one place for each term, which is
   * enough to find it misspelt.
   */
  static restore(
    blocks: readonly number[],
    sizes: readonly number[],
    postings: Iterable<readonly [term: string, places: Uint32Array]>,
  ): TermDirectory {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const places = new Map(postings);
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
      index: Array.from(places, ([term, [first = 0]]) => [term, { 0: { [first]: 1 } }]),
    };
    return new TermDirectory(MiniSearch.loadJS(saved, OPTIONS), {
      blocks,
      places,
      last: blocks.at(-1) ?? -1,
    });
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
    const { blocks, places, last } = this.#restored;
    for (const place of places.get(term) ?? []) visit(blocks[place] ?? 0);
    this.#engine.search(term, {
      boostDocument: (id) => {
        if (id > last) visit(id);
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
