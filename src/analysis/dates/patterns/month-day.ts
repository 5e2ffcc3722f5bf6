import { weekdayOf } from '../calendar.ts';
import { isBehind, readYearless } from '../nearest-year.ts';
import type { DateContext, DateMatch, DatePattern } from '../pattern.ts';
import { type Reading, yearlessIn } from '../reading.ts';
import {
  DAY_IN_WORDS,
  DAY_OF_MONTH,
  dayOfMonth,
  MONTH,
  monthNumber,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from '../words.ts';
import { fullYear } from './short-year.ts';

const OF_YEAR = `(?:(?:,?\\s+|\\s+of\\s+|,|-)(?:(?<year>${YEAR})|['’‘](?<short>\\d\\d)\\b(?!['’s])))?`;
const ON_WEEKDAY = `(?:\\b(?<weekday>${WEEKDAY}),?\\s+(?:the\\s+)?)?`;

/** "January 15, 2006", "Jan. 15", "Sunday, May 28, 2006", "April 3rd". */
export const monthDay: DatePattern = {
  name: 'month-day',
  needs: 'month',
  pattern: new RegExp(
    `${ON_WEEKDAY}\\b(?<month>${MONTH})\\s*(?<day>${DAY_OF_MONTH})${OF_YEAR}`,
    'gi',
  ),
  read: readDay,
};

/** "15 January 2006", "the 15th of January", "the third of January", "Sunday 28 May". */
export const dayMonth: DatePattern = {
  name: 'day-month',
  needs: 'month',
  pattern: new RegExp(
    `${ON_WEEKDAY}(?<![\\d.,:/$]|(?<![A-Za-z.])-)\\b(?<day>${DAY_OF_MONTH}|(?<=\\bthe\\s+)${DAY_IN_WORDS}(?=\\s+of\\s+\\w+\\b(?!['’]s)))(?:\\s+of)?(?:\\s+|-(?=\\w+-))(?<month>${MONTH})${OF_YEAR}`,
    'gi',
  ),
  read: readDay,
};

/** "April 16-18", "Jan. 3 to 5, 2001", "June 3 and 4". */
export const monthDays: DatePattern = {
  name: 'month-days',
  needs: 'month',
  pattern: new RegExp(
    `\\b(?<month>${MONTH})\\s+(?<day>${DAY_OF_MONTH})(?:\\s*[-–—]\\s*|\\s+(?:to|through|thru|and|until|or)\\s+)(?<last>${DAY_OF_MONTH})${OF_YEAR}`,
    'gi',
  ),
  read: readDays,
};

/** "16-18 April 2023", "16 to 18 April", "3 and 4 June". */
export const daysMonth: DatePattern = {
  name: 'days-month',
  needs: 'month',
  pattern: new RegExp(
    `(?<![\\d.,:/$-])\\b(?<day>${DAY_OF_MONTH})(?:\\s*[-–—]\\s*|\\s+(?:to|through|thru|and|until|or)\\s+)(?<last>${DAY_OF_MONTH})\\s+(?:of\\s+)?(?<month>${MONTH})${OF_YEAR}`,
    'gi',
  ),
  read: readDays,
};

/** "In May 12 people died": the number counts what follows. */
const COUNTED =
  /^\s+(?:(?:more|other|new|young|armed|civilian|Palestinian|Israeli|American)\s+)?(?:people|persons|men|women|children|soldiers|troops|students|workers|members|countries|nations|states|percent|per\s?cent|million|billion|times|others|victims|passengers|prisoners|cases|deaths)\b/i;

function readDay(match: DateMatch, context: DateContext): Reading | null {
  const { groups, after } = match;
  const month = monthIn(match);
  const day = dayOfMonth(groups.day ?? '');
  if (month === null || COUNTED.test(after)) return null;
  const year = yearIn(match);
  if (year !== null) return yearlessIn(year, { month, day });
  const behind = isBehind(match.before, context);
  const onWeekday = readYearless(
    { month, day },
    context,
    (reading) => behind(reading) && isOn(groups.weekday, reading),
  );
  // A weekday that fits no near year is a slip of the text, no reason to know nothing.
  return onWeekday.interval === null ? readYearless({ month, day }, context, behind) : onWeekday;
}

function isOn(weekday: string | undefined, { interval }: Reading): boolean {
  if (weekday === undefined || interval === null) return true;
  return weekdayOf(interval.from) === weekdayNumber(weekday);
}

function readDays(match: DateMatch, context: DateContext): Reading | null {
  const { groups, after } = match;
  const month = monthIn(match);
  const day = Number.parseInt(groups.day ?? '', 10);
  const lastDay = Number.parseInt(groups.last ?? '', 10);
  if (month === null || lastDay <= day || COUNTED.test(after)) return null;
  // Of "June 3 and 7" only neighbours make a stretch of days.
  const listed = /\s(?:and|or)\s/i.test(match.text) && !/\bbetween\s+$/i.test(match.before);
  if (listed && lastDay !== day + 1) return null;
  const yearless = { month, day, lastDay };
  const year = yearIn(match);
  if (year !== null) return yearlessIn(year, yearless);
  return { ...readYearless(yearless, context), granularity: 'range' };
}

/** The year, also of two digits behind an apostrophe: "3 May '98". */
function yearIn({ groups }: DateMatch): number | null {
  if (groups.short !== undefined) return fullYear(groups.short);
  return groups.year === undefined ? null : Number(groups.year);
}

/** The month; null for "may 5" and "march 10 miles", words that begin in lower case. */
function monthIn({ groups }: DateMatch): number | null {
  const name = groups.month ?? '';
  return /^(?:may|mar|march)\b/.test(name) ? null : monthNumber(name);
}
