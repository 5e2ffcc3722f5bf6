import { expect, it } from 'vitest';
import { makeCorpus } from '../../src/bench/corpus.ts';
import type { Engine } from '../../src/bench/engine.ts';
import { measure } from '../../src/bench/measure.ts';

/** Holds the event loop as no engine should. */
function hold(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
  return Promise.resolve();
}

it('notices how long the event loop is held, from the first moment on', async () => {
  const text =
    'The harbour was closed on Monday by the mayor. A ferry had hit the old pier at noon.';
  const corpus = makeCorpus(text, 5, 4, 1);
  const [long] = corpus.entries;
  if (!long) throw new Error('no article');
  let added = 0;
  let askedMeanwhile = 0;
  const createEngine = (): Engine => ({
    add: () => hold(added++ === 0 ? 0 : 60 * added),
    remove: () => hold(90),
    ask: (question) => {
      if (added === 3) askedMeanwhile++;
      return question;
    },
    save: () => Promise.resolve(new Uint8Array(4)),
    restore: () => hold(75),
  });
  const { holds, answers } = await measure('slow', createEngine, corpus, { many: [], long });
  expect(answers).toEqual(corpus.questions);
  expect(holds.start).toBeGreaterThanOrEqual(75);
  expect(holds.added).toBeGreaterThanOrEqual(120);
  expect(holds.removed).toBeGreaterThanOrEqual(90);
  expect(holds.addedAsked).toBeGreaterThanOrEqual(180);
  expect(askedMeanwhile).toBeGreaterThan(0);
  expect(holds.long).toBeGreaterThanOrEqual(240);
});
