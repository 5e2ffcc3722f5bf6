import { ShardedMap } from './sharded-map.ts';

/** The terms of an index, numbered from 0 in the order of their coming, and in how many passages each occurs. */
export class TermNumbers {
  readonly #numbers = new ShardedMap();
  readonly #terms: string[] = [];
  readonly #frequencies: number[] = [];

  /** How many terms there are. */
  get size(): number {
    return this.#terms.length;
  }

  /** The terms in the order of their numbers; the array grows with the index. */
  get terms(): readonly string[] {
    return this.#terms;
  }

  /** The number of a term, or undefined where it never came. */
  get(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** The number of a term, a new one where it never came. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#numbers.set(term, number);
    this.#frequencies.push(0);
    return number;
  }

  /** In how many passages a term occurs; a title counts as one more. */
  frequency(term: string): number {
    const number = this.get(term);
    return number === undefined ? 0 : (this.#frequencies[number] ?? 0);
  }

  count(number: number, more: number): void {
    this.#frequencies[number] = (this.#frequencies[number] ?? 0) + more;
  }
}
