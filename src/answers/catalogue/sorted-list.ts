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
    return partition(this.#values, 0, (other) => this.#compare(other, value) <= 0);
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
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  // The shorter one is looked up in the longer one: often a few stand beside thousands.
  return a.length < b.length
    ? insertAll(a, b, (other, value) => compare(other, value) < 0)
    : insertAll(b, a, (other, value) => compare(other, value) <= 0);
}

/** Puts values between others, each behind all of those that go before it. */
function insertAll<T>(
  values: readonly T[],
  others: readonly T[],
  goesBefore: (other: T, value: T) => boolean,
): T[] {
  const merged: T[] = [];
  let at = 0;
  for (const value of values) {
    const place = partition(others, at, (other) => goesBefore(other, value));
    for (; at < place; at++) merged.push(others[at] as T);
    merged.push(value);
  }
  for (; at < others.length; at++) merged.push(others[at] as T);
  return merged;
}

/** The first place from `from` on, in a list whose first values all pass a test, at which one does not. */
function partition<T>(list: readonly T[], from: number, passes: (value: T) => boolean): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // The index is within the list.
    if (passes(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same one by one: for those who want the first few. */
export function* iterateSorted<T>(
  lists: readonly (readonly T[])[],
  compare: Compare<T>,
): Generator<T> {
  const [first = [], ...others] = lists;
  yield* others.reduce<Iterable<T>>((merged, list) => interleave(merged, list, compare), first);
}

function* interleave<T>(a: Iterable<T>, b: readonly T[], compare: Compare<T>): Generator<T> {
  let at = 0;
  for (const value of a) {
    // The index is within the list.
    while (at < b.length && compare(b[at] as T, value) < 0) yield b[at++] as T;
    yield value;
  }
  for (; at < b.length; at++) yield b[at] as T;
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
