import type { Asked } from './asked.ts';

/** A weight for each of `FEATURE_NAMES`. */
export type Weights = readonly number[];

const FIRST = [1, 0.5, 0.3, 1, 1.1, 0.9, 1.5, 0.3, 0.3, 1, 0.3, -0.3, -0.2];
const each = (weights: Weights): Readonly<Record<Asked['command'], Weights>> => ({
  'who-met': weights,
  when: weights,
  where: weights,
  'who-said': weights,
  'what-said': weights,
  'who-is': weights,
  ask: weights,
});

/** What each feature counts for, by command: of sentences that were read, and of those that were not. */
export const RANKING = {
  read: each(FIRST),
  unread: each([0, 0, 0, 2, 2.2, 1.8, 3, 0, 0, 1, 0.3, -0.3, -0.1]),
};
