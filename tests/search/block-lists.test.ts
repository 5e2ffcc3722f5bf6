import { describe, expect, it } from 'vitest';
import { BlockLists } from '../../src/search/block-lists.ts';

function blocksOf(lists: BlockLists, number: number): number[] {
  const blocks: number[] = [];
  lists.visit(number, (block) => blocks.push(block));
  return blocks;
}

const always = () => true;

describe('lists of blocks', () => {
  it('are turned around from what each block holds, and grow', async () => {
    const terms = [[0, 2, 0], [], [2, 1]];
    const lists = await BlockLists.of(3, 3, (block, visit) => terms[block]?.forEach(visit));
    lists.add(1, 3);
    lists.add(3, 3);
    expect([0, 1, 2, 3, 4, -1].map((number) => blocksOf(lists, number))).toEqual([
      [0],
      [2, 3],
      [0, 2],
      [3],
      [],
      [],
    ]);
    expect([0, 1, 2, 3, 4, -1].map((number) => lists.lengthOf(number))).toEqual([1, 2, 2, 1, 0, 0]);
  });

  it('lose what is no more, a few lists at a time', async () => {
    const lists = await BlockLists.of(50, 4, (_, visit) => {
      for (let number = 0; number < 50; number++) visit(number);
    });
    for (let number = 0; number < 50; number++) lists.add(number, 4);
    const isLive = (block: number) => block !== 1 && block !== 4;
    lists.sweep(10, isLive);
    const lengths = () => Array.from({ length: 50 }, (_, number) => lists.lengthOf(number));
    expect(lengths().filter((length) => length === 3).length).toBeGreaterThan(2);
    expect(lengths().filter((length) => length === 5).length).toBeGreaterThan(30);
    for (let round = 0; round < 20; round++) lists.sweep(10, isLive);
    expect(lengths()).toEqual(new Array(50).fill(3));
    expect(blocksOf(lists, 7)).toEqual([0, 2, 3]);
  });

  it('can be swept where there is nothing', () => {
    const lists = BlockLists.empty();
    lists.sweep(100, always);
    expect(blocksOf(lists, 0)).toEqual([]);
  });
});
