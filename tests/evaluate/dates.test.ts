import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { evaluateDates, parseDateCase, reportDates } from '../../src/evaluate/dates.ts';
import { locate } from '../../src/evaluate/locate.ts';

const ARTICLE: Article = {
  id: 'ferry',
  title: 'Ferry',
  published: '2003-06-18',
  publisher: null,
  url: null,
  language: 'en',
  text: 'The ferry sank\non May 5. It was raised last week.',
};

function judge(text: string, value: string, before: string, article = 'ferry') {
  const line = { article, text, value, before, after: '' };
  return evaluateDates([line], [ARTICLE]);
}

describe('evaluateDates', () => {
  it.each([
    ['May 5', '2003-05-05', 'sank on ', { found: 1, valueRight: 1 }],
    ['May 5', '2002-05-05', 'sank on ', { found: 1, valueRight: 0 }],
    ['last week', '2003-06-09/2003-06-15', 'raised ', { found: 1, valueRight: 1 }],
    ['The ferry', '2003', '', { found: 0, valueRight: 0 }],
    ['no such words', '2003', '', { found: 0, valueRight: 0 }],
  ])('%s as %s', (text, value, before, score) => {
    expect(judge(text, value, before)).toMatchObject({ n: 1, ...score });
  });

  it('counts a case of a missing article as missed, and says so', () => {
    const { cases, found } = judge('May 5', '2003-05-05', '', 'other');
    expect(found).toBe(0);
    expect(cases[0]?.located).toBe(false);
  });
});

it('reports shares of all cases', () => {
  const line = { article: 'ferry', text: 'May 5', value: '2003-05-05', before: 'on ', after: '' };
  expect(reportDates([line, { ...line, value: '1999' }], [ARTICLE]).table).toEqual([
    { dates: '2', found: '100.0 (2/2)', 'value right': '50.0 (1/2)' },
  ]);
  expect(reportDates([], []).table[0]?.found).toBe('0.0 (0/0)');
});

describe('parseDateCase', () => {
  it.each([[null], [{}], [{ article: 'a', text: 'May', value: 5, before: '', after: '' }]])(
    'names what is wrong with %j',
    (value) => expect(() => parseDateCase(value)).toThrow(/a date case/),
  );
});

describe('locate', () => {
  it('takes white space of any length for one blank', () => {
    const span = locate(ARTICLE.text, { before: 'sank ', text: 'on May', after: ' 5' });
    expect(span && ARTICLE.text.slice(span.start, span.end)).toBe('on May');
  });
});
