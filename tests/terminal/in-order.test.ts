import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { forEachInOrder } from '../../src/terminal/in-order.ts';

describe('forEachInOrder', () => {
  it('works at several at once, never more than allowed, and hands on in order', async () => {
    let busy = 0;
    let most = 0;
    const taken: number[] = [];
    const work = async (wait: number) => {
      most = Math.max(most, ++busy);
      await sleep(wait);
      busy--;
      return wait;
    };
    const waits = [25, 1, 10, 2, 15, 3];
    await forEachInOrder(waits, 3, work, (result) => void taken.push(result));
    expect(taken).toEqual(waits);
    expect(most).toBe(3);
  });

  it('hands a result on before the next item has come', async () => {
    const taken: string[] = [];
    async function* oneAfterTheOther() {
      yield 'first';
      await expect.poll(() => taken).toEqual(['first']);
      yield 'second';
    }
    await forEachInOrder(
      oneAfterTheOther(),
      8,
      async (item) => item,
      (item) => void taken.push(item),
    );
    expect(taken).toEqual(['first', 'second']);
  });

  it('stops at an error of the work, after what came before it', async () => {
    const taken: number[] = [];
    const work = async (item: number) => {
      if (item === 2) throw new Error('two');
      return item;
    };
    await expect(
      forEachInOrder([1, 2, 3], 8, work, (item) => void taken.push(item)),
    ).rejects.toThrow('two');
    expect(taken).toEqual([1]);
  });

  it('has nothing to do without items', async () => {
    await expect(
      forEachInOrder(
        [],
        8,
        async () => 1,
        () => undefined,
      ),
    ).resolves.toBeUndefined();
  });
});
