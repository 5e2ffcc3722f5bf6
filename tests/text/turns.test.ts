import { describe, expect, it } from 'vitest';
import { inSlices } from '../../src/text/turns.ts';

describe('inSlices', () => {
  it('makes something of each item, in their order', async () => {
    expect(await inSlices([3, 1, 2], (number) => number * 2)).toEqual([6, 2, 4]);
    expect(await inSlices([], () => 1)).toEqual([]);
  });

  it('lets other work through between items that take long', async () => {
    let turned = 0;
    const count = () => {
      turned++;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    await inSlices([1, 2, 3], () => {
      const end = performance.now() + 10;
      while (performance.now() < end);
    });
    clearImmediate(timer);
    expect(turned).toBeGreaterThanOrEqual(2);
  });

  it('ends with what the work throws', async () => {
    const work = inSlices([1], () => {
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
  });
});
