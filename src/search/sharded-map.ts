/** Entries that one map holds: a map that grows is copied, and a large one takes longer than the event loop may be held. */
const SHARDS = 64;

/** Numbers by string, for as many strings as an index has terms. */
export class ShardedMap {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<string, number>());

  get(key: string): number | undefined {
    return this.#shardOf(key).get(key);
  }

  set(key: string, value: number): void {
    this.#shardOf(key).set(key, value);
  }

  #shardOf(key: string): Map<string, number> {
    const last = key.length - 1;
    const mixed = key.charCodeAt(0) * 31 + key.charCodeAt(last >> 1) * 17 + key.charCodeAt(last);
    // The index is below the number of shards; that of an empty string is 0.
    return this.#shards[mixed % SHARDS || 0] as Map<string, number>;
  }
}
