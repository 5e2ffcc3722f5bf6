import { dayOf } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';

/** "2004-05", "1998/99", "the 2006–07 season": neighbouring or near years. */
export const yearSpan: DatePattern = {
  name: 'year-span',
  pattern:
    /(?<![\d.,:/$-])\b(?<first>1[89]\d\d|20\d\d)(?:[-–—/])(?<last>\d\d)\b(?![\d%:/]|[.,]\d|-\d)/g,
  read: ({ groups }) => {
    const first = Number(groups.first);
    const century = first - (first % 100);
    const short = Number(groups.last);
    const last = short < first % 100 ? century + 100 + short : century + short;
    if (last <= first || last - first > 60) return null;
    const interval = { from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) };
    return { value: `${first}/${last}`, interval, granularity: 'range', resolved: false };
  },
};
