import { describe, expect, it } from 'vitest';
import { firstOf, mergeSorted, SortedList } from '../../../src/answers/catalogue/sorted-list.ts';

const ascending = (a: number, b: number) => a - b;

describe('a sorted list', () => {
  it('stays in order while things come and go', () => {
    const list = new SortedList(ascending);
    for (const value of [5, 1, 4, 1, 9]) list.add(value);
    list.remove(4);
    list.remove(7);
    list.remove(1);
    expect(list.values).toEqual([1, 5, 9]);
  });
});

describe('merging', () => {
  it.each([
    [[], []],
    [[[1, 3]], [1, 3]],
    [
      [
        [1, 4],
        [2, 4, 9],
      ],
      [1, 2, 4, 4, 9],
    ],
    [
      [[], [2], [1, 3]],
      [1, 2, 3],
    ],
  ] as const)('%j gives %j', (lists, merged) => {
    expect(mergeSorted(lists, ascending)).toEqual(merged);
  });
});

describe('the first few', () => {
  it.each([
    [3, [1, 2, 4]],
    [0, []],
    [9, [1, 2, 4, 7, 8]],
  ] as const)('%i of many', (most, first) => {
    expect(firstOf([8, 2, 7, 1, 4], most, ascending)).toEqual(first);
  });
});
