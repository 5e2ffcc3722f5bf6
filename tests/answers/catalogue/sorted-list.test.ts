import { describe, expect, it } from 'vitest';
import {
  firstOf,
  iterateSorted,
  mergeSorted,
  SortedList,
} from '../../../src/answers/catalogue/sorted-list.ts';

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
    expect([...iterateSorted(lists, ascending)]).toEqual(merged);
  });

  it.each([
    [5, 40],
    [40, 5],
    [12, 12],
  ])('of lists of %i and %i leaves equals in the order of the lists', (few, many) => {
    const lists = [few, many].map((length, list) =>
      Array.from({ length }, (_, at) => ({ value: Math.floor((at * 10) / length), list, at })),
    );
    const byValue = (a: { value: number }, b: { value: number }) => a.value - b.value;
    // The sort of the platform is stable.
    const sorted = lists.flat().sort(byValue);
    expect(mergeSorted(lists, byValue)).toEqual(sorted);
    expect([...iterateSorted(lists, byValue)]).toEqual(sorted);
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
