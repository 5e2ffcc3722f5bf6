import type { DatePattern } from '../pattern.ts';
import { ago, fromNow, later, thisDay } from './ago.ts';
import { anchored } from './anchored.ts';
import { besideDate } from './beside.ts';
import { century } from './century.ts';
import { clock } from './clock.ts';
import { dayOfThisMonth, nthOfMonth } from './day-of-month.ts';
import { decade, namedDecade } from './decade.ts';
import { holiday } from './holiday.ts';
import { isoDate } from './iso-date.ts';
import { month, shortMonth } from './month.ts';
import { dayMonth, daysMonth, monthDay, monthDays } from './month-day.ts';
import { monthYear } from './month-year.ts';
import { nineEleven } from './nine-eleven.ts';
import { partOfMonth, partOfYear } from './part-of-unit.ts';
import { pastSpan } from './past-span.ts';
import { fiscalYear, quarter } from './quarter.ts';
import { relativeDay } from './relative-day.ts';
import { relativeUnit, secondUnit } from './relative-unit.ts';
import { season } from './season.ts';
import { apostropheYear, shortYear } from './short-year.ts';
import { slashDate } from './slash-date.ts';
import { weekday, weekdaysAgo } from './weekday.ts';
import { prefixedYear, year } from './year.ts';
import { yearSpan } from './year-span.ts';

/** Every way of writing a date. Where matches overlap, the earlier and then the longer wins; of equal ones, the first here. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  isoDate,
  slashDate,
  nineEleven,
  monthDays,
  daysMonth,
  monthDay,
  dayMonth,
  dayOfThisMonth,
  nthOfMonth,
  partOfMonth,
  partOfYear,
  monthYear,
  month,
  shortMonth,
  holiday,
  season,
  quarter,
  fiscalYear,
  century,
  decade,
  namedDecade,
  yearSpan,
  year,
  prefixedYear,
  apostropheYear,
  shortYear,
  relativeDay,
  weekday,
  weekdaysAgo,
  besideDate,
  ago,
  fromNow,
  later,
  thisDay,
  pastSpan,
  relativeUnit,
  secondUnit,
  anchored,
  clock,
];

/** Those that no language decides. */
export const DIGIT_PATTERNS: readonly DatePattern[] = [isoDate, slashDate, yearSpan, year];
