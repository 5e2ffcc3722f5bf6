import { describe, expect, it } from 'vitest';
import { BestSlots } from '../../src/search/best-slots.ts';
import { SlotScores } from '../../src/search/slot-scores.ts';
import { seeded } from '../../src/train/random.ts';

interface Scored {
  readonly slot: number;
  readonly score: number;
}

function bySlot(a: Scored, b: Scored): number {
  return a.slot - b.slot;
}

/** What a sort would take: the best, of equals those with lower numbers. */
function sorted(all: readonly Scored[], most: number): Scored[] {
  const best = [...all].sort((a, b) => b.score - a.score || bySlot(a, b));
  return best.slice(0, most).sort(bySlot);
}

describe('the best of many passages', () => {
  it.each([1, 7, 50])('are %i of those that a sort puts first', (most) => {
    const random = seeded(most);
    for (let round = 0; round < 40; round++) {
      // Few different scores, so that many are equal.
      const all = Array.from({ length: 60 }, (_, slot) => ({
        slot,
        score: Math.floor(random() * 9),
      })).sort(() => random() - 0.5);
      const best = new BestSlots(most);
      for (const { slot, score } of all) best.offer(slot, score);
      expect(best.taken().sort(bySlot)).toEqual(sorted(all, most));
    }
  });

  it('are, of equals, those that are said to precede', () => {
    const best = new BestSlots(3, (slot, other) => slot > other);
    for (const slot of [4, 9, 1, 7, 2, 8]) best.offer(slot, slot === 2 ? 5 : 1);
    expect(
      best
        .taken()
        .map(({ slot }) => slot)
        .sort(),
    ).toEqual([2, 8, 9]);
  });

  it('are taken from added scores, which are forgotten with that', () => {
    const scores = new SlotScores();
    for (const slots of [600, 5000]) {
      scores.fit(slots);
      for (let slot = 0; slot < slots; slot += 7) scores.add(slot, 1 + (slot % 5));
      scores.add(slots - 1, 9);
      scores.add(14, 20);
      const best = new BestSlots(2);
      scores.offerTo(best, (slot) => slot !== 28);
      expect(best.taken().sort(bySlot)).toEqual([
        { slot: 14, score: 25 },
        { slot: slots - 1, score: (slots - 1) % 7 === 0 ? 10 + ((slots - 1) % 5) : 9 },
      ]);
      const none = new BestSlots(2);
      scores.offerTo(none, () => true);
      expect(none.taken()).toEqual([]);
    }
  });
});
