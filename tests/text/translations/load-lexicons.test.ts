import { expect, it, vi } from 'vitest';
import { loadLexicons, meaningsIn } from '../../../src/text/translations/lexicon.ts';

it('lets other work through while a lexicon loads', async () => {
  // A clock by which each look at it finds a slice over, however fast the machine is.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 100;
    return now;
  });
  let turns = 0;
  let isLoading = true;
  const count = () => {
    turns++;
    if (isLoading) setImmediate(count);
  };
  setImmediate(count);
  await loadLexicons(['tr', 'en', 'eu']);
  isLoading = false;
  clock.mockRestore();
  // One for each of its lines, were it so slow.
  expect(turns).toBeGreaterThan(1000);
  expect(meaningsIn('Köprü', 'tr', 'en')[0]?.terms).toContain('bridg');
});
