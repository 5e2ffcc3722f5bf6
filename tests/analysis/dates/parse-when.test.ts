import { describe, expect, it } from 'vitest';
import { intersects, parseWhen } from '../../../src/analysis/dates/parse-when.ts';

describe('parseWhen', () => {
  it.each([
    ['2001', '2001-01-01', '2001-12-31'],
    ['November 2002', '2002-11-01', '2002-11-30'],
    ['november 2002', '2002-11-01', '2002-11-30'],
    ['Novmeber 2002', '2002-11-01', '2002-11-30'],
    ['febuary 2002', '2002-02-01', '2002-02-28'],
    ['novembre 2002', '2002-11-01', '2002-11-30'],
    ['5. März 2002', '2002-03-05', '2002-03-05'],
    ['5 de mayo de 2002', '2002-05-05', '2002-05-05'],
    ['5 мая 2002', '2002-05-05', '2002-05-05'],
    ['2002年11月5日', '2002-11-05', '2002-11-05'],
    ['2002-11', '2002-11-01', '2002-11-30'],
    ['11/2002', '2002-11-01', '2002-11-30'],
    ['2004-02', '2004-02-01', '2004-02-29'],
    ['2002-11-05', '2002-11-05', '2002-11-05'],
    ['on 2002-11-05', '2002-11-05', '2002-11-05'],
    ['2002-11/2003-01', '2002-11-01', '2003-01-31'],
    ['2002-11-05 to 2002-11-09', '2002-11-05', '2002-11-09'],
    ['2002-11-05..2002-11-09', '2002-11-05', '2002-11-09'],
    ['5 May 2001', '2001-05-05', '2001-05-05'],
    ['the morning of 5 May 2001', '2001-05-05', '2001-05-05'],
    ['5 May 2001, in Oslo', '2001-05-05', '2001-05-05'],
    ['spring 2002', '2002-03-01', '2002-05-31'],
    ['the 1990s', '1990-01-01', '1999-12-31'],
    ['early 2002', '2002-01-01', '2002-05-01'],
    ['between May 2001 and June 2002', '2001-05-01', '2002-06-30'],
    ['from 2001 to 2003', '2001-01-01', '2003-12-31'],
    ['  in 2001 ', '2001-01-01', '2001-12-31'],
    ['during 2001', '2001-01-01', '2001-12-31'],
    ['since 2001', '2001-01-01', '9999-12-31'],
    ['after May 2001', '2001-06-01', '9999-12-31'],
    ['before 5 May 2001', '0001-01-01', '2001-05-04'],
    ['until 2001', '0001-01-01', '2001-12-31'],
  ])('%s is a stretch of days', (words, from, to) => {
    expect(parseWhen(words)).toEqual({ kind: 'days', days: [{ from, to }] });
  });

  it.each([
    ['March', 3, null],
    ['may', 5, null],
    ['marhc', 3, null],
    ['april 16', 4, 16],
    ['16 April', 4, 16],
    ['late on 31 jan', 1, 31],
  ])('%s is of any year', (words, month, day) => {
    expect(parseWhen(words)).toEqual({ kind: 'yearly', month, day });
  });

  it.each([
    ['last week', '2003-06-09/2003-06-15'],
    ['yesterday', '2003-06-17/2003-06-17'],
    ['on Tuesday', '2003-06-17/2003-06-17 2003-06-24/2003-06-24'],
    ['tuesday', '2003-06-17/2003-06-17 2003-06-24/2003-06-24'],
    ['tuseday evening', '2003-06-17/2003-06-17 2003-06-24/2003-06-24'],
    ['last Thursday, on the ferry', '2003-06-12/2003-06-12'],
    ['in early March', '2003-03-01/2003-03-15 2004-03-01/2004-03-15'],
    ['two days ago', '2003-06-16/2003-06-16'],
    ['this year', '2003-01-01/2003-12-31'],
    ['since last week', '2003-06-09/9999-12-31'],
    ['before yesterday', '0001-01-01/2003-06-16'],
    ['over xmas', '2002-12-25/2002-12-25 2003-12-25/2003-12-25'],
    ['last month or last week', '2003-05-01/2003-05-31 2003-06-09/2003-06-15'],
    ['2nd sunday in march', '2003-03-09/2003-03-09 2004-03-14/2004-03-14'],
  ])('%s is counted from an article', (words, days) => {
    const when = parseWhen(words);
    const read = when?.kind === 'relative' ? when.on('2003-06-18') : [];
    expect(read.map(({ from, to }) => `${from}/${to}`).join(' ')).toBe(days);
  });

  it('takes 02/05/2001 for either day', () => {
    expect(parseWhen('02/05/2001')).toEqual({
      kind: 'days',
      days: [
        { from: '2001-05-02', to: '2001-05-02' },
        { from: '2001-02-05', to: '2001-02-05' },
      ],
    });
  });

  it.each([
    '',
    'soon',
    'Lund',
    '2002-13',
    '2002-02-30',
    '0000-00',
    '2002-05-09 to 2002-05-01',
    'before the strike',
    'before the match',
    'the day after the vote',
    'the Monday after the flood',
    'during the first 8 overs',
    'while the mayor spoke on Monday',
    'the week before the vote in March',
    'in a bank in Oslo',
    'since',
    '('.repeat(100),
    '\u0000\ud800',
    '99999999999999999999',
    `${'9'.repeat(50)} years ago`,
    'May '.repeat(10_000),
    '🎄',
  ])('%s is no time', (words) => {
    expect(parseWhen(words)).toBeNull();
  });
});

describe('intersects', () => {
  it.each([
    ['2001', '2001-05-05', '2001-05-05', true],
    ['2001', '2000-12-31', '2001-01-01', true],
    ['2001', '2002-01-01', '2002-01-01', false],
    ['since 2001', '2002-01-01', '2002-01-01', true],
    ['March', '1999-03-31', '1999-03-31', true],
    ['March', '1999-04-01', '1999-04-30', false],
    ['March', '1999-11-01', '2000-03-01', true],
    ['March', '1999-01-01', '1999-12-31', true],
    ['April 16', '2003-04-16', '2003-04-18', true],
    ['April 16', '2003-04-17', '2003-04-18', false],
    ['last week', '2003-06-10', '2003-06-10', true],
    ['last week', '2003-06-17', '2003-06-17', false],
  ])('%s and %s to %s: %s', (words, from, to, expected) => {
    const when = parseWhen(words);
    expect(when && intersects(when, { from, to }, '2003-06-18')).toBe(expected);
  });

  it('is false for a date that stayed unresolved, and for words that would need a day of publication', () => {
    const year = parseWhen('2001');
    const week = parseWhen('last week');
    expect(year && intersects(year, { from: null, to: null }, '2001-05-05')).toBe(false);
    expect(week && intersects(week, { from: '2003-06-10', to: '2003-06-10' }, null)).toBe(false);
  });
});
