import { type Day, dateOf, dayOf, daysInMonth, weekdayOf } from '../calendar.ts';
import type { DateContext, DateMatch, DatePattern } from '../pattern.ts';
import { dayReading, type Reading, unresolved } from '../reading.ts';
import { COUNT, countInWords, WEEKDAY, weekdayNumber } from '../words.ts';
import { readUnit } from './relative-unit.ts';

const UNIT = '(?<unit>day|week|month|year|decade|fortnight)s?';
const NUMBER = `\\[?(?<count>${COUNT})\\]?`;
const OF_DAY = '(?:\\s+(?:morning|afternoon|evening|night)\\b)?';
const DAY = `(?<day>today|yesterday|tomorrow|tonight|this\\s+(?:morning|afternoon|evening))\\b${OF_DAY}`;

/** "two years ago", "[Ten] years ago", "a decade ago"; "a year ago today", "ten years ago this month". */
export const ago: DatePattern = {
  name: 'ago',
  needs: 'unit',
  pattern: new RegExp(
    `(?<![\\w-]|\\d[.,])${NUMBER}[\\s-]+${UNIT}\\s+ago\\b(?:,?\\s+(?:${DAY}|(?<shift>this|last|next)\\s+(?<of>week|weekend|month)\\b|(?:on\\s+)?(?:(?<way>last|this|next)\\s+)?(?<weekday>${WEEKDAY})(?!s\\b)))?`,
    'gi',
  ),
  read: ({ groups }, { published }) => {
    const { day, of, shift, weekday } = groups;
    if (published === null || (day ?? of ?? weekday) === undefined) {
      return moved(groups, published, -1);
    }
    const exact = moved(groups, published + offsetOf(groups, published), -1, true);
    const from = exact.interval?.from;
    if (from === undefined || of === undefined) return exact;
    return readUnit(of.toLowerCase(), stepOf(shift ?? ''), from);
  },
};

/** "ten years from now", "two weeks from today", "a week from tomorrow"; "will open a week today". */
export const fromNow: DatePattern = {
  name: 'from-now',
  needs: 'unit',
  pattern: new RegExp(
    `(?<![\\w-]|\\d[.,])${NUMBER}[\\s-]+${UNIT}\\s+(?:from\\s+(?:now|${DAY})|hence|(?<bare>today|tomorrow))\\b`,
    'gi',
  ),
  read: ({ groups, before }, { published, tense }) => {
    const { bare } = groups;
    if (bare !== undefined && (tense() !== 'future' || /\bfor\s+$/i.test(before))) return null;
    const day = groups.day ?? bare;
    if (day === undefined || published === null) return moved(groups, published, 1);
    return moved(groups, published + offsetOf({ day }, published), 1, true);
  },
};

/** "this day last year", "on this very day last week". */
export const thisDay: DatePattern = {
  name: 'this-day',
  needs: 'unit',
  pattern: /\bthis\s+(?:very\s+)?day\s+(?<shift>last|next)\s+(?<unit>week|month|year)\b/gi,
  read: ({ groups }, { published }) => {
    if (published === null) return unresolved('day');
    return moveBy((groups.unit ?? '').toLowerCase(), stepOf(groups.shift ?? ''), published, true);
  },
};

function stepOf(shift: string): number {
  return /^last/i.test(shift) ? -1 : /^next/i.test(shift) ? 1 : 0;
}

/** Days from publication to the day whose like is told of. */
function offsetOf({ day = '', weekday, way = '' }: DateMatch['groups'], published: Day): number {
  if (weekday !== undefined) return weekdayOffset(weekdayNumber(weekday), stepOf(way), published);
  return /^tom/i.test(day) ? 1 : /^yes/i.test(day) ? -1 : 0;
}

/** To the nearest day of that name, where it is not "last Tuesday" or "next Tuesday". */
function weekdayOffset(number: number, step: number, published: Day): number {
  const until = (number - weekdayOf(published) + 7) % 7;
  if (step === 0) return until > 3 ? until - 7 : until;
  return step < 0 ? until - 7 : until || 7;
}

/** "two days later", "a year earlier", "three months after": counted from the date told of before. */
export const later: DatePattern = {
  name: 'later',
  needs: 'unit',
  pattern: new RegExp(
    `(?<![\\w-]|\\d[.,]|\\bno\\s)${NUMBER}\\s+${UNIT}\\s+(?<way>later|earlier|before(?=\\s*[.,;)]|$)|afterwards?)\\b(?!\\s+than)`,
    'gi',
  ),
  read: ({ groups }, context) => {
    const back = /earlier|before/i.test(groups.way ?? '');
    return moved(groups, anchorDay(groups.unit ?? '', context), back ? -1 : 1);
  },
};

/** How long what is told of may be, in days, for another unit to be counted from it: no "two days later" than a year. */
const LONGEST_ANCHOR: Readonly<Record<string, number>> = {
  day: 7,
  week: 31,
  fortnight: 31,
  month: 92,
};

function anchorDay(unit: string, { anchor }: DateContext): Day | null {
  const interval = anchor?.reading.interval;
  if (!interval) return null;
  const longest = LONGEST_ANCHOR[unit.toLowerCase()] ?? Number.POSITIVE_INFINITY;
  return interval.to - interval.from < longest ? interval.from : null;
}

function moved(
  groups: Readonly<Record<string, string | undefined>>,
  day: Day | null,
  way: 1 | -1,
  exact = false,
): Reading {
  const count = countInWords(groups.count ?? '');
  const unit = (groups.unit ?? '').toLowerCase();
  const granularity =
    unit === 'fortnight' ? 'week' : (unit as 'day' | 'week' | 'month' | 'year' | 'decade');
  if (day === null || count === null || count > 3000) return unresolved(granularity);
  return moveBy(unit, way * count, day, exact);
}

/** So many units before or after a day: a whole unit, since "two years ago" is a year; `exact` the very day, as of "a year ago today". */
export function moveBy(unit: string, count: number, day: Day, exact: boolean): Reading {
  switch (unit) {
    case 'week':
      return exact ? dayReading(day + 7 * count, true) : readUnit('week', count, day);
    case 'fortnight':
      return moveBy('week', 2 * count, day, exact);
    case 'month':
      return exact ? sameDay(day, count) : readUnit('month', count, firstOfMonth(day));
    case 'decade':
      return moveBy('year', 10 * count, day, exact);
    case 'year':
      return exact ? sameDay(day, 12 * count) : readUnit('year', count, day);
    default:
      return dayReading(day + count, true);
  }
}

/** The day of that number some months away, the last one of a shorter month. */
function sameDay(day: Day, months: number): Reading {
  const { year, month, day: number } = dateOf(day);
  const { year: inYear, month: inMonth } = dateOf(dayOf(year, month + months, 1));
  return dayReading(dayOf(inYear, inMonth, Math.min(number, daysInMonth(inYear, inMonth))), true);
}

function firstOfMonth(day: Day): Day {
  const { year, month } = dateOf(day);
  return dayOf(year, month, 1);
}
