import { type CalendarDate, dayOf, isDate } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { dayReading, unresolved } from '../reading.ts';

/** "11/20/2015", "20.11.2015"; between slashes as the article orders them, unresolved where it does not say and both orders are dates. */
export const slashDate: DatePattern = {
  name: 'slash-date',
  needs: 'digit',
  pattern:
    /(?<![\d/.,-])(?<first>\d{1,2})(?<mark>[/.])(?<second>\d{1,2})\k<mark>(?<year>(?:1\d|20)\d\d|\d\d)(?![\d/]|[.,-]\d)/g,
  read: ({ groups }, { order }) => {
    const [first, second] = [Number(groups.first), Number(groups.second)];
    const year = fullYear(groups.year ?? '');
    const monthFirst = { year, month: first, day: second };
    const dayFirst = { year, month: second, day: first };
    if (groups.mark === '.') return isDate(dayFirst) ? readDay(dayFirst) : null;
    const orders = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
    const [date, other] = orders.filter(isDate);
    if (date === undefined) return null;
    const open = order === null && other !== undefined && other.day !== date.day;
    return open ? unresolved('day') : readDay(date);
  },
};

function readDay({ year, month, day }: CalendarDate) {
  return dayReading(dayOf(year, month, day));
}

/** Two digits are read as 1950 to 2049. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
