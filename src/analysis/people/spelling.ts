/**
 * Number of letters to change, add, drop or swap with their neighbour to make one word the other (Damerau 1964);
 * `limit + 1` as soon as it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const more = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return more;
  let above = Array.from({ length: b.length + 1 }, (_, at) => Math.min(at, more));
  let twoAbove = above.map(() => more);
  let row = above.map(() => more);
  for (let i = 1; i <= a.length; i++) {
    row[0] = Math.min(i, more);
    let least = row[0];
    const letter = a.charCodeAt(i - 1);
    const last = Math.min(b.length, i + limit);
    // Farther from the diagonal than the limit, no number is within it.
    for (let j = Math.max(1, i - limit); j <= last; j++) {
      const cost = cheapest(letter === b.charCodeAt(j - 1), j, above, row);
      const swap = isSwap(a, b, i, j) ? (twoAbove[j - 2] ?? 0) + 1 : more;
      row[j] = Math.min(cost, swap, more);
      least = Math.min(least, cost, swap);
    }
    if (least > limit) return more;
    // The oldest row is the next one's: many words are compared with one.
    [twoAbove, above, row] = [above, row, twoAbove.fill(more)];
  }
  return above[b.length] ?? more;
}

/** The cheapest way without a swap: the letters one for the other, a letter left out, a letter added. */
function cheapest(
  same: boolean,
  j: number,
  above: readonly number[],
  row: readonly number[],
): number {
  const change = (above[j - 1] ?? 0) + (same ? 0 : 1);
  return Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
}

function isSwap(a: string, b: string, i: number, j: number): boolean {
  return (
    i > 1 &&
    j > 1 &&
    a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
    a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
  );
}
