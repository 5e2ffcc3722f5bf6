import { describe, expect, it } from 'vitest';
import { countOf, PostingLists, slotOf } from '../../src/search/posting-lists.ts';

function postingsOf(lists: PostingLists, number: number): [number, number][] {
  return lists
    .postingsOf(number)
    .flatMap((part) =>
      Array.from(part, (posting): [number, number] => [slotOf(posting), countOf(posting)]),
    );
}

describe('posting lists', () => {
  it('are turned around from what each passage holds, and grow', async () => {
    const terms: [number, number][][] = [
      [
        [0, 2],
        [2, 1],
      ],
      [],
      [
        [2, 0],
        [1, 40],
      ],
    ];
    const lists = await PostingLists.of(3, 3, (slot, visit) => {
      for (const [number, count] of terms[slot] ?? []) visit(number, count);
    });
    lists.add(1, 3, 1);
    lists.add(3, 3, 5);
    expect([0, 1, 2, 3, 4, -1].map((number) => postingsOf(lists, number))).toEqual([
      [[0, 2]],
      [
        [2, 15],
        [3, 1],
      ],
      [
        [0, 1],
        [2, 0],
      ],
      [[3, 5]],
      [],
      [],
    ]);
    expect([0, 1, 2, 3, 4, -1].map((number) => lists.lengthOf(number))).toEqual([1, 2, 2, 1, 0, 0]);
  });

  it('lose what is no more, a few lists at a time', async () => {
    const lists = await PostingLists.of(50, 4, (_, visit) => {
      for (let number = 0; number < 50; number++) visit(number, 1);
    });
    for (let number = 0; number < 50; number++) lists.add(number, 4, 1);
    const isLive = (slot: number) => slot !== 1 && slot !== 4;
    lists.sweep(10, isLive);
    const lengths = () => Array.from({ length: 50 }, (_, number) => lists.lengthOf(number));
    expect(lengths().filter((length) => length === 3).length).toBeGreaterThan(2);
    expect(lengths().filter((length) => length === 5).length).toBeGreaterThan(30);
    for (let round = 0; round < 20; round++) lists.sweep(10, isLive);
    expect(lengths()).toEqual(new Array(50).fill(3));
    expect(postingsOf(lists, 7)).toEqual([
      [0, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  it('can be swept where there is nothing', () => {
    const lists = PostingLists.empty();
    lists.sweep(100, () => true);
    expect(postingsOf(lists, 0)).toEqual([]);
  });
});
