type Compare<T> = (a: T, b: T) => number;

/** A list that stays in order while things come and go: each costs a binary search and a shift. */
export class SortedList<T> {
  readonly #compare: Compare<T>;
  readonly #values: T[] = [];

  constructor(compare: Compare<T>) {
    this.#compare = compare;
  }

  /** All values in order; the array changes with the list. */
  get values(): readonly T[] {
    return this.#values;
  }

  /** Puts a value behind those that are equal to it. */
  add(value: T): void {
    const last = this.#values.at(-1);
    if (last === undefined || this.#compare(last, value) <= 0) {
      this.#values.push(value);
      return;
    }
    this.#values.splice(this.#placeAfter(value), 0, value);
  }

  /** Takes one value that is equal to this one out; nothing happens where there is none. */
  remove(value: T): void {
    const at = this.#placeAfter(value) - 1;
    const found = this.#values[at];
    if (found !== undefined && this.#compare(found, value) === 0) this.#values.splice(at, 1);
  }

  #placeAfter(value: T): number {
    let low = 0;
    let high = this.#values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // The index is within the list.
      if (this.#compare(this.#values[middle] as T, value) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The values of several ordered lists in one order; of equals, those of the earlier list first. */
export function mergeSorted<T>(
  lists: readonly (readonly T[])[],
  compare: Compare<T>,
): readonly T[] {
  const [first = [], ...others] = lists;
  return others.reduce((merged, list) => mergeTwo(merged, list, compare), first);
}

function mergeTwo<T>(a: readonly T[], b: readonly T[], compare: Compare<T>): readonly T[] {
  if (b.length === 0) return a;
  const merged: T[] = [];
  let at = 0;
  for (const value of b) {
    for (let next = a[at]; at < a.length && next !== undefined; next = a[at]) {
      if (compare(next, value) > 0) break;
      merged.push(next);
      at++;
    }
    merged.push(value);
  }
  return [...merged, ...a.slice(at)];
}

/** The first few of many values in the order of `compare`, without sorting them all. */
export function firstOf<T>(values: Iterable<T>, most: number, compare: Compare<T>): T[] {
  const list = new SortedList<T>(compare);
  for (const value of values) {
    const last = list.values[most - 1];
    if (last !== undefined && compare(last, value) <= 0) continue;
    list.add(value);
    const overflow = list.values[most];
    if (overflow !== undefined) list.remove(overflow);
  }
  return [...list.values];
}
