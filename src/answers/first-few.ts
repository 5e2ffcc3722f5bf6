/** The first few of what may be thousands, without looking at the others. */
export function firstFew<T>(values: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  if (most <= 0) return first;
  for (const value of values) {
    first.push(value);
    if (first.length >= most) break;
  }
  return first;
}
