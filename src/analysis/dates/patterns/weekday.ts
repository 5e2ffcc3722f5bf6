import { weekdayOf } from '../calendar.ts';
import type { DateContext, DateMatch, DatePattern } from '../pattern.ts';
import { dayReading, type Reading, unresolved } from '../reading.ts';
import { MONTH_NAME, WEEKDAY, weekdayNumber } from '../words.ts';

const DAY_PART = '(?:\\s+(?:morning|afternoon|evening|night|noon)\\b)?';

/** "Tuesday", "last Friday", "next Monday", "early Sunday", "Thursday night", "a week from Monday", "Tuesday last week". */
export const weekday: DatePattern = {
  name: 'weekday',
  needs: 'day',
  pattern: new RegExp(
    `\\b(?<week>a\\s+week\\s+(?:from|ago)\\s+)?(?:(?<shift>last|next|this|this\\s+past|this\\s+coming|the\\s+following|the\\s+previous)\\s+)?(?<day>${WEEKDAY})(?!s\\b)${DAY_PART}(?:\\s+(?<after>(?:of\\s+)?(?:last|next|this)\\s+week)\\b)?`,
    'gi',
  ),
  read: (match, context) => {
    if (isName(match)) return null;
    const { groups } = match;
    const number = weekdayNumber(groups.day ?? '');
    const shift = groups.shift?.toLowerCase() ?? '';
    if (/following|previous/.test(shift)) return beside(number, shift, context);
    if (context.published === null) return unresolved('day');
    const since = (weekdayOf(context.published) - number + 7) % 7;
    const inWeek = groups.after?.toLowerCase();
    if (inWeek !== undefined)
      return dayReading(inNamedWeek(context.published, number, inWeek), true);
    const offset = offsetOf(shift, since, context);
    return dayReading(context.published + offset + weeksOf(groups.week), true);
  },
};

function weeksOf(week: string | undefined): number {
  if (week === undefined) return 0;
  return /from/i.test(week) ? 7 : -7;
}

/** Days from publication; a day of the same name as that of publication is that day. */
function offsetOf(shift: string, since: number, context: DateContext): number {
  const until = (7 - since) % 7;
  if (shift === 'next' || shift === 'this coming') return until === 0 ? 7 : until;
  if (shift === 'last' || shift === 'this past') return since === 0 ? -7 : -since;
  return context.tense() === 'future' ? until : -since;
}

function inNamedWeek(published: number, number: number, words: string): number {
  const weeks = words.includes('last') ? -7 : words.includes('next') ? 7 : 0;
  return published - weekdayOf(published) + number + weeks;
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

/** "Sunday Times", "Bloody Sunday", "every Monday", "on a Tuesday", "Friday prayers" of no certain week. */
function isName({ groups, text, before, after }: DateMatch): boolean {
  if (/^[a-z]/.test(groups.day ?? '')) return true;
  if (IN_MONTH.test(after) && /^last$/i.test(groups.shift ?? '')) return true;
  if (groups.shift !== undefined) return false;
  if (
    /\b(?:every|each|any|Good|Black|Bloody|Ash|Easter|Palm|Holy|Super|Cyber|Ruby|Super\s+Bowl|Joe|Man|on\s+an?)\s+$/.test(
      before,
    )
  )
    return true;
  return (
    text === groups.day &&
    /^\s+(?:Times|Mirror|Telegraph|Herald|Independent|Express|Mail|Post|Sun|Magazine|Night|school|best)\b/.test(
      after,
    ) &&
    !/\b(?:on|late|early)\s+$/i.test(before)
  );
}
