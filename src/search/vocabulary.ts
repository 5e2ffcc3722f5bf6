import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { Turns } from '../text/turns.ts';

/** Terms that came together. */
interface Arrival {
  readonly id: number;
  readonly terms: readonly string[];
}

const OPTIONS: Options<Arrival> = {
  fields: ['terms'],
  extractField: (arrival, field) => (field === 'id' ? arrival.id : arrival.terms.join(' ')),
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
};

/**
 * Which terms are written almost alike. The only file that knows MiniSearch: its radix tree finds them without
 * looking at all terms. Which passages hold a term is not asked of it: its lists of them are many times larger than
 * numbers, and its scores know one index alone.
 */
export class Vocabulary {
  readonly #engine: MiniSearch<Arrival>;
  #arrivals: number;

  constructor(engine: MiniSearch<Arrival> = new MiniSearch(OPTIONS)) {
    this.#engine = engine;
    this.#arrivals = engine.documentCount;
  }

  /** A vocabulary of many terms at once; lets other work through while it is built. */
  static async restore(terms: readonly string[]): Promise<Vocabulary> {
    const turns = new Turns();
    const index: [string, Record<number, Record<number, number>>][] = [];
    for (const term of terms) {
      index.push([term, { 0: { 0: 1 } }]);
      if (turns.due) await turns.pause();
    }
    const saved: AsPlainObject = {
      documentCount: 1,
      nextId: 1,
      documentIds: { 0: 0 },
      fieldIds: { terms: 0 },
      fieldLength: { 0: [terms.length] },
      averageFieldLength: [terms.length],
      storedFields: {},
      dirtCount: 0,
      serializationVersion: 2,
      index,
    };
    return new Vocabulary(await MiniSearch.loadJSAsync(saved, OPTIONS));
  }

  /** Adds terms that are not in yet. */
  add(terms: readonly string[]): void {
    if (terms.length > 0) this.#engine.add({ id: this.#arrivals++, terms });
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
