import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { seeded } from '../../src/train/random.ts';

/** Letters put in, left out or exchanged to make one word the other (Levenshtein 1966), after the definition. */
function letters(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return letters(restA, restB);
  return 1 + Math.min(letters(restA, b), letters(a, restB), letters(restA, restB));
}

describe('terms like', () => {
  it.each([
    ['okonyo', 1, ['okonjo']],
    ['harbrs', 1, ['harbors']],
    ['harbour', 1, ['harbor']],
    ['kaddafi', 1, ['gaddafi']],
    ['harbor', 2, ['harbors', 'labor']],
    ['мост', 1, ['пост']],
    ['okonjo', 1, []],
    ['okojno', 1, []],
    ['pier', 1, []],
  ] as const)('%s, %i letters away', async (term, edits, similar) => {
    const terms = ['okonjo', 'gaddafi', 'harbor', 'harbors', 'labor', 'пост'];
    const vocabulary = await Vocabulary.restore(terms.slice(0, 3));
    vocabulary.add(terms.slice(3));
    expect(vocabulary.similarTerms(term, edits).sort()).toEqual(similar);
  });

  it('are all that a comparison with every term finds', () => {
    const random = seeded(5);
    const word = () =>
      Array.from(
        { length: 1 + Math.floor(random() * 6) },
        () => 'abc'[Math.floor(random() * 3)],
      ).join('');
    const terms = [...new Set(Array.from({ length: 300 }, word))];
    const vocabulary = new Vocabulary();
    vocabulary.add(terms);
    for (let round = 0; round < 100; round++) {
      const [asked, edits] = [word(), 1 + (round % 2)];
      const near = terms.filter((term) => term !== asked && letters(asked, term) <= edits);
      expect([asked, edits, vocabulary.similarTerms(asked, edits).sort()]).toEqual([
        asked,
        edits,
        near.sort(),
      ]);
    }
  });
});
