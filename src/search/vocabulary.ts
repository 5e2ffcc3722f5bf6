import SearchableMap from 'minisearch/SearchableMap';
import { Turns } from '../text/turns.ts';

/**
 * Which terms are written almost alike: MiniSearch's radix tree finds them without looking at all terms. Which passages
 * hold a term is not asked of MiniSearch: its lists of them are many times larger than numbers, and its scores know
 * one index alone.
 */
export class Vocabulary {
  readonly #tree = new SearchableMap<true>();

  /** A vocabulary of many terms at once; lets other work through while it is built. */
  static async restore(terms: readonly string[]): Promise<Vocabulary> {
    const turns = new Turns();
    const vocabulary = new Vocabulary();
    for (const term of terms) {
      vocabulary.#tree.set(term, true);
      if (turns.due) await turns.pause();
    }
    return vocabulary;
  }

  /** Adds terms that are not in yet. */
  add(terms: readonly string[]): void {
    for (const term of terms) this.#tree.set(term, true);
  }

  /** Other terms that become this one by at most `edits` letters put in, left out or exchanged, in no order. */
  similarTerms(term: string, edits: number): string[] {
    return [...this.#tree.fuzzyGet(term, edits).keys()].filter((found) => found !== term);
  }
}
