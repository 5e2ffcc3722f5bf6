import { detectLanguage } from '../text/language.ts';
import { analyseTerms } from '../text/terms.ts';
import { contentTerms } from './content-terms.ts';
import type { PassageIndex } from './passage-index.ts';

/**
 * The language of a question, among those of the articles: a few words are soon taken for a language that nobody
 * here reads. English where that leaves none; of keywords alone, the language whose articles hold them.
 */
export function languageOfQuestion(question: string, indexes: readonly PassageIndex[]): string {
  const spoken = spokenIn(indexes);
  if (spoken.size === 1) return [...spoken][0] ?? 'en';
  const detected = detectLanguage(question, spoken);
  return languageOfKeywords(question, spoken.has(detected) ? detected : 'en', indexes);
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
    return terms.length > 0 && terms.every((term) => occurs(term, other, indexes)) ? [terms] : [];
  });
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
