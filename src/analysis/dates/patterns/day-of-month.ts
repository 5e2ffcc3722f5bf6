import { dateOf, dayOf, daysInMonth, nthWeekday } from '../calendar.ts';
import { nearestOf } from '../nearest-year.ts';
import type { DateContext, DatePattern } from '../pattern.ts';
import { computed, dayReading, type Reading, spanReading, unresolved } from '../reading.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber, YEAR } from '../words.ts';

const ORDINALS = ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th'];
const ORDINAL = `${ORDINALS.join('|')}|last|final`;

/**
 * "The first Monday in February", "the last Friday of this month", "the second weekend of May 2019", "the last day of March"; of "the
 * month" or "every month" it is no certain day.
 */
export const nthOfMonth: DatePattern = {
  name: 'nth-of-month',
  needs: 'unit',
  pattern: new RegExp(
    `\\b(?:the\\s+)?(?<ordinal>${ORDINAL})\\s+(?:(?<weekday>${WEEKDAY})|(?<unit>day|weekend))\\s+(?:of|in)\\s+(?:(?<month>${MONTH})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?|(?<shift>this|last|next|the\\s+following|that|the\\s+same|the|every|each|a)\\s+month\\b)`,
    'gi',
  ),
  read: ({ groups, after }, context) => {
    if (/^\s+(?:each|every)\s+year\b/i.test(after)) return unresolved('day');
    const day = (year: number, month: number) => nthIn(groups, year, month);
    const { month, year, shift } = groups;
    if (shift !== undefined) return ofShiftedMonth(shift.toLowerCase(), day, context);
    if (month === undefined || /^[a-z]/.test(month)) return null;
    const number = monthNumber(month);
    if (year !== undefined) return day(Number(year), number) ?? unresolved('day');
    return nearestOf((each) => day(each, number), context) ?? unresolved('day');
  },
};

/** "the 15th of this month", "the 3rd of last month". */
export const dayOfThisMonth: DatePattern = {
  name: 'day-of-this-month',
  needs: 'unit',
  pattern:
    /\bthe\s+(?<day>[12]?\d|3[01])(?:st|nd|rd|th)\s+of\s+(?<shift>this|last|next)\s+month\b/gi,
  read: ({ groups }, context) => {
    const number = Number(groups.day);
    return ofShiftedMonth(
      groups.shift?.toLowerCase() ?? '',
      (year, month) => dayReading(dayOf(year, month, number)),
      context,
    );
  },
};

function ofShiftedMonth(
  shift: string,
  inMonth: (year: number, month: number) => Reading | null,
  { published, anchor }: DateContext,
): Reading {
  const toldOf = /following|that|same/.test(shift);
  const base = toldOf ? (anchor?.reading.interval?.from ?? null) : published;
  if (base === null || !/^(?:this|last|next)$/.test(shift) === !toldOf) return unresolved('day');
  const { year, month } = dateOf(base);
  const step = shift === 'last' ? -1 : /next|following/.test(shift) ? 1 : 0;
  const { year: inYear, month: number } = dateOf(dayOf(year, month + step, 1));
  const reading = inMonth(inYear, number);
  return reading === null ? unresolved('day') : computed(reading);
}

/** Null where the month has no such day: no fifth Monday. */
function nthIn(
  { ordinal = '', weekday, unit }: Readonly<Record<string, string | undefined>>,
  year: number,
  month: number,
): Reading | null {
  const n = ORDINALS.findIndex((words) => words.split('|').includes(ordinal.toLowerCase()));
  if (unit?.toLowerCase() === 'day') {
    return dayReading(dayOf(year, month, n < 0 ? daysInMonth(year, month) : n + 1), true);
  }
  const isWeekend = weekday === undefined;
  const day = nthWeekday(n + 1, isWeekend ? 5 : weekdayNumber(weekday), year, month);
  if (day === null) return null;
  return isWeekend ? spanReading(day, day + 1, 'weekend', true) : dayReading(day, true);
}
