import { parsePublishedDate } from '../articles/published-date.ts';
import { DEFAULT_LANGUAGE, languageOf } from '../languages/index.ts';
import { westernDigits } from '../text/digits.ts';

/** Longer texts are no lines that give a date. */
const LONGEST = 2000;
const MONTHS = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2020, i, 15)));
const ISO = /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/u;
const EAST_ASIAN =
  /(?<year>(?:19|20)\d\d)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/u;
const SLASHED = /(?<!\d)(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>(?:19|20)\d\d)(?!\d)/u;
const DOTTED = /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d\d)(?!\d)/u;

/**
 * The first day with a year that a line of text names, as `YYYY-MM-DD`: in digits that have one reading alone, or
 * with the months' names of a language (a BCP 47 tag) or of English. Null where there is none.
 */
export function findDay(line: string, language: string | null): string | null {
  const text = westernDigits(line.slice(0, LONGEST));
  for (const pattern of [ISO, EAST_ASIAN, DOTTED]) {
    const day = dayOf(pattern.exec(text)?.groups);
    if (day) return day;
  }
  const named = namedDay(text, language ?? DEFAULT_LANGUAGE) ?? namedDay(text, DEFAULT_LANGUAGE);
  return named ?? slashedDay(text);
}

function dayOf(parts: Record<string, string | undefined> | undefined): string | null {
  return parts ? parsePublishedDate(`${parts.year}-${parts.month}-${parts.day}`) : null;
}

/** "25/04/2024" and "04/25/2024" have one reading alone; "04/05/2024" has two, and is none here. */
function slashedDay(text: string): string | null {
  const { first, second, year } = SLASHED.exec(text)?.groups ?? {};
  if (!first || !second || (Number(first) <= 12 && Number(second) <= 12 && first !== second)) {
    return null;
  }
  const [day, month] = Number(first) > 12 ? [first, second] : [second, first];
  return dayOf({ year, month, day });
}

function namedDay(text: string, language: string): string | null {
  const { pattern, numbers } = monthsOf(language);
  const found = pattern.exec(text)?.groups;
  if (!found) return null;
  const name = (found.before ?? found.after ?? '').toLowerCase();
  return dayOf({
    year: found.year1 ?? found.year2,
    month: String(numbers.get(name)),
    day: found.day1 ?? found.day2,
  });
}

interface Months {
  readonly pattern: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
}

const known = new Map<string, Months>();

/** The names of the months in a language, long and short, alone and within a date. */
function monthsOf(language: string): Months {
  const kept = known.get(language);
  if (kept) return kept;
  const numbers = new Map<string, number>();
  for (const [i, date] of MONTHS.entries()) {
    for (const name of namesOf(date, language)) if (!numbers.has(name)) numbers.set(name, i + 1);
  }
  if (numbers.has('sep')) numbers.set('sept', 9);
  const months = { numbers, pattern: patternOf([...numbers.keys()]) };
  known.set(language, months);
  return months;
}

function namesOf(date: Date, language: string): string[] {
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ];
  return [language, ...(languageOf(language).numbers?.monthsAlso ?? [])]
    .flatMap((one) => styles.map((style) => [one, style] as const))
    .flatMap(([one, style]) => {
      const format = new Intl.DateTimeFormat(supported(one), {
        ...style,
        timeZone: 'UTC',
        calendar: 'gregory',
      });
      return format
        .formatToParts(date)
        .filter(({ type, value }) => type === 'month' && /\p{L}{2}/u.test(value))
        .map(({ value }) => value.toLowerCase().replace(/\.$/u, ''));
    });
}

function supported(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? DEFAULT_LANGUAGE;
  } catch {
    return DEFAULT_LANGUAGE;
  }
}

function patternOf(names: readonly string[]): RegExp {
  const month = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
  const link = '(?:\\s|de|of|,|\\.|ـ|،|ב){0,6}';
  const dayFirst = `(?<!\\d)(?<day1>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?${link}(?<before>${month})\\.?${link}(?<year1>(?:19|20)\\d\\d)(?!\\d)`;
  const monthFirst = `(?<!\\p{L})(?<after>${month})\\.?\\s{1,3}(?<day2>\\d{1,2})(?:st|nd|rd|th)?[,\\s]{1,3}(?<year2>(?:19|20)\\d\\d)(?!\\d)`;
  return new RegExp(`${dayFirst}|${monthFirst}`, 'iu');
}
