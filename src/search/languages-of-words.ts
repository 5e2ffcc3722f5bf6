import { DEFAULT_LANGUAGE, languageOf } from '../languages/index.ts';
import { detectLanguage } from '../text/language.ts';
import { numberOfWord } from '../text/related-words.ts';
import { analyseTerms } from '../text/terms.ts';
import { canTranslate, loadLexicons, meaningsIn } from '../text/translations/lexicon.ts';
import { contentTerms } from './content-terms.ts';
import type { PassageIndex } from './passage-index.ts';

/**
 * The language of a question: one of the articles', or another that can be looked up in one of theirs. English where that
 * leaves none; of keywords alone, the language whose articles hold them.
 */
export function languageOfQuestion(question: string, indexes: readonly PassageIndex[]): string {
  const spoken = spokenIn(indexes);
  const foreign = foreignLanguage(question, spoken, indexes);
  if (foreign !== null) return foreign;
  if (spoken.size === 1) return [...spoken][0] ?? DEFAULT_LANGUAGE;
  const detected = detectLanguage(question, spoken);
  return languageOfKeywords(question, spoken.has(detected) ? detected : DEFAULT_LANGUAGE, indexes);
}

/** Loads what is needed to look the words of a question up in the languages of the articles. */
export async function loadLanguages(
  question: string,
  indexes: readonly PassageIndex[],
): Promise<void> {
  const languages = new Set([languageOfQuestion(question, indexes), ...spokenIn(indexes)]);
  if (languages.size > 1) await loadLexicons(languages);
}

/** A word as the articles in other languages than that of the question hold it, a set of terms for each of them. */
export function termsElsewhere(
  word: string,
  language: string,
  indexes: readonly PassageIndex[],
): string[][] {
  return [...spokenIn(indexes)].sort().flatMap((other) => {
    if (other === language) return [];
    const terms = contentTerms(analyseTerms(word, other));
    if (terms.length > 0 && terms.every((term) => occurs(term, other, indexes))) return [terms];
    const meant = meaningsIn(word, language, other).flatMap((meaning) => meaning.terms);
    return meant.filter((term) => occurs(term, other, indexes)).map((term) => [term]);
  });
}

/** Of the words of a question in a language of the articles they know more than this share. */
const KNOWN_SHARE = 0.5;

/**
 * The language that a question is plainly written in, where no article is but its words can be looked up: a few words
 * are soon taken for a language that nobody here reads, so that the articles must not know them.
 */
function foreignLanguage(
  question: string,
  spoken: ReadonlySet<string>,
  indexes: readonly PassageIndex[],
): string | null {
  if (spoken.size === 0 || [...spoken].some((own) => isKnown(question, own, indexes))) return null;
  // Names often keep their Latin letters.
  const ownLetters = question.replace(/\p{Script=Latin}+/gu, '');
  const language = detectLanguage(/\p{L}/u.test(ownLetters) ? ownLetters : question);
  if (spoken.has(language)) return null;
  return [...spoken].some((other) => canTranslate(language, other)) ? language : null;
}

/** Whether the articles of a language, or English itself, know most of the words of a question. */
function isKnown(question: string, language: string, indexes: readonly PassageIndex[]): boolean {
  const terms = analyseTerms(question, language);
  const hasMeanings = languageOf(language).words?.related === true;
  const known = terms.filter(
    ({ stop, term }) =>
      stop || occurs(term, language, indexes) || (hasMeanings && numberOfWord(term) !== undefined),
  );
  return known.length > KNOWN_SHARE * terms.length;
}

/** Words without any of the sentence around them ("hluboké trhliny") may stand in the articles of another language than they were taken for. */
function languageOfKeywords(text: string, taken: string, indexes: readonly PassageIndex[]): string {
  const read = (language: string) => {
    const terms = analyseTerms(text, language);
    const stops = new Set(terms.filter(({ stop }) => stop).map(({ start }) => start));
    const found = terms.filter(({ stop, term }) => !stop && occurs(term, language, indexes)).length;
    return { language, stops, found };
  };
  const first = read(taken);
  let best = first;
  for (const language of [...spokenIn(indexes)].sort()) {
    if (language === taken) continue;
    const other = read(language);
    // A word such as "where" says that the question is what it was taken for.
    const isOpen = [...first.stops].every((start) => other.stops.has(start));
    if (isOpen && other.found > best.found) best = other;
  }
  return best.language;
}

function spokenIn(indexes: readonly PassageIndex[]): Set<string> {
  return new Set(indexes.flatMap((index) => index.languages()));
}

function occurs(term: string, language: string, indexes: readonly PassageIndex[]): boolean {
  return indexes.some((index) => index.documentFrequency(term, language) > 0);
}
