import { describe, expect, it } from 'vitest';
import { intersects, parseWhen } from '../../../src/analysis/dates/parse-when.ts';

const REFERENCE = '2003-06-18';

describe('parseWhen', () => {
  it.each([
    ['2001', '2001-01-01', '2001-12-31'],
    ['November 2002', '2002-11-01', '2002-11-30'],
    ['november 2002', '2002-11-01', '2002-11-30'],
    ['2002-11', '2002-11-01', '2002-11-30'],
    ['2004-02', '2004-02-01', '2004-02-29'],
    ['2002-11-05', '2002-11-05', '2002-11-05'],
    ['2002-11/2003-01', '2002-11-01', '2003-01-31'],
    ['5 May 2001', '2001-05-05', '2001-05-05'],
    ['last week', '2003-06-09', '2003-06-15'],
    ['yesterday', '2003-06-17', '2003-06-17'],
    ['spring 2002', '2002-03-01', '2002-05-31'],
    ['the 1990s', '1990-01-01', '1999-12-31'],
    ['between May 2001 and June 2002', '2001-05-01', '2002-06-30'],
    ['  in 2001 ', '2001-01-01', '2001-12-31'],
  ])('%s is a stretch of days', (words, from, to) => {
    expect(parseWhen(words, REFERENCE)).toEqual({ kind: 'interval', from, to });
  });

  it.each([
    ['March', 3, null],
    ['may', 5, null],
    ['april 16', 4, 16],
    ['16 April', 4, 16],
  ])('%s is of any year', (words, month, day) => {
    expect(parseWhen(words, REFERENCE)).toEqual({ kind: 'yearly', month, day });
    expect(parseWhen(words, null)).toEqual({ kind: 'yearly', month, day });
  });

  it.each(['', 'soon', 'Putin', '2002-13', '2002-02-30', '0000-00'])('%s is no time', (words) => {
    expect(parseWhen(words, REFERENCE)).toBeNull();
  });

  it('needs the reference for a relative time', () => {
    expect(parseWhen('last week', null)).toBeNull();
  });
});

describe('intersects', () => {
  it.each([
    ['2001', '2001-05-05', '2001-05-05', true],
    ['2001', '2000-12-31', '2001-01-01', true],
    ['2001', '2002-01-01', '2002-01-01', false],
    ['March', '1999-03-31', '1999-03-31', true],
    ['March', '1999-04-01', '1999-04-30', false],
    ['March', '1999-11-01', '2000-03-01', true],
    ['March', '1999-01-01', '1999-12-31', true],
    ['April 16', '2003-04-16', '2003-04-18', true],
    ['April 16', '2003-04-17', '2003-04-18', false],
  ])('%s and %s to %s: %s', (words, from, to, expected) => {
    const when = parseWhen(words, REFERENCE);
    expect(when && intersects(when, { from, to })).toBe(expected);
  });

  it('is false for a date that stayed unresolved', () => {
    const when = parseWhen('2001', null);
    expect(when && intersects(when, { from: null, to: null })).toBe(false);
  });
});
