import { dateOf, dayOf, easterSunday, nthWeekday } from '../calendar.ts';
import type { DateContext, DateMatch, DatePattern } from '../pattern.ts';
import { computed, dayReading, type Reading, unresolved } from '../reading.ts';
import { YEAR } from '../words.ts';
import { isLastOf } from './last-of.ts';

interface Holiday {
  readonly words: string;
  readonly day: (year: number) => number;
}

/** The nth weekday (Monday 0) of a month that has so many, the last one for 0. */
const nth = (n: number, weekday: number, month: number) => (year: number) =>
  nthWeekday(n, weekday, year, month) ?? dayOf(year, month, 1);

const fixed = (month: number, day: number) => (year: number) => dayOf(year, month, day);

/** Most specific first: the first whose words match names the day. */
const HOLIDAYS: readonly Holiday[] = [
  { words: 'Christmas\\s+Eve', day: fixed(12, 24) },
  { words: 'Boxing\\s+Day', day: fixed(12, 26) },
  { words: 'Christmas(?:\\s+[Dd]ay)?', day: fixed(12, 25) },
  { words: "New\\s+Year['’]?s\\s+Eve", day: fixed(12, 31) },
  { words: "New\\s+Year['’]?s\\s+[Dd]ay", day: fixed(1, 1) },
  { words: "(?:St\\.?\\s+)?Valentine['’]?s\\s+Day", day: fixed(2, 14) },
  { words: "St\\.?\\s+Patrick['’]?s\\s+Day", day: fixed(3, 17) },
  { words: 'Halloween', day: fixed(10, 31) },
  { words: '(?:the\\s+)?(?:Fourth|4th)\\s+of\\s+July', day: fixed(7, 4) },
  { words: 'Bastille\\s+Day', day: fixed(7, 14) },
  { words: '(?:Veterans|Remembrance|Armistice)\\s+Day', day: fixed(11, 11) },
  { words: 'May\\s+Day', day: fixed(5, 1) },
  { words: 'Thanksgiving(?:\\s+Day)?', day: nth(4, 3, 11) },
  { words: 'Labor\\s+Day', day: nth(1, 0, 9) },
  { words: 'Memorial\\s+Day', day: nth(0, 0, 5) },
  { words: 'Columbus\\s+Day', day: nth(2, 0, 10) },
  { words: "Presidents?['’]?s?['’]?\\s+Day", day: nth(3, 0, 2) },
  { words: 'Martin\\s+Luther\\s+King(?:,?\\s+Jr\\.?)?\\s+Day', day: nth(3, 0, 1) },
  { words: 'Good\\s+Friday', day: (year) => easterSunday(year) - 2 },
  { words: 'Easter\\s+Monday', day: (year) => easterSunday(year) + 1 },
  { words: 'Ash\\s+Wednesday', day: (year) => easterSunday(year) - 46 },
  { words: 'Palm\\s+Sunday', day: (year) => easterSunday(year) - 7 },
  { words: 'Easter(?:\\s+Sunday)?', day: easterSunday },
];

/** "on Christmas Day", "last Thanksgiving", "Easter 1916"; not "Christmas trees". */
export const holiday: DatePattern = {
  name: 'holiday',
  needs: 'holiday',
  pattern: new RegExp(
    `\\b(?:(?<shift>[Ll]ast|[Nn]ext|[Tt]his)\\s+)?(?<name>${HOLIDAYS.map(({ words }) => words).join('|')})\\b(?:,?\\s+(?<year>${YEAR}))?`,
    'g',
  ),
  read: (match, context) => {
    const { groups } = match;
    const name = groups.name ?? '';
    const found = HOLIDAYS.find(({ words }) => new RegExp(`^(?:${words})$`).test(name));
    if (found === undefined) return null;
    if (groups.year !== undefined) return dayReading(found.day(Number(groups.year)));
    if (!isDay(match) || isLastOf(match)) return null;
    return computed(nearest(found, groups.shift?.toLowerCase(), context));
  },
};

const PREPOSITION =
  /\b(?:on|at|by|before|after|since|until|till|over|during|for|around|past|to|from)\s+$/i;

/** A day, not what is sold, sung or eaten on it. */
function isDay({ groups, before, after }: DateMatch): boolean {
  if (/\b(?:every|each|\d{4})\s+$/i.test(before)) return false;
  if (/^\s+(?:peace\s+)?(?:accords?|agreement)\b/.test(after)) return false;
  if (
    groups.shift !== undefined ||
    /\b(?:Day|Eve|Monday|Friday|Wednesday|Sunday)$/.test(groups.name ?? '')
  )
    return !/^\s+[A-Z]/.test(after);
  return (
    PREPOSITION.test(before) &&
    !/^\s+(?!and|or|in|at|as|when|with|this|last|by|to|for|is|was|but|after|before)[A-Za-z]/.test(
      after,
    )
  );
}

function nearest(found: Holiday, shift: string | undefined, context: DateContext): Reading {
  const { published } = context;
  if (published === null) return unresolved('day');
  const { year } = dateOf(published);
  const days = [year - 1, year, year + 1].map(found.day);
  if (shift === 'this') return dayReading(found.day(year));
  const past = shift === 'last' || (shift === undefined && context.tense() !== 'future');
  const day = past
    ? days.findLast((each) => each <= published)
    : days.find((each) => each >= published);
  return day === undefined ? unresolved('day') : dayReading(day);
}
