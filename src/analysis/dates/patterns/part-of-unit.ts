import { dateOf, dayOf } from '../calendar.ts';
import { readYearless } from '../nearest-year.ts';
import { partOf } from '../parts.ts';
import type { DateContext, DatePattern } from '../pattern.ts';
import { dayReading, monthReading, type Reading, unresolved, yearReading } from '../reading.ts';
import { MONTH_NAME, monthNumber, YEAR } from '../words.ts';
import { readUnit } from './relative-unit.ts';

const PART =
  '(?<part>early(?:\\s+in)?|mid(?:dle\\s+of|-)?|late(?:\\s+in)?|(?:the\\s+)?(?:beginning|start|end|middle)\\s+of)';

/** "early March", "late September 2008", "mid-June", "the end of May". */
export const partOfMonth: DatePattern = {
  name: 'part-of-month',
  needs: 'month',
  pattern: new RegExp(
    `\\b${PART}[\\s-]?\\s*(?<month>${MONTH_NAME})(?!\\s+\\d{1,2}\\b(?!\\d))(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?`,
    'gi',
  ),
  read: ({ groups }, context) => {
    const name = groups.month ?? '';
    if (/^[a-z]/.test(name)) return null;
    const month = monthNumber(name);
    const year = groups.year;
    const reading =
      year === undefined
        ? readYearless({ month, day: null }, context)
        : monthReading(Number(year), month);
    return readPart(groups.part ?? '', stripped(reading));
  },
};

/** "early 2016", "the end of 2010", "late last year", "the end of the year", "earlier this month", "year-end". */
export const partOfYear: DatePattern = {
  name: 'part-of-year',
  needs: 'part',
  pattern: new RegExp(
    `\\b(?:${PART}[\\s-]?\\s*(?:(?<year>${YEAR})|(?<shift>last|this|next|the)\\s+(?<unit>month|year)\\b)|(?<yearEnd>year[\\s-]end\\b|the\\s+year['’]s\\s+end))(?!s)`,
    'gi',
  ),
  read: ({ groups, before, after }, context) => {
    const { part = '', year, yearEnd, unit = 'year' } = groups;
    if (yearEnd !== undefined) return isAttribute(after) ? null : readDeadline(context);
    if (year !== undefined) return readEnd(part, before, yearReading(Number(year)));
    const shift = groups.shift?.toLowerCase() ?? '';
    // "early the year" is nothing; "the end of the year" is this one's.
    if (shift === 'the' && !/end/i.test(part)) return null;
    const whole = shiftedUnit(shift, unit.toLowerCase(), context);
    return readEnd(part, before, whole);
  },
};

function shiftedUnit(shift: string, unit: string, { published }: DateContext): Reading {
  if (published === null) return unresolved(unit === 'month' ? 'month' : 'year');
  return readUnit(unit, shift === 'last' ? -1 : shift === 'next' ? 1 : 0, published);
}

function stripped(reading: Reading): Reading {
  const { yearless: _, ...rest } = reading;
  return rest;
}

function readPart(word: string, reading: Reading): Reading {
  return partOf(reading, word.replace(/^the\s+/i, ''));
}

/** "by the end of the year" is its last day, a deadline; "at the end of 2010" a part of it. */
function readEnd(word: string, before: string, reading: Reading): Reading {
  if (reading.interval === null || !/\bend\b/i.test(word)) return readPart(word, reading);
  if (!/\b(?:by|until|till|before|through|to)\s+$/i.test(before)) return readPart(word, reading);
  return dayReading(reading.interval.to, reading.resolved);
}

/** "The year-end party" may be on any day. */
function isAttribute(after: string): boolean {
  return /^\s+(?!(?:and|or|in|at|to|for|when|by|as|with|after|if|but|the|of|is|was|will|would)\b)[a-z]/.test(
    after,
  );
}

function readDeadline({ published }: DateContext): Reading {
  if (published === null) return unresolved('day');
  return dayReading(dayOf(dateOf(published).year, 12, 31), true);
}
