import { describe, expect, it } from 'vitest';
import { loadLexicons, meaningsIn } from '../../../src/text/translations/lexicon.ts';

describe('loadLexicons', () => {
  it('lets other work through while it loads', async () => {
    let turns = 0;
    let isLoading = true;
    const count = () => {
      turns++;
      if (isLoading) setImmediate(count);
    };
    setImmediate(count);
    await loadLexicons(['tr', 'en', 'eu']);
    isLoading = false;
    // A lexicon has 3,000 lines of work; held in one piece, the loop would turn for the file alone.
    expect(turns).toBeGreaterThan(3);
    expect(meaningsIn('Köprü', 'tr', 'en')[0]?.terms).toContain('bridg');
  });
});
