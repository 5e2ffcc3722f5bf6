import { dateOf } from '../calendar.ts';
import type { DateContext, DatePattern } from '../pattern.ts';
import { monthReading, type Reading, unresolved, yearOf } from '../reading.ts';
import { MONTH, monthNumber, YEAR } from '../words.ts';

/** "March 2008", "Sept. 2010", "March of 2008", "May, 2006", "August of this year", "December of the same year". */
export const monthYear: DatePattern = {
  name: 'month-year',
  needs: 'month',
  pattern: new RegExp(
    `\\b(?<month>${MONTH})(?:(?:,?\\s*|\\s+of\\s+)(?<year>${YEAR})|\\s+(?:of\\s+)?(?<shift>this|last|next|the\\s+(?:same|following|previous)|that)\\s+year\\b)`,
    'gi',
  ),
  read: ({ groups }, context) => {
    const name = groups.month ?? '';
    if (/^(?:may|march)\b/.test(name)) return null;
    const month = monthNumber(name);
    const shift = groups.shift?.toLowerCase();
    if (shift === undefined) return monthReading(Number(groups.year), month);
    return ofShiftedYear(shift, month, context);
  },
};

function ofShiftedYear(shift: string, month: number, context: DateContext): Reading {
  const toldOf = /same|that|following|previous/.test(shift);
  const base = toldOf ? context.anchor && yearOf(context.anchor.reading) : yearIn(context);
  if (base === null) return unresolved('month');
  const step = /next|following/.test(shift) ? 1 : /last|previous/.test(shift) ? -1 : 0;
  return monthReading(base + step, month, true);
}

function yearIn({ published }: DateContext): number | null {
  return published === null ? null : dateOf(published).year;
}
