import { languageOf, primarySubtag } from '../languages/index.ts';
import { splitCompound } from './compounds.ts';
import { foldWord, stripDiacritics } from './fold.ts';
import { splitSearchWords } from './search-words.ts';
import type { Span } from './span.ts';
import { stemOf } from './stems.ts';
import { stopWordsOf } from './stop-words.ts';

/** A word of a text or question as the index knows it. */
export interface Term extends Span {
  /** What is compared: the stem of the unified word. */
  readonly term: string;
  /** The word in lower case, for what depends on the exact form. */
  readonly form: string;
  /** True for words that say nothing about a subject; they are not indexed. */
  readonly stop: boolean;
}

interface Reading {
  readonly term: string;
  readonly form: string;
  readonly stop: boolean;
}

/** Words met before, by language and written form; emptied when it grows past any vocabulary worth keeping. */
const readings = new Map<string, Map<string, Reading>>();
const MOST_READINGS = 50_000;

/** Raised whenever the same text would give other terms than before: snapshots of an older analyser are rebuilt. */
export const ANALYSER_VERSION = 5;

/** No language makes longer words; stemmers take quadratic time. */
const LONGEST_STEMMED = 60;

/**
 * The terms of a text in order, stop words included and marked: the one analyser for articles and questions.
 * `language` is a BCP 47 tag; only its first part counts. Spans are offsets into `text`, also with `within`.
 */
export function analyseTerms(text: string, language: string, within?: Span): Term[] {
  const subtag = primarySubtag(language);
  const from = within?.start ?? 0;
  const scope = within ? text.slice(within.start, within.end) : text;
  const terms: Term[] = [];
  for (const word of splitSearchWords(scope, subtag)) {
    const written = scope.slice(word.start, word.end);
    for (const part of splitCompound(written, from + word.start, subtag)) {
      if (!part.form) continue;
      const { term, form, stop } = readWord(part.form, subtag);
      terms.push({ start: part.start, end: part.end, term, form, stop });
    }
  }
  return terms;
}

function readWord(written: string, language: string): Reading {
  let known = readings.get(language);
  if (!known || known.size > MOST_READINGS) {
    known = new Map();
    readings.set(language, known);
  }
  let reading = known.get(written);
  if (!reading) {
    reading = analyseWord(written, language);
    known.set(written, reading);
  }
  return reading;
}

function analyseWord(written: string, language: string): Reading {
  const { words } = languageOf(language);
  const form = foldWord(written, language);
  const acronym = words?.acronyms?.get(written);
  if (acronym !== undefined) return { term: acronym, form, stop: false };
  const stop = stopWordsOf(language).has(form);
  if (form.length > LONGEST_STEMMED || /^[\d.]+$/u.test(form)) return { term: form, form, stop };
  const stem = stemOf(language);
  if (words?.keepsMarks) return { term: stem(form), form, stop };
  const bare = stripDiacritics(form);
  return { term: stripDiacritics(stem(words?.stemsBare ? bare : form)) || form, form: bare, stop };
}
