import { dateOf, dayOf } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { dayReading, unresolved } from '../reading.ts';

/** "the 15th of this month", "the 3rd of last month". */
export const dayOfThisMonth: DatePattern = {
  name: 'day-of-this-month',
  needs: 'unit',
  pattern:
    /\bthe\s+(?<day>[12]?\d|3[01])(?:st|nd|rd|th)\s+of\s+(?<shift>this|last|next)\s+month\b/gi,
  read: ({ groups }, { published }) => {
    if (published === null) return unresolved('day');
    const { year, month } = dateOf(published);
    const shift = groups.shift?.toLowerCase();
    const step = shift === 'last' ? -1 : shift === 'next' ? 1 : 0;
    return dayReading(dayOf(year, month + step, Number(groups.day)), true);
  },
};
