import { dateOf } from '../calendar.ts';
import type { DateContext, DatePattern } from '../pattern.ts';
import { computed, monthsReading, unresolved, yearReading } from '../reading.ts';
import { YEAR } from '../words.ts';

const ORDINAL =
  /^(?:(first|1st|Q1)|(second|2nd|Q2|latter)|(third|3rd|Q3)|(fourth|4th|final|last|Q4))/i;
const OF_YEAR = `(?:,?\\s+(?:of\\s+)?(?:(?:fiscal|calendar)\\s+)?(?:(?<year>${YEAR})|(?<shift>last|this|next|the)\\s+year))`;

/** "the third quarter of 2008", "Q3 2008", "fourth-quarter"; "the first half of last year". */
export const quarter: DatePattern = {
  name: 'quarter',
  pattern: new RegExp(
    `\\b(?:the\\s+)?(?<part>(?:first|second|third|fourth|final|[1-4](?:st|nd|rd|th))[\\s-](?:fiscal[\\s-])?quarter|Q[1-4]|(?:first|second|latter)\\s+half)\\b${OF_YEAR}?`,
    'gi',
  ),
  read: ({ groups }, context) => {
    const part = groups.part ?? '';
    const isHalf = /half$/i.test(part);
    const bare = groups.year === undefined && groups.shift === undefined;
    if (isHalf && bare) return null;
    const number =
      ORDINAL.exec(part)
        ?.slice(1)
        .findIndex((group) => group !== undefined) ?? 0;
    const length = isHalf ? 6 : 3;
    const first = number * length + 1;
    const year = yearFor(groups, first + length - 1, context);
    const granularity = isHalf ? 'range' : 'quarter';
    if (year === null) return bare && !/Q/.test(part) ? null : unresolved(granularity);
    const reading = monthsReading(year, first, first + length - 1, granularity);
    return groups.year === undefined ? computed(reading) : reading;
  },
};

/** "fiscal 2008", "fiscal year 2009", "FY2010": the year that it is called by; its months are not said. */
export const fiscalYear: DatePattern = {
  name: 'fiscal-year',
  pattern: new RegExp(
    `\\b(?:(?:the\\s+)?(?:fiscal|financial)(?:\\s+year)?\\s+|FY\\s?)(?<year>${YEAR})(?!-)`,
    'gi',
  ),
  read: ({ groups }) => yearReading(Number(groups.year)),
};

/** A quarter without its year is the latest one over, as results are reported; only beside words of results would it be one of football. */
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
