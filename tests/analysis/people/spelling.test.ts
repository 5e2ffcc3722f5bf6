import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/analysis/people/spelling.ts';
import { seeded } from '../../../src/train/random.ts';

const FAR = 100;

describe('the distance of two spellings', () => {
  it.each([
    ['putin', 'putin', 0],
    ['putin', 'puttin', 1],
    ['shoigu', 'shoygu', 1],
    ['putin', 'puitn', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['', '', 0],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, FAR)).toBe(distance);
    expect(editDistance(b, a, FAR)).toBe(distance);
  });

  it('is the same with a limit, up to one more than that', () => {
    const random = seeded(11);
    const word = () =>
      Array.from({ length: Math.floor(random() * 9) }, () => 'abc'[Math.floor(random() * 3)]).join(
        '',
      );
    for (let round = 0; round < 5000; round++) {
      const [a, b, limit] = [word(), word(), Math.floor(random() * 4)];
      const distance = Math.min(editDistance(a, b, FAR), limit + 1);
      expect([a, b, limit, editDistance(a, b, limit)]).toEqual([a, b, limit, distance]);
    }
  });
});
