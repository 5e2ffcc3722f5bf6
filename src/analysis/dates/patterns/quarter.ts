import { dateOf } from '../calendar.ts';
import type { DateContext, DateMatch, DatePattern } from '../pattern.ts';
import { computed, monthsReading, unresolved, yearReading } from '../reading.ts';
import { countInWords, YEAR } from '../words.ts';

const ORDINAL =
  /^(?:(first|1st|Q1)|(second|2nd|Q2|latter)|(third|3rd|Q3)|(fourth|4th|final|last|Q4))/i;
const OF_YEAR = `(?:,?\\s+(?:of\\s+)?(?:(?:fiscal|calendar)\\s+)?(?:(?<year>${YEAR})|(?<shift>last|this|next|the)\\s+year))`;

/** "the third quarter of 2008", "Q3 2008", "fourth-quarter profit"; "the first half of last year", "the first six months of 2001". */
export const quarter: DatePattern = {
  name: 'quarter',
  needs: 'unit',
  pattern: new RegExp(
    `\\b(?:the\\s+)?(?<part>(?:(?:first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))[\\s-](?:fiscal[\\s-])?quarter|Q[1-4])|(?:first|second|latter)\\s+half|first\\s+(?<months>two|three|four|five|six|seven|eight|nine|ten)\\s+months)\\b${OF_YEAR}?`,
    'gi',
  ),
  read: (match, context) => {
    const { groups } = match;
    const part = groups.part ?? '';
    const bare = groups.year === undefined && groups.shift === undefined;
    if (bare && (!/quarter|^Q/i.test(part) || !isOfResults(match))) return null;
    const number =
      ORDINAL.exec(part)
        ?.slice(1)
        .findIndex((group) => group !== undefined) ?? 0;
    const length = lengthOf(part, groups.months);
    const first = groups.months === undefined ? number * length + 1 : 1;
    const granularity = length === 3 ? 'quarter' : 'range';
    const year = yearFor(groups, first + length - 1, context);
    if (year === null) return unresolved(granularity);
    const reading = monthsReading(year, first, first + length - 1, granularity);
    return groups.year === undefined ? computed(reading) : reading;
  },
};

/** A quarter of a year is one of figures, not of a game. */
const RESULTS =
  /\b(?:profits?|earnings?|growth|grew|econom\w+|sales|revenues?|results?|loss(?:es)?|percent|per\s+cent|GDP|exports|income|forecast|shares?|billion|million|fiscal)\b|%/i;

function isOfResults({ before, after }: DateMatch): boolean {
  return RESULTS.test(before) || RESULTS.test(after);
}

/** In months. */
function lengthOf(part: string, months: string | undefined): number {
  if (months !== undefined) return countInWords(months) ?? 3;
  return /half$/i.test(part) ? 6 : 3;
}

/** "fiscal 2008", "fiscal year 2009", "FY2010": the year that it is called by; its months are not said. */
export const fiscalYear: DatePattern = {
  name: 'fiscal-year',
  needs: 'digit',
  pattern: new RegExp(
    `\\b(?:(?:the\\s+)?(?:fiscal|financial)(?:\\s+year)?\\s+|FY\\s?)(?<year>${YEAR})(?!-)`,
    'gi',
  ),
  read: ({ groups }) => yearReading(Number(groups.year)),
};

/** A quarter without its year is the latest one over, as results are reported. */
function yearFor(
  groups: Readonly<Record<string, string | undefined>>,
  lastMonth: number,
  { published, tense }: DateContext,
): number | null {
  if (groups.year !== undefined) return Number(groups.year);
  if (published === null) return null;
  const { year, month } = dateOf(published);
  const shift = groups.shift?.toLowerCase();
  if (shift === 'last') return year - 1;
  if (shift === 'next') return year + 1;
  if (shift !== undefined) return year;
  return month >= lastMonth - 2 || tense() === 'future' ? year : year - 1;
}
