import { runInThisContext } from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { calls } from '../../tools/house/calls.ts';
import { countCalls } from '../../tools/house/count-calls.ts';

beforeAll(() => {
  vi.stubGlobal('__calls', calls);
});

/** Calls the function of the layer `upper` with what the layer `lower` has, and counts. */
async function counted(upper: string, lower: string): Promise<Record<string, number>> {
  const has: unknown = runInThisContext(countCalls(lower, 'lower'));
  calls.take();
  await runInThisContext(countCalls(upper, 'upper'))(has);
  return calls.take();
}

describe('calls from layer to layer', () => {
  it.each([
    ['a call', '(f) => f() + f()', '() => 1', 2],
    ['calls within a layer', '(f) => f()', '() => [1, 2].map((n) => n)', 1],
    ['an object in brackets', '(f) => (f().n)', '() => ({ n: 1 })', 1],
    ['an empty function', '(f) => f()', '(function () {})', 1],
    [
      'a constructor and a getter',
      '(C) => new C(2).n',
      'class C { #n = 0; constructor(n) { this.#n = n; } get n() { return this.#n; } } C',
      2,
    ],
    [
      'a call after one that failed',
      '(f) => { try { f(true); } catch {} f(); }',
      '(fails) => { if (fails) throw Error(); }',
      2,
    ],
    [
      'calls while a promise is waited for, and after it',
      'async (f) => { const waits = f(); f(); await waits; await f(); }',
      'async () => { await null; await null; }',
      3,
    ],
    [
      'calls after a promise that failed',
      'async (f) => { try { await f(true); } catch { f(); } finally { f(); } f(); }',
      'async (fails) => { await null; if (fails) throw Error(); }',
      4,
    ],
    [
      'a generator once, whatever it is asked for',
      '({ all, f }) => { for (const n of all()) f(n); }',
      '({ *all() { yield 1; yield; yield* [3, 4]; }, f() {} })',
      5,
    ],
    [
      'calls after a generator that is broken off',
      '({ all, f }) => { for (const n of all()) break; f(); }',
      '({ *all() { try { yield 1; } finally { null; } }, f() {} })',
      2,
    ],
    [
      'calls in and after a loop that waits',
      'async ({ all, f }) => { for await (const n of all()) f(n); f(); }',
      '({ async *all() { yield 1; await null; yield 2; }, f() {} })',
      4,
    ],
  ])('%s', async (_, upper, lower, expected) => {
    expect(await counted(upper, lower)).toEqual({ 'upper → lower': expected });
  });

  it('count for the layer that calls, also where it was called back', async () => {
    const counts = await counted('(each) => each([1, 2], (n) => n)', '(all, f) => all.map(f)');
    expect(counts).toEqual({ 'upper → lower': 1, 'lower → upper': 2 });
  });

  it('have no caller where the event loop calls', async () => {
    const upper = '(f) => new Promise((resolve) => setTimeout(() => resolve(f()), 1))';
    expect(await counted(upper, '() => 1')).toEqual({ 'upper → lower': 1 });
    const later = '(f) => new Promise((resolve) => setTimeout(resolve, 1)).then(f)';
    expect(await counted('(wait) => wait(() => 1)', later)).toEqual({ 'upper → lower': 1 });
  });
});
