import { plainText } from '../text/fold.ts';
import { analyseTerms } from '../text/terms.ts';
import { ANSWER_WORDS } from './answer-words.ts';

/** By what the sentences of a language show that they hold a date, a length of time, a number, a reason. */
export interface LanguageSigns {
  /** Terms of months and days of the week. */
  readonly dates: ReadonlySet<string>;
  /** Terms of seconds to years. */
  readonly lengths: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Where in a sentence; null where nothing is known of the language. */
  readonly reason: RegExp | null;
  readonly manner: RegExp | null;
  /** Matches the whole form of a word that refers back. */
  readonly refers: RegExp | null;
}

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
/** Counts that between them take every plural form. */
const COUNTS = [1, 2, 5, 11];

const known = new Map<string, LanguageSigns>();

/** The signs of a language: the calendar's words from the platform, the others from src/search/answer-words.ts. */
export function signsOf(language: string): LanguageSigns {
  let signs = known.get(language);
  if (!signs) {
    signs = collectSigns(language);
    known.set(language, signs);
  }
  return signs;
}

function collectSigns(language: string): LanguageSigns {
  const words = ANSWER_WORDS[language];
  const anywhere = /^(?:zh|ja|ko|th)$/u.test(language);
  const find = (pattern: string) => {
    const spaced = pattern.replaceAll(' ', '\\s+');
    return new RegExp(
      anywhere ? spaced : `(?<![\\p{L}\\p{M}])(?:${spaced})(?![\\p{L}\\p{M}])`,
      'iu',
    );
  };
  return {
    dates: termsOf(calendarWords(language), language),
    lengths: termsOf(unitWords(language), language),
    numbers: termsOf(words?.numbers ?? '', language),
    reason: words ? find(words.reason) : null,
    manner: words ? find(words.manner) : null,
    refers: words ? new RegExp(`^(?:${plainPattern(words.refers)})$`, 'u') : null,
  };
}

/** Forms are compared without Latin diacritics. */
function plainPattern(pattern: string): string {
  return pattern.replace(/[\p{Script=Latin}\p{M}]+/gu, (part) =>
    /^[pLM]$/u.test(part) ? part : plainText(part),
  );
}

function termsOf(words: string, language: string): Set<string> {
  return new Set(analyseTerms(words, language).map(({ term }) => term));
}

/** Months, also in the case that a day before them asks for, and days of the week. */
function calendarWords(language: string): string {
  const words: string[] = [];
  const name = (options: Intl.DateTimeFormatOptions, type: string, date: Date) => {
    const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    for (const part of parts.formatToParts(date)) if (part.type === type) words.push(part.value);
  };
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2024, month, month < 7 ? month + 1 : 1));
    name({ month: 'long' }, 'month', date);
    name({ month: 'long', day: 'numeric' }, 'month', date);
  }
  for (let day = 1; day <= 7; day++) {
    name({ weekday: 'long' }, 'weekday', new Date(Date.UTC(2024, 0, day)));
  }
  return words.filter((word) => !/^\d/u.test(word)).join(' ');
}

function unitWords(language: string): string {
  return UNITS.flatMap((unit) => {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    return COUNTS.flatMap((count) =>
      format.formatToParts(count).flatMap(({ type, value }) => (type === 'unit' ? [value] : [])),
    );
  }).join(' ');
}
