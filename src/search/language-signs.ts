import { languageOf } from '../languages/index.ts';
import type { Sign } from '../languages/language.ts';
import { listOf } from '../languages/packages.ts';
import { plainText } from '../text/fold.ts';
import { analyseTerms, type Term } from '../text/terms.ts';
import { wordPattern } from './question-words.ts';

/** By what the sentences of a language show that they hold a date, a length of time, a number, a reason. */
export interface LanguageSigns {
  /** Whether a word is a month, a day of the week or the like; whether it is a unit of time. */
  readonly isDateWord: (word: Term) => boolean;
  readonly isLengthWord: (word: Term) => boolean;
  /** Terms of number words. */
  readonly numbers: ReadonlySet<string>;
  /** By which characters a number begins that is not in digits; null where there is no such. */
  readonly numerals: RegExp | null;
  /** What stands right behind the digits of a date, or among those of a length of time. */
  readonly dateMarks: RegExp | null;
  readonly lengthMarks: RegExp | null;
  /** What stands right before, or right behind, the number of an amount. */
  readonly amountBefore: RegExp;
  readonly amountAfter: RegExp;
  /** Words before the name of a place; null where any name may be one. */
  readonly beforePlaces: ReadonlySet<string> | null;
  /** Whether a sentence with these words gives a reason, or a manner; `asked` holds the terms of the question. */
  readonly reason: Gives;
  readonly manner: Gives;
  /** Matches the whole form of a word that refers back; null where nothing is known of the language. */
  readonly refers: RegExp | null;
}

type Gives = (sentence: string, words: readonly Term[], asked: ReadonlySet<string>) => boolean;

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
/** Counts that between them take every plural form. */
const COUNTS = [1, 2, 5, 11];
const CURRENCY = '[$£€¥]';
/** What most languages in Latin letters say of amounts. */
const AMOUNTS = 'milli|euro';

const known = new Map<string, LanguageSigns>();

/** The signs of a language: the calendar's words from the platform where its entry has none, the others from its entry. */
export function signsOf(language: string): LanguageSigns {
  let signs = known.get(language);
  if (!signs) {
    signs = collectSigns(language);
    known.set(language, signs);
  }
  return signs;
}

function collectSigns(language: string): LanguageSigns {
  const { answers } = languageOf(language);
  const before = answers?.amountBefore === undefined ? '' : `|${answers.amountBefore}$`;
  return {
    isDateWord: dateWords(answers?.dates, language),
    isLengthWord: lengthWords(answers?.lengths, language),
    numbers: termsOf(answers?.numbers ?? '', language),
    numerals: answers?.numerals ?? null,
    dateMarks: answers?.dateMarks ?? null,
    lengthMarks: answers?.lengthMarks ?? null,
    amountBefore: new RegExp(`${CURRENCY}\\s?$${before}`, 'u'),
    amountAfter: new RegExp(`^\\s?(?:%|٪|${CURRENCY}|${answers?.amountAfter ?? AMOUNTS})`, 'iu'),
    beforePlaces:
      answers?.beforePlaces === undefined ? null : new Set(listOf(answers.beforePlaces)),
    reason: gives(answers?.reason, language),
    manner: gives(answers?.manner, language),
    refers: answers ? new RegExp(`^(?:${plainPattern(answers.refers)})$`, 'u') : null,
  };
}

function dateWords(list: string | undefined, language: string): (word: Term) => boolean {
  if (list === undefined) {
    const terms = termsOf(calendarWords(language), language);
    return ({ term }) => terms.has(term);
  }
  const forms = new Set(listOf(list));
  return ({ form }) => forms.has(form);
}

function lengthWords(pattern: string | undefined, language: string): (word: Term) => boolean {
  if (pattern === undefined) {
    const terms = termsOf(unitWords(language), language);
    return ({ term }) => terms.has(term);
  }
  const forms = new RegExp(`^(?:${pattern})$`, 'u');
  return ({ form }) => forms.test(form);
}

function gives(sign: Sign | undefined, language: string): Gives {
  if (sign === undefined) return () => false;
  if ('pattern' in sign) {
    const pattern = wordPattern(sign.pattern, language);
    return (sentence) => pattern.test(sentence);
  }
  const forms = new Set(listOf(sign.words));
  return (_, words, asked) => words.some(({ form, term }) => forms.has(form) && !asked.has(term));
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
