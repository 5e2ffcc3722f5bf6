import { expect, it } from 'vitest';
import { describeStarts } from '../../src/bench/start-times.ts';

it('tells the middle time of each, and how many times as long the servers’ take', () => {
  const times = { shared: [2000, 9000, 1000], servers: [2500, 3000, 7000] };
  expect(describeStarts(times)).toEqual([
    'ready in 2.0 s with 5000 shared articles',
    'ready in 3.0 s with 1000 articles of each of 5 servers',
    'ratio 1.50',
  ]);
});
