import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/analysis/dates/find-dates.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { datesIn } from './dates-in.ts';

function find(text: string, published: string | null = '2003-06-18') {
  return findDates(text, splitSentences(text), published);
}

describe('findDates', () => {
  it.each([
    ['It rained last week.', ['last week = null']],
    ['They met on Tuesday, March 4.', ['Tuesday, March 4 = null']],
    ['Two years ago, in the summer, it burned.', ['Two years ago = null', 'the summer = null']],
    ['On March 4, 1999 it burned.', ['March 4, 1999 = 1999-03-04']],
    [
      'It began in 1999. The following year it ended.',
      ['1999 = 1999', 'The following year = 2000'],
    ],
  ])('invents no year without a publication date: %s', (text, expected) => {
    expect(datesIn(text, null)).toEqual(expected);
  });

  it('gives each date its days, its granularity and whether it was computed', () => {
    const [written, relative] = find('It began on May 5, 2001 and ended last month.');
    expect(written).toMatchObject({
      value: '2001-05-05',
      from: '2001-05-05',
      to: '2001-05-05',
      granularity: 'day',
      resolved: false,
    });
    expect(relative).toMatchObject({
      from: '2003-05-01',
      to: '2003-05-31',
      granularity: 'month',
      resolved: true,
    });
  });

  it('keeps the ends of a range as parts behind the range', () => {
    const text = 'It was shown from January 23 to March 9.';
    const found = find(text).map(({ start, end, part }) => [text.slice(start, end), part ?? false]);
    expect(found).toEqual([
      ['January 23 to March 9', false],
      ['January 23', true],
      ['March 9', true],
    ]);
  });

  it('narrows "early" and "late" of a year to a third of it', () => {
    const [date] = find('The firm was sold in late 1999.');
    expect(date).toMatchObject({ value: '1999', to: '1999-12-31' });
    expect(date?.from).toMatch(/^1999-0[89]/);
  });

  it.each(['', ' ', 'کتاب‌ها ۱۲ مه', '会议于2003年6月18日举行。', '\u0000\ud800 May \udfff 5'])(
    'survives %j',
    (text) => {
      expect(() => find(text)).not.toThrow();
    },
  );

  it.each([
    ['digits', '1'.repeat(60_000)],
    ['years', '1999 '.repeat(12_000)],
    ['months', 'May '.repeat(15_000)],
    ['blanks', `on${' '.repeat(60_000)}May`],
    ['half a range', 'from May 5 to '.repeat(4_000)],
    ['units', 'the last two '.repeat(5_000)],
  ])('takes time in line with the length: %s', (_, text) => {
    const start = performance.now();
    findDates(text, [{ start: 0, end: text.length }], '2003-06-18');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
