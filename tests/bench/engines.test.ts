import { describe, expect, it } from 'vitest';
import { ENGINE_NAMES, loadEngine } from '../../src/bench/engines.ts';
import { describeIndex, type IndexMaker } from '../search/index-suite.ts';

type Promises = Omit<IndexMaker, 'make'>;

const OURS: Promises = {
  everyScript: true,
  letsThrough: true,
  isTakenFrom: true,
  isOrdered: true,
  tried: { courses: 20, many: 300, longest: 1_000_000 },
};
/** With all that the bot does of a question, in threads of its own. */
const WHOLE: Promises = {
  ...OURS,
  isOrdered: false,
  tried: { courses: 2, many: 60, longest: 50_000 },
};
const OTHERS: Promises = {
  everyScript: false,
  letsThrough: false,
  isTakenFrom: false,
  isOrdered: false,
  tried: { courses: 20, many: 300, longest: 1_000_000 },
};
const PROMISES: Readonly<Record<string, Promises>> = {
  verbatim: OURS,
  'verbatim-exhaustive': OURS,
  'verbatim-bot': WHOLE,
  'verbatim-reader': WHOLE,
};

const engines = await Promise.all(
  ENGINE_NAMES.map(async (name) => ({ name, make: await loadEngine(name) })),
);

describe.each(engines)('the engine $name', ({ name, make }) => {
  describeIndex({ make, ...(PROMISES[name] ?? OTHERS) });
});

it('of an unknown name is refused with the names that there are', async () => {
  await expect(loadEngine('grep')).rejects.toThrow('one of verbatim, ');
});
