import { findDates } from '../../../src/analysis/dates/find-dates.ts';
import { splitSentences } from '../../../src/text/sentences.ts';

/** Wednesday. */
const PUBLISHED = '2003-06-18';

/** Each date of a text as "words = value"; the ends of ranges are left out. */
export function datesIn(text: string, published: string | null = PUBLISHED): string[] {
  return findDates(text, splitSentences(text), published)
    .filter(({ part }) => part === undefined)
    .map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);
}
