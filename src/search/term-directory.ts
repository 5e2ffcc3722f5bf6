import MiniSearch, { type Options } from 'minisearch';

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
