import { describe, expect, it } from 'vitest';
import { joinEntries, makeCorpus } from '../../src/bench/corpus.ts';
import { compareChoosing, compareToMiniSearch, renderTable } from '../../src/bench/table.ts';

const TEXT = `The harbour was closed on Monday by the mayor. A ferry had hit the old pier at noon.

Nobody was hurt in the accident at all. The company will pay for the damage it caused.`;

describe('makeCorpus', () => {
  it('makes as many passages as asked, the same for the same seed', () => {
    const corpus = makeCorpus(TEXT, 50, 5, 3);
    expect(corpus).toEqual(makeCorpus(TEXT, 50, 5, 3));
    expect(corpus).not.toEqual(makeCorpus(TEXT, 50, 5, 4));
    expect(corpus.passages).toBe(50);
    expect(corpus.entries.flatMap(({ passages }) => passages.list())).toHaveLength(50);
    expect(corpus.questions.every((question) => question.split(' ').length > 1)).toBe(true);
  });

  it('refuses a text without sentences', () => {
    expect(() => makeCorpus('', 5, 1, 1)).toThrow('no sentences');
  });
});

describe('joinEntries', () => {
  it('makes one article of many, no longer than asked', () => {
    const { entries } = makeCorpus(TEXT, 50, 0, 3);
    const { article, passages } = joinEntries(entries, 3000);
    expect(article.text).toHaveLength(3000);
    expect(passages.size).toBeGreaterThan(5);
    expect(passages.list().at(-1)?.end).toBeLessThanOrEqual(3000);
    expect(() => joinEntries([], 10)).toThrow('no articles');
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
    holds: { start: null, asked: 12.4, added: 3, addedAsked: 9, removed: 2, long: 4.4 },
    answers: ['a', 'b'],
  };

  it('is a Markdown table', () => {
    expect(renderTable([row]).split('\n')[2]).toBe(
      '| 10 | verbatim | 1.2 | 5 | 0.5 | 1.3 | – | – | – | 12 | 3 | 9 | 2 | 4 |',
    );
  });

  it('compares first quotes where both kinds of search ran', () => {
    const all = { ...row, engine: 'verbatim-exhaustive', answers: ['a', 'c'] };
    const other = { ...all, passages: 20 };
    expect(compareChoosing([row, other, all]).join()).toContain('50.0 % of 2');
    expect(compareChoosing([row, other])).toEqual([]);
  });

  it('compares with MiniSearch at the same size', () => {
    const plain = { ...row, engine: 'minisearch', memory: 10.8 };
    const analysed = { ...row, engine: 'minisearch-analysed', p50: 1.04, p99: 12.6 };
    const [line] = compareToMiniSearch([row, plain, { ...analysed, passages: 5 }, analysed]);
    expect(line).toMatch(/0\.50 of the p50 and 0\.10 of the p99 .*, 0\.50 of the memory/u);
    expect(compareToMiniSearch([row, plain])).toEqual([]);
  });
});
