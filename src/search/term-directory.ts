import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { PostingLists } from './posting-lists.ts';
import type { TermNumbers } from './term-numbers.ts';
import { Turns } from './turns.ts';

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
  readonly #numbers: TermNumbers;
  /** The blocks of a snapshot, which stay in lists of numbers: millions of entries would take the engine seconds. */
  readonly #restored: PostingLists | null;

  private constructor(
    engine: MiniSearch<Block>,
    numbers: TermNumbers,
    restored: PostingLists | null,
  ) {
    this.#engine = engine;
    this.#numbers = numbers;
    this.#restored = restored;
  }

  /** A directory without blocks. */
  static empty(numbers: TermNumbers): TermDirectory {
    return new TermDirectory(new MiniSearch(OPTIONS), numbers, null);
  }

  /**
   * A directory of many blocks at once, numbered from 0; lets other work through while it is built. The engine gets
   * one block for each term, which is enough to find it misspelt.
   */
  static async restore(numbers: TermNumbers, postings: PostingLists): Promise<TermDirectory> {
    const turns = new Turns();
    const { sizes } = postings;
    const index: [string, Record<number, Record<number, number>>][] = [];
    for (const [number, term] of numbers.terms.entries()) {
      const [first] = postings.of(number);
      if (first !== undefined) index.push([term, { 0: { [first]: 1 } }]);
      if (turns.due) await turns.pause();
    }
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const saved: AsPlainObject = {
      documentCount: sizes.length,
      nextId: sizes.length,
      documentIds: Object.fromEntries(sizes.map((_, block) => [block, block])),
      fieldIds: { terms: 0 },
      fieldLength: Object.fromEntries(sizes.map((size, block) => [block, [size]])),
      averageFieldLength: [total / Math.max(1, sizes.length)],
      storedFields: {},
      dirtCount: 0,
      serializationVersion: 2,
      index,
    };
    return new TermDirectory(await MiniSearch.loadJSAsync(saved, OPTIONS), numbers, postings);
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
    const number = this.#numbers.get(term);
    if (number === undefined) return;
    for (const block of this.#restored?.of(number) ?? []) visit(block);
    const last = this.#restored === null ? -1 : this.#restored.sizes.length - 1;
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
