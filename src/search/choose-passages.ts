import { BestSlots } from './best-slots.ts';
import type { LanguageIndex } from './language-index.ts';

/** Passages that are scored, about. */
const MOST_PASSAGES = 1000;
/** A term in more blocks than this only scores; so the cost of a question ends to grow with the corpus here. */
const LONGEST_LIST = 50_000;

/**
 * The passages of the blocks that hold most of what is sought, by weight: those with the rare words before those with
 * the common ones alone. `weights` has the weight of each term; `all` takes every block that holds any of them.
 */
export function choosePassages(
  weights: ReadonlyMap<string, number>,
  index: LanguageIndex,
  all = false,
): number[] {
  const terms = [...weights].map(([term, weight]) => ({
    weight,
    number: index.numberOf(term) ?? -1,
    length: index.blocksWith(term),
  }));
  terms.sort((a, b) => a.length - b.length || a.number - b.number);
  const rarest = terms.find(({ length }) => length > 0);
  const held = new Float64Array(index.blocks);
  const touched: number[] = [];
  for (const { number, weight, length } of terms) {
    if (length > LONGEST_LIST && length !== rarest?.length && !all) break;
    index.visitBlocks(number, (block) => {
      if (held[block] === 0) touched.push(block);
      held[block] = (held[block] ?? 0) + weight;
    });
  }
  if (all) return touched.flatMap((block) => index.slotsIn(block));
  const best = new BestSlots(MOST_PASSAGES);
  for (const block of touched) best.offer(block, held[block] ?? 0);
  const slots: number[] = [];
  for (const { slot: block } of best.taken().sort((a, b) => b.score - a.score || a.slot - b.slot)) {
    if (slots.length >= MOST_PASSAGES) break;
    slots.push(...index.slotsIn(block));
  }
  return slots;
}
