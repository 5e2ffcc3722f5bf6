import { dayOf, isDate } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { dayReading } from '../reading.ts';

/** "11/20/2015", "20.11.2015"; month first between slashes where both orders are dates, as American papers write. */
export const slashDate: DatePattern = {
  name: 'slash-date',
  needs: 'digit',
  pattern:
    /(?<![\d/.,-])(?<first>\d{1,2})(?<mark>[/.])(?<second>\d{1,2})\k<mark>(?<year>(?:1\d|20)\d\d|\d\d)(?![\d/]|[.,-]\d)/g,
  read: ({ groups }) => {
    const [first, second] = [Number(groups.first), Number(groups.second)];
    const year = fullYear(groups.year ?? '');
    const monthFirst = { year, month: first, day: second };
    const dayFirst = { year, month: second, day: first };
    const orders = groups.mark === '/' ? [monthFirst, dayFirst] : [dayFirst];
    const date = orders.find(isDate);
    return date === undefined ? null : dayReading(dayOf(date.year, date.month, date.day));
  },
};

/** Two digits are read as 1950 to 2049. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
