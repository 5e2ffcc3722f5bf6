import type { DateMatch, DatePattern } from '../pattern.ts';
import { yearReading } from '../reading.ts';

/** "'88", "in ’08", "the summer of '69". */
export const apostropheYear: DatePattern = {
  name: 'apostrophe-year',
  needs: 'digit',
  pattern: /(?<![\w'’‘])['’‘](?<year>\d\d)\b(?!['’s]|[.,:]\d|\s?(?:percent|%|ft))/g,
  read: ({ groups }) => yearReading(fullYear(groups.year ?? ''), true),
};

/** "in 80 and 84", "in 96, … in 08": bare pairs of digits, only where the sentence names several years. */
export const shortYear: DatePattern = {
  name: 'short-year',
  needs: 'digit',
  pattern:
    /(?<=\b(?:in|since|(?:in|since)\s\d\d(?:,\s\d\d)*,?\s(?:and|or))\s)(?<year>[5-9]\d|0\d)\b(?=\s*(?:$|[,;)\]?!]|\.(?!\d)|\s(?:and|or)\b))/g,
  read: (match) =>
    amongYears(match) ? yearReading(fullYear(match.groups.year ?? ''), true) : null,
};

const YEAR_BESIDE = /\bin\s+(?:(?:19|20)\d\d|[5-9]\d|0\d)\b(?=\s*(?:$|[,;)\]?!.]|\s(?:and|or)\b))/;

function amongYears({ before, after }: DateMatch): boolean {
  const pair =
    /\bin\s\d\d\s+(?:and|or)\s+$/.test(before) || /^\s+(?:and|or)\s+(?:[5-9]\d|0\d)\b/.test(after);
  return pair || YEAR_BESIDE.test(after) || YEAR_BESIDE.test(before.slice(0, -3));
}

/** Of the twentieth century from 30 on. */
export function fullYear(digits: string): number {
  const number = Number(digits);
  return number < 30 ? 2000 + number : 1900 + number;
}
