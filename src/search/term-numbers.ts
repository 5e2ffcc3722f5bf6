/** Terms that one map holds: a map that grows is copied, and a large one takes longer than the event loop may be held. */
const SHARDS = 64;

/** The terms of an index, numbered from 0 in the order of their coming, and in how many passages each occurs. */
export class TermNumbers {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<string, number>());
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
    return this.#shardOf(term).get(term);
  }

  /** The number of a term, a new one where it never came. */
  add(term: string): number {
    const shard = this.#shardOf(term);
    const known = shard.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    shard.set(term, number);
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

  #shardOf(term: string): Map<string, number> {
    const last = term.length - 1;
    const mixed = term.charCodeAt(0) * 31 + term.charCodeAt(last >> 1) * 17 + term.charCodeAt(last);
    // The index is below the number of shards.
    return this.#shards[mixed % SHARDS] as Map<string, number>;
  }
}
