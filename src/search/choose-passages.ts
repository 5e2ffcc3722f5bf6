import { BestSlots } from './best-slots.ts';
import { type LanguageIndex, LONGEST_LENGTH } from './language-index.ts';
import type { Bm25 } from './passage-vectors.ts';
import { countOf, MOST_COUNTED, slotOf } from './posting-lists.ts';
import { SlotScores } from './slot-scores.ts';

/** Passages that are scored by all that is sought: several times as many as are looked at further. */
const MOST_PASSAGES = 300;
/** Postings that are looked at, from the rarest term on: those terms that are left only score, however large the corpus. */
const MOST_POSTINGS = 50_000;
/** Bits of a passage's length. */
const LENGTH_BITS = 8;
/** What a term counts that only the title holds. */
export const TITLE_SHARE = 0.4;

/**
 * The passages that score best by the rarer terms, and by titles, of the articles with the ids `among`, if given.
 * `weights` has the weight of each term; a question of common terms alone is decided by the rarest of them.
 */
export function choosePassages(
  weights: ReadonlyMap<string, number>,
  index: LanguageIndex,
  bm25: Bm25,
  among?: ReadonlySet<string>,
): number[] {
  const terms = [...weights].flatMap(([term, weight]) => {
    const number = index.numberOf(term);
    return number === undefined ? [] : [{ number, weight, length: index.postingCount(number) }];
  });
  terms.sort((a, b) => a.length - b.length || a.number - b.number);
  const shares = tabulateShares(bm25);
  scores.fit(index.slots);
  let visited = 0;
  for (const { number, weight, length } of terms) {
    if (visited > 0 && visited + length > MOST_POSTINGS) break;
    visited += length;
    for (const postings of index.postingsOf(number)) addShares(postings, weight, shares, index);
  }
  const best = new BestSlots(MOST_PASSAGES, (slot, other) => index.precedes(slot, other));
  scores.offerTo(best, (slot) => {
    const owner = index.ownerOf(slot);
    return owner !== undefined && (!among || among.has(owner.article.id));
  });
  return best.taken().map(({ slot }) => slot);
}

/** What passages have so far; kept between questions, since the room for it would cost more than the rest. */
const scores = new SlotScores();

function addShares(
  postings: ArrayLike<number>,
  weight: number,
  shares: Float32Array,
  { lengths }: LanguageIndex,
): void {
  for (let at = 0; at < postings.length; at++) {
    const posting = postings[at] ?? 0;
    const slot = slotOf(posting);
    const share = shares[(countOf(posting) << LENGTH_BITS) | (lengths[slot] ?? 0)] ?? 0;
    scores.add(slot, weight * share);
  }
}

/** What a term counts by how often it occurs in a passage of so many terms: looked up more often than there are cases. */
function tabulateShares({ saturation, lengthShare, averageLength }: Bm25): Float32Array {
  const shares = new Float32Array((MOST_COUNTED + 1) << LENGTH_BITS).fill(TITLE_SHARE);
  for (let length = 0; length <= LONGEST_LENGTH; length++) {
    const relativeLength = length / averageLength;
    const norm = saturation * (1 - lengthShare + lengthShare * relativeLength);
    for (let count = 1; count <= MOST_COUNTED; count++) {
      shares[(count << LENGTH_BITS) | length] = (count * (saturation + 1)) / (count + norm);
    }
  }
  return shares;
}

/** Every passage that holds any of the terms; for measuring what choosing misses. */
export function allPassages(terms: Iterable<string>, index: LanguageIndex): Set<number> {
  const slots = new Set<number>();
  for (const term of terms) {
    for (const postings of index.postingsOf(index.numberOf(term) ?? -1)) {
      for (const posting of postings) slots.add(slotOf(posting));
    }
  }
  return slots;
}
