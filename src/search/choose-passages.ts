import { BestSlots } from './best-slots.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Bm25 } from './passage-vectors.ts';
import { MOST_COUNTED } from './posting-lists.ts';

/** Passages that are scored by all that is sought: several times as many as are looked at further. */
const MOST_PASSAGES = 300;
/** Postings that are looked at, from the rarest term on: those terms that are left only score, however large the corpus. */
const MOST_POSTINGS = 50_000;
/** Longer passages count as being this long. */
const LONGEST = 255;
/** What a term counts that only the title holds. */
export const TITLE_SHARE = 0.4;

/**
 * The passages that score best by the rarer terms, and by titles. `weights` has the weight of each term; a question of
 * common terms alone is decided by the rarest of them.
 */
export function choosePassages(
  weights: ReadonlyMap<string, number>,
  index: LanguageIndex,
  bm25: Bm25,
): number[] {
  const terms = [...weights].flatMap(([term, weight]) => {
    const number = index.numberOf(term);
    return number === undefined ? [] : [{ number, weight, length: index.postingsOf(number) }];
  });
  terms.sort((a, b) => a.length - b.length || a.number - b.number);
  const shares = tabulateShares(bm25);
  const held = new Float32Array(index.slots);
  const touched: number[] = [];
  let visited = 0;
  for (const { number, weight, length } of terms) {
    if (visited > 0 && visited + length > MOST_POSTINGS) break;
    visited += length;
    index.visitPostings(number, (slot, count) => {
      const before = held[slot] ?? 0;
      if (before === 0) touched.push(slot);
      const length = Math.min(index.lengthAt(slot), LONGEST);
      held[slot] = before + weight * (shares[count * (LONGEST + 1) + length] ?? 0);
    });
  }
  const best = new BestSlots(MOST_PASSAGES);
  for (const slot of touched) {
    const score = held[slot] ?? 0;
    if (score >= best.least && index.ownerOf(slot)) best.offer(slot, score);
  }
  return best.taken().map(({ slot }) => slot);
}

/** What a term counts by how often it occurs in a passage of so many terms: looked up more often than there are cases. */
function tabulateShares({ saturation, lengthShare, averageLength }: Bm25): Float32Array {
  const shares = new Float32Array((MOST_COUNTED + 1) * (LONGEST + 1)).fill(TITLE_SHARE);
  for (let length = 0; length <= LONGEST; length++) {
    const relativeLength = length / averageLength;
    const norm = saturation * (1 - lengthShare + lengthShare * relativeLength);
    for (let count = 1; count <= MOST_COUNTED; count++) {
      shares[count * (LONGEST + 1) + length] = (count * (saturation + 1)) / (count + norm);
    }
  }
  return shares;
}

/** Every passage that holds any of the terms; for measuring what choosing misses. */
export function allPassages(terms: Iterable<string>, index: LanguageIndex): Set<number> {
  const slots = new Set<number>();
  for (const term of terms) {
    index.visitPostings(index.numberOf(term) ?? -1, (slot) => slots.add(slot));
  }
  return slots;
}
