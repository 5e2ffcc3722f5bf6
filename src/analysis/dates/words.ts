/** Month names in full, as the source of a regular expression. */
export const MONTH_NAME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b';

/** Their abbreviations, with the full stop. */
export const SHORT_MONTH = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?';

/** Month names and their abbreviations; a full stop belongs to the short forms only. */
export const MONTH = `(?:${MONTH_NAME}|${SHORT_MONTH})`;

/** Days of the week and the abbreviations that newspapers use. */
export const WEEKDAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\b\\.)';

/** A day of the month, not the beginning of a longer number, a time or a decimal. */
export const DAY_OF_MONTH = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b(?![:,.]?\\d)';

/** A year between 1000 and 2099, not part of a longer number. */
export const YEAR = '(?:1\\d|20)\\d\\d\\b(?![,.]\\d)';

const MONTH_STARTS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAY_STARTS = 'mon tue wed thu fri sat sun'.split(' ');

/** Month 1 to 12 of a name or abbreviation that `MONTH` matched. */
export function monthNumber(name: string): number {
  return MONTH_STARTS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Monday 0 to Sunday 6 of a name or abbreviation that `WEEKDAY` matched. */
export function weekdayNumber(name: string): number {
  return WEEKDAY_STARTS.indexOf(name.slice(0, 3).toLowerCase());
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** A day of the month in words: "third", "twenty-first". */
export const DAY_IN_WORDS = `(?:twenty[-\\s](?:${ORDINALS.slice(0, 9).join('|')})|thirt(?:ieth|y[-\\s]first)|${ORDINALS.join('|')})\\b`;

/** The day of the month, 1 to 31, that `DAY_OF_MONTH` or `DAY_IN_WORDS` matched. */
export function dayOfMonth(words: string): number {
  const [first = '', second] = words.toLowerCase().split(/[-\s]/);
  if (/^\d/.test(first)) return Number.parseInt(first, 10);
  if (first === 'thirtieth') return 30;
  if (second === undefined) return ORDINALS.indexOf(first) + 1;
  return (first === 'twenty' ? 20 : 30) + ORDINALS.indexOf(second) + 1;
}

/** A count in digits or words, up to 99 in words: "30", "seventeen", "twenty-five", "a", "a couple of". */
export const COUNT = `(?:\\d{1,4}|an?\\b(?:\\s+(?:couple\\s+of|dozen|half)\\b)?|half\\s+an?\\b|(?:${TENS.join('|')})(?:[-\\s](?:${UNITS.slice(1, 10).join('|')}))?\\b|(?:${UNITS.slice(1).join('|')})\\b|couple\\s+of\\b)`;

/** The number that `COUNT` matched, or null for words that say none ("a half"). */
export function countInWords(words: string): number | null {
  const text = words.toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  if (/couple/.test(text)) return 2;
  if (/dozen/.test(text)) return 12;
  if (/half/.test(text)) return null;
  if (/^an?$/.test(text)) return 1;
  const [first = '', second] = text.split(/[-\s]/);
  const tens = TENS.indexOf(first);
  if (tens < 0) return UNITS.indexOf(first);
  return (tens + 2) * 10 + (second === undefined ? 0 : UNITS.indexOf(second));
}
