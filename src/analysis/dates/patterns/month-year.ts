import type { DatePattern } from '../pattern.ts';
import { monthReading } from '../reading.ts';
import { MONTH, monthNumber, YEAR } from '../words.ts';

/** "March 2008", "Sept. 2010", "March of 2008", "May, 2006". */
export const monthYear: DatePattern = {
  name: 'month-year',
  pattern: new RegExp(`\\b(?<month>${MONTH})(?:,?\\s*|\\s+of\\s+)(?<year>${YEAR})`, 'gi'),
  read: ({ groups }) => {
    const name = groups.month ?? '';
    if (/^(?:may|march)\b/.test(name)) return null;
    return monthReading(Number(groups.year), monthNumber(name));
  },
};
