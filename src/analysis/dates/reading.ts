import type { Span } from '../../text/span.ts';
import type { Granularity } from '../analysis.ts';
import { type Day, dateOf, dayOf, daysInMonth, isoDay, isoMonth, weekdayOf } from './calendar.ts';

/** What a date expression means. */
export interface Reading {
  /** As `DateMention.value`; null where the expression stays unresolved. */
  readonly value: string | null;
  /** First and last day, inclusive; null with `value`. */
  readonly interval: DayInterval | null;
  readonly granularity: Granularity;
  /** True when something had to be computed from another date. */
  readonly resolved: boolean;
  /** Month and day as written where the year had to be inferred: the other end of a range may know better. */
  readonly yearless?: Yearless;
  /** What it means before or after another date: "the day before" of "the day before Christmas". Without that it is none. */
  readonly beside?: (way: 'before' | 'after', other: DayInterval) => Reading;
  /** Time of day as `HH:MM:SS`, for a time. */
  readonly clock?: string;
}

export interface DayInterval {
  readonly from: Day;
  readonly to: Day;
}

export interface Yearless {
  readonly month: number;
  /** Null for a month alone. */
  readonly day: number | null;
  readonly lastDay?: number;
}

/** A reading with its place in the article. */
export interface DatedSpan extends Span {
  readonly reading: Reading;
  /** True for an end of a range that is a mention itself. */
  readonly part?: true;
}

/** A written year: `2012`. */
export function yearReading(year: number, resolved = false): Reading {
  if (year < 1000) return unresolved('year');
  const interval = { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  return { value: String(year), interval, granularity: 'year', resolved };
}

/** A month of a year: `2012-06`; months may run over the year's ends. */
export function monthReading(year: number, month: number, resolved = false): Reading {
  const interval = { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
  return { value: isoMonth(year, month), interval, granularity: 'month', resolved };
}

/** One day: `2012-06-30`. */
export function dayReading(day: Day, resolved = false): Reading {
  return { value: isoDay(day), interval: { from: day, to: day }, granularity: 'day', resolved };
}

/** From a day to a day, both included: `2012-06-30/2012-07-02`. */
export function spanReading(
  from: Day,
  to: Day,
  granularity: Granularity,
  resolved = false,
): Reading {
  return { value: `${isoDay(from)}/${isoDay(to)}`, interval: { from, to }, granularity, resolved };
}

/** From a month to a month, both included: `2012-06/2012-08`. */
export function monthsReading(
  year: number,
  first: number,
  last: number,
  granularity: Granularity,
  resolved = false,
): Reading {
  const interval = { from: dayOf(year, first, 1), to: dayOf(year, last + 1, 0) };
  const value = `${isoMonth(year, first)}/${isoMonth(year, last)}`;
  return { value, interval, granularity, resolved };
}

/** The week, Monday to Sunday, that a day lies in, moved by some weeks. */
export function weekReading(day: Day, weeks: number): Reading {
  const monday = day - weekdayOf(day) + 7 * weeks;
  return spanReading(monday, monday + 6, 'week', true);
}

/** A date expression that nothing says how to resolve. */
export function unresolved(granularity: Granularity): Reading {
  return { value: null, interval: null, granularity, resolved: false };
}

/** The same reading marked as computed from another date. */
export function computed(reading: Reading): Reading {
  return { ...reading, resolved: true };
}

/** A year with a month, and a day where there is one; null for a day that the month does not have. */
export function yearlessIn(year: number, { month, day, lastDay }: Yearless): Reading | null {
  if (day === null) return monthReading(year, month);
  if (Math.max(day, lastDay ?? 0) > daysInMonth(year, month)) return null;
  const from = dayOf(year, month, day);
  if (lastDay === undefined) return dayReading(from);
  return spanReading(from, dayOf(year, month, lastDay), 'range');
}

/** The calendar year in which a reading begins; null where it is unresolved. */
export function yearOf(reading: Reading): number | null {
  return reading.interval === null ? null : dateOf(reading.interval.from).year;
}
