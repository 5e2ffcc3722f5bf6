import { dayOf, isDate } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { dayReading } from '../reading.ts';

/** "2023-04-17", "2023/04/17". */
export const isoDate: DatePattern = {
  name: 'iso-date',
  needs: 'digit',
  pattern:
    /(?<![\d/-])(?<year>(?:1\d|20)\d\d)(?<mark>[-/])(?<month>\d\d)\k<mark>(?<day>\d\d)(?![\d/-])/g,
  read: ({ groups }) => {
    const date = {
      year: Number(groups.year),
      month: Number(groups.month),
      day: Number(groups.day),
    };
    return isDate(date) ? dayReading(dayOf(date.year, date.month, date.day)) : null;
  },
};
