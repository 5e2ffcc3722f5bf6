import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../src/bench/corpus.ts';
import { renderTable, shareSame } from '../../src/bench/table.ts';

const TEXT = `The harbour was closed on Monday by the mayor. A ferry had hit the old pier at noon.

Nobody was hurt in the accident at all. The company will pay for the damage it caused.`;

describe('makeCorpus', () => {
  it('makes as many passages as asked, the same for the same seed', () => {
    const corpus = makeCorpus(TEXT, 50, 5, 3);
    expect(corpus).toEqual(makeCorpus(TEXT, 50, 5, 3));
    expect(corpus).not.toEqual(makeCorpus(TEXT, 50, 5, 4));
    expect(corpus.passages).toBe(50);
    expect(corpus.entries.flatMap(({ passages }) => passages)).toHaveLength(50);
    expect(corpus.questions.every((question) => question.split(' ').length > 1)).toBe(true);
  });

  it('refuses a text without sentences', () => {
    expect(() => makeCorpus('', 5, 1, 1)).toThrow('no sentences');
  });
});

describe('the report', () => {
  const row = {
    engine: 'verbatim',
    passages: 10,
    indexing: 1234,
    memory: 5.4,
    p50: 0.52,
    p99: 1.26,
    restart: null,
    saved: null,
    hold: 3,
    answers: ['a', 'b'],
  };

  it('is a Markdown table', () => {
    expect(renderTable([row]).split('\n')[2]).toBe(
      '| 10 | verbatim | 1.2 | 5 | 0.5 | 1.3 | – | – | 3 |',
    );
  });

  it('compares first quotes where both kinds of search ran', () => {
    const all = { ...row, engine: 'verbatim-exhaustive', answers: ['a', 'c'] };
    expect(shareSame([row, all])).toContain('50.0 % of 2');
    expect(shareSame([row])).toBe('');
  });
});
