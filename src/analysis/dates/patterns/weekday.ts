import { type Day, weekdayOf } from '../calendar.ts';
import type { DateContext, DateMatch, DatePattern } from '../pattern.ts';
import { dayReading, type Reading, unresolved } from '../reading.ts';
import { COUNT, countInWords, MONTH_NAME, WEEKDAY, weekdayNumber } from '../words.ts';
import { isLastOf } from './last-of.ts';

const DAY_PART = '(?:\\s+(?:morning|afternoon|evening|night|noon)\\b)?';
const WEEKS = `(?:(?<count>${COUNT})\\s+(?<length>week|fortnight)s?\\s+(?:(?<way>from|on|ago(?:,?\\s+(?<on>on))?)\\s+|(?=(?:last|next|this|past)\\b)))?`;
const SHIFT =
  '(?:(?<shift>last|next|this|this\\s+past|this\\s+coming|the\\s+following|the\\s+previous)\\s+)?';
const WEEK_AFTER =
  '(?:of\\s+)?(?:(?<week>last|next|this|that|the\\s+same|the\\s+following|the\\s+previous)\\s+week\\b|the\\s+week\\s+(?<second>before\\s+last|after\\s+next)\\b)';
const AFTER = `(?:\\s+(?:${WEEK_AFTER}|(?<skip>before\\s+last|after\\s+next)\\b|(?<length2>week|fortnight)\\b(?!-)|(?<late>last|next)(?=\\s*(?:[.,;:)]|$))))?`;

/**
 * "Tuesday", "last Friday", "next Monday", "Thursday night", "a week from Monday", "a week on Friday", "Friday week", "two weeks ago on
 * Monday", "the Tuesday before last", "Tuesday of last week".
 */
export const weekday: DatePattern = {
  name: 'weekday',
  needs: 'day',
  pattern: new RegExp(`\\b${WEEKS}${SHIFT}(?<day>${WEEKDAY})(?!s\\b)${DAY_PART}${AFTER}`, 'gi'),
  read: (match, context) => {
    if (isName(match) || isLastOf(match)) return null;
    const { groups } = match;
    const number = weekdayNumber(groups.day ?? '');
    const shift = (groups.shift ?? groups.late ?? '').toLowerCase();
    if (/following|previous/.test(shift)) return beside(number, shift, context);
    if (context.published === null) return unresolved('day');
    const inWeek = mondayOf(groups, context);
    if (inWeek !== undefined) {
      return inWeek === null ? unresolved('day') : dayReading(inWeek + number, true);
    }
    const since = (weekdayOf(context.published) - number + 7) % 7;
    return dayReading(context.published + offsetIn(match, shift, since, context), true);
  },
};

/** "two Fridays ago". */
export const weekdaysAgo: DatePattern = {
  name: 'weekdays-ago',
  needs: 'day',
  pattern: new RegExp(
    `\\b(?<count>${COUNT})\\s+(?<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s\\s+ago\\b`,
    'gi',
  ),
  read: ({ groups }, { published }) => {
    const count = countInWords(groups.count ?? '');
    if (published === null || count === null) return unresolved('day');
    const since = (weekdayOf(published) - weekdayNumber(groups.day ?? '') + 7) % 7;
    return dayReading(published + lastOffset(since) - 7 * (count - 1), true);
  },
};

/** Days from publication. */
function offsetIn(match: DateMatch, shift: string, since: number, context: DateContext): number {
  const { count, length, way, on, skip, length2 } = match.groups;
  if (skip !== undefined) return /last/i.test(skip) ? lastOffset(since) - 7 : nextOffset(since) + 7;
  if (length2 !== undefined) return nextOffset(since) + daysOf('1', length2);
  if (count === undefined) return offsetOf(shift, since, context);
  const days = daysOf(count, length);
  if (on !== undefined) return nearestTo(-days, since);
  const back = way === undefined ? /last|past/.test(shift) : /^ago/i.test(way);
  if (back) return (shift === '' ? -since : lastOffset(since)) - days;
  return (shift === '' ? (7 - since) % 7 : nextOffset(since)) + days;
}

function daysOf(count: string, length = 'week'): number {
  return (countInWords(count) ?? 1) * (/^f/i.test(length) ? 14 : 7);
}

/** The day of that name nearest to so many days from publication: "two weeks ago on Saturday". */
function nearestTo(days: number, since: number): number {
  const before = days - ((((days + since) % 7) + 7) % 7);
  return days - before <= 3 ? before : before + 7;
}

/** A day of the same name as that of publication is that day. */
function offsetOf(shift: string, since: number, context: DateContext): number {
  if (shift === 'next' || shift === 'this coming') return nextOffset(since);
  if (shift === 'last' || shift === 'this past') return lastOffset(since);
  return context.tense() === 'future' ? (7 - since) % 7 : -since;
}

function lastOffset(since: number): number {
  return since === 0 ? -7 : -since;
}

function nextOffset(since: number): number {
  return 7 - since;
}

/** The Monday of the week that is named; null where nothing says which "that week" is, undefined where none is named. */
function mondayOf(
  { week, second }: DateMatch['groups'],
  { published, anchor }: DateContext,
): Day | null | undefined {
  if (week === undefined && second === undefined) return undefined;
  const words = (week ?? second ?? '').toLowerCase();
  const toldOf = /that|same|following|previous/.test(words);
  const base = toldOf ? (anchor?.reading.interval?.from ?? null) : published;
  if (base === null) return null;
  const steps = second === undefined ? 1 : 2;
  const way = /last|previous/.test(words) ? -steps : /next|following/.test(words) ? steps : 0;
  return base - weekdayOf(base) + 7 * way;
}

/** "the following Monday", "the previous Friday": counted from the date told of. */
function beside(number: number, shift: string, { anchor }: DateContext): Reading {
  const interval = anchor?.reading.interval;
  if (!interval) return unresolved('day');
  if (shift.endsWith('following')) {
    return dayReading(interval.to + ((number - weekdayOf(interval.to) + 6) % 7) + 1, true);
  }
  return dayReading(interval.from - ((weekdayOf(interval.from) - number + 6) % 7) - 1, true);
}

const IN_MONTH = new RegExp(`^\\s+(?:in|of)\\s+${MONTH_NAME}`);
const HABIT = /\b(?:once|twice|times|days?|hours?|nights?|evenings?|mornings?|for)\s+$/i;
const NAMED =
  /\b(?:every|each|any|Good|Black|Bloody|Ash|Easter|Palm|Holy|Super|Cyber|Ruby|Super\s+Bowl|Joe|Man|on\s+an?)\s+$/;

/** "Sunday Times", "Bloody Sunday", "every Monday", "on a Tuesday", "three times a week on Friday", "Friday prayers" of no certain week. */
function isName({ groups, text, before, after }: DateMatch): boolean {
  if (/^[a-z]/.test(groups.day ?? '')) return true;
  if (groups.count !== undefined) return HABIT.test(before);
  if (IN_MONTH.test(after) && /^last$/i.test(groups.shift ?? '')) return true;
  if (groups.shift !== undefined) return false;
  if (NAMED.test(before)) return true;
  return (
    text === groups.day &&
    /^\s+(?:Times|Mirror|Telegraph|Herald|Independent|Express|Mail|Post|Sun|Magazine|Night|school|best)\b/.test(
      after,
    ) &&
    !/\b(?:on|late|early)\s+$/i.test(before)
  );
}
