/**
 * Number of letters to change, add, drop or swap with their neighbour to make one word the other (Damerau 1964);
 * `limit + 1` as soon as it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let rows: Rows = { twoAbove: [], above: Array.from({ length: b.length + 1 }, (_, at) => at) };
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cheapest(a, b, i, j, rows, row));
    if (Math.min(...row) > limit) return limit + 1;
    rows = { twoAbove: rows.above, above: row };
  }
  return rows.above[b.length] ?? limit + 1;
}

interface Rows {
  readonly twoAbove: readonly number[];
  readonly above: readonly number[];
}

function cheapest(
  a: string,
  b: string,
  i: number,
  j: number,
  rows: Rows,
  row: readonly number[],
): number {
  const change = (rows.above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const isSwap = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  const swap = isSwap ? (rows.twoAbove[j - 2] ?? 0) + 1 : change;
  return Math.min(change, swap, (rows.above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
}
