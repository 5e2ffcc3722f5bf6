import type { Term } from '../text/terms.ts';
import { ShardedMap } from './sharded-map.ts';

/** A word as the analyser reads it, wherever it stands. */
export type WordReading = Pick<Term, 'term' | 'form' | 'stop'>;

/**
 * The readings of the words of an index, numbered from 0 in the order of their coming. In lists of one kind each: as
 * objects there would be as many as there are words.
 */
export class WordReadings {
  readonly #terms: string[] = [];
  readonly #forms: string[] = [];
  readonly #stops: boolean[] = [];
  /** The first reading of each form, and the next one of the same form, or -1: "us" is a word, and a state. */
  readonly #first = new ShardedMap();
  readonly #next: number[] = [];

  /** How many readings there are. */
  get size(): number {
    return this.#terms.length;
  }

  /** The number of a reading, a new one where it never came. */
  add({ term, form, stop }: WordReading): number {
    const first = this.#first.get(form);
    let last = -1;
    for (let number = first ?? -1; number >= 0; number = this.#next[number] ?? -1) {
      if (this.#terms[number] === term && this.#stops[number] === stop) return number;
      last = number;
    }
    const added = this.#terms.push(term) - 1;
    this.#forms.push(form);
    this.#stops.push(stop);
    this.#next.push(-1);
    if (last < 0) this.#first.set(form, added);
    else this.#next[last] = added;
    return added;
  }

  termOf(number: number): string {
    return this.#terms[number] ?? '';
  }

  formOf(number: number): string {
    return this.#forms[number] ?? '';
  }

  isStop(number: number): boolean {
    return this.#stops[number] ?? true;
  }
}
