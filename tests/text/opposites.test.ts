import { describe, expect, it } from 'vitest';
import { oppositesOf } from '../../src/text/opposites.ts';
import { analyseTerms } from '../../src/text/terms.ts';

const termOf = (word: string) => analyseTerms(word, 'en')[0]?.term ?? '';

describe('oppositesOf', () => {
  it.each([
    ['cheap', 'expensive'],
    ['bigger', 'smaller'],
    ['open', 'closed'],
    ['win', 'lose'],
    ['possible', 'impossible'],
  ])('knows %s and %s of each other', (one, other) => {
    const [a, b] = [
      termOf(one).replace('bigger', 'big'),
      termOf(other).replace('smaller', 'small'),
    ];
    expect(oppositesOf(a)).toContain(b);
    expect(oppositesOf(b)).toContain(a);
  });

  it('knows none of a word that has none', () => {
    expect(oppositesOf('ferri')).toEqual([]);
    expect(oppositesOf('')).toEqual([]);
  });
});
