import { analyseTerms } from '../text/terms.ts';

/**
 * The language in which a few words without any of the sentence around them ("hluboké trhliny") stand in the articles, where those of the
 * language that they were taken for lack them. `occurs` says whether the articles of a language hold a term.
 */
export function languageOfKeywords(
  text: string,
  taken: string,
  languages: Iterable<string>,
  occurs: (term: string, language: string) => boolean,
): string {
  const read = (language: string) => {
    const terms = analyseTerms(text, language);
    const stops = new Set(terms.filter(({ stop }) => stop).map(({ start }) => start));
    const found = terms.filter(({ stop, term }) => !stop && occurs(term, language)).length;
    return { language, stops, found };
  };
  const first = read(taken);
  let best = first;
  for (const language of languages) {
    if (language === taken) continue;
    const other = read(language);
    // A word such as "where" says that the question is what it was taken for.
    const isOpen = [...first.stops].every((start) => other.stops.has(start));
    if (isOpen && other.found > best.found) best = other;
  }
  return best.language;
}
