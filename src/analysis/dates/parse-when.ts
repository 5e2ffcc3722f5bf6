import { type Day, dateOf, isoDay, parseDay } from './calendar.ts';
import { type DatedSpan, readDates } from './find-dates.ts';
import type { Yearless } from './reading.ts';

/** A time that a member names: an interval of days, or a part of any year ("March", "5 May"). */
export type When =
  | { readonly kind: 'interval'; readonly from: string; readonly to: string }
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number | null };

/** Days from `from` to `to`, inclusive, as `YYYY-MM-DD`; null where unresolved: a `DateMention`, or a `When` of days. */
export interface DateInterval {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * A member's words for a time: "March", "2021", "November 2022", "2023-04", "spring 2019", "last week". `reference` (`YYYY-MM-DD`) is the
 * day that "last week" is counted from; null when the words name no time, or one that would need the reference.
 */
export function parseWhen(words: string, reference: string | null): When | null {
  const text = withCapitals(words.trim());
  if (ISO_LIKE.test(text)) return parseIso(text);
  // "in" makes months and years plain that would be doubtful as bare words.
  const framed = `in ${text}`;
  const dates = readDates(framed, [{ start: 0, end: framed.length }], reference);
  const date = dates.find(({ part }) => part === undefined);
  return date === undefined ? null : toWhen(date);
}

/** Whether a date shares a day with the time that a member named; an unresolved date does not. */
export function intersects(when: When, { from, to }: DateInterval): boolean {
  if (from === null || to === null) return false;
  if (when.kind === 'interval') return from <= when.to && when.from <= to;
  return inSomeYear(when, from, to);
}

const ISO_LIKE = /^\d{4}-\d/;
const ISO = /^(\d{4})-(\d\d?)(?:-(\d\d?))?$/;

function parseIso(text: string): When | null {
  const [first = '', last = first] = text.split(/\s*\/\s*/);
  const from = ISO.exec(first);
  const to = ISO.exec(last);
  if (from === null || to === null) return null;
  const start = parseDay(`${from[1]}-${two(from[2])}-${two(from[3] ?? '1')}`);
  const end = lastDay(to);
  return start === null || end === null
    ? null
    : { kind: 'interval', from: isoDay(start), to: isoDay(end) };
}

function lastDay([, year, month, day]: RegExpExecArray): Day | null {
  if (day !== undefined) return parseDay(`${year}-${two(month)}-${two(day)}`);
  const first = parseDay(`${year}-${two(month)}-01`);
  if (first === null) return null;
  const next = dateOf(first + 31);
  return first + 31 - next.day;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

const CALENDAR_WORD =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs?|fri|sat|sun|christmas|easter|thanksgiving|halloween)[a-z]*/gi;

/** Members write "march" and "friday". */
function withCapitals(text: string): string {
  return text.replace(CALENDAR_WORD, (word) => word.slice(0, 1).toUpperCase() + word.slice(1));
}

function toWhen({ reading }: DatedSpan): When | null {
  const { yearless, interval, granularity } = reading;
  if (yearless !== undefined && granularity !== 'range') return yearly(yearless);
  if (interval === null) return null;
  return { kind: 'interval', from: isoDay(interval.from), to: isoDay(interval.to) };
}

function yearly({ month, day }: Yearless): When {
  return { kind: 'yearly', month, day };
}

/** Whether the interval holds a day of that month, or that day, of any year. */
function inSomeYear(
  { month, day }: { readonly month: number; readonly day: number | null },
  from: string,
  to: string,
): boolean {
  const firstYear = Number(from.slice(0, 4));
  // Of a longer interval the second year shows what the others would.
  const lastYear = Math.min(Number(to.slice(0, 4)), firstYear + 1);
  for (let year = firstYear; year <= lastYear; year++) {
    const start = `${year}-${two(String(month))}-${two(String(day ?? 1))}`;
    const end = `${year}-${two(String(month))}-${two(String(day ?? 31))}`;
    if (from <= end && start <= to) return true;
  }
  return false;
}
