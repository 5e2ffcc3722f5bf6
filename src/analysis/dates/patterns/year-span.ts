import { dayOf } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';

/** "2004-05", "1998/99", "the 2006–07 season": neighbouring or near years. */
export const yearSpan: DatePattern = {
  name: 'year-span',
  needs: 'digit',
  pattern:
    /(?<![\d.,:/$-])\b(?<first>1[0-9]\d\d|20\d\d)\s?[-–—/]\s?(?<last>\d{1,2})\b(?![\d%:/]|[.,]\d|-\d)/g,
  read: ({ groups }) => {
    const first = Number(groups.first);
    const short = Number(groups.last);
    const last = groups.last?.length === 1 ? first - (first % 10) + short : after(first, short);
    if (last <= first || last - first > 60) return null;
    const interval = { from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) };
    return { value: `${first}/${last}`, interval, granularity: 'range', resolved: false };
  },
};

/** The first year that ends in two digits after another: 2002 after 1998. */
function after(first: number, digits: number): number {
  const century = first - (first % 100);
  return digits < first % 100 ? century + 100 + digits : century + digits;
}
