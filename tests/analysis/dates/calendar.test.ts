import { describe, expect, it } from 'vitest';
import {
  dateOf,
  dayOf,
  daysInMonth,
  easterSunday,
  isDate,
  isoDay,
  parseDay,
  weekdayOf,
} from '../../../src/analysis/dates/calendar.ts';

describe('the calendar', () => {
  it('counts days over ends of months and years', () => {
    expect(isoDay(dayOf(2003, 12, 31) + 1)).toBe('2004-01-01');
    expect(isoDay(dayOf(2004, 3, 0))).toBe('2004-02-29');
    expect(dateOf(dayOf(1066, 10, 14))).toEqual({ year: 1066, month: 10, day: 14 });
  });

  it.each([
    ['2003-06-16', 0],
    ['2003-06-22', 6],
    ['1969-12-28', 6],
  ])('%s is weekday %i', (iso, weekday) => expect(weekdayOf(parseDay(iso) ?? 0)).toBe(weekday));

  it.each([
    [1900, 28],
    [2000, 29],
    [2004, 29],
  ])('February %i has %i days', (year, days) => expect(daysInMonth(year, 2)).toBe(days));

  it.each([
    [1996, '1996-04-07'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
  ])('Easter of %i', (year, iso) => expect(isoDay(easterSunday(year))).toBe(iso));

  it.each(['2003-02-30', '2003-13-01', 'soon', ''])('%j is no day', (iso) => {
    expect(parseDay(iso)).toBeNull();
  });

  it('knows which days there are', () => {
    expect(isDate({ year: 2003, month: 4, day: 31 })).toBe(false);
    expect(isDate({ year: 2003, month: 4, day: 30 })).toBe(true);
  });
});
