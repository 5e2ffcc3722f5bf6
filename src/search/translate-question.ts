import { analyseTerms, type Term } from '../text/terms.ts';
import { meaningsIn } from '../text/translations/lexicon.ts';
import { inLatin } from '../text/translations/sounds.ts';
import { contentTerms } from './content-terms.ts';
import type { Question } from './question.ts';

/** How the articles write the words of a name that a question writes in another script; none where they know no such name. */
export type NamesLike = (written: string) => readonly string[];

/**
 * A question as it is asked of articles in another language: the same text with a term for each of its words that the
 * lexicon knows or that may be a name, and in `meanings` all terms that can stand for it.
 */
export function translateQuestion(question: Question, to: string, namesLike: NamesLike): Question {
  const meanings = new Map<string, readonly string[]>();
  const terms = meaningsIn(question.text, question.language, to).flatMap((meaning): Term[] => {
    const { start, end } = meaning;
    const all =
      meaning.terms.length > 0
        ? meaning.terms
        : nameTerms(question.text.slice(start, end), to, namesLike);
    const [term] = all;
    if (term === undefined) return [];
    meanings.set(term, [...new Set([...(meanings.get(term) ?? []), ...all])]);
    return [{ start, end, term, form: term, stop: false }];
  });
  return { ...question, language: to, terms, words: terms, focus: null, meanings };
}

function nameTerms(written: string, to: string, namesLike: NamesLike): readonly string[] {
  const latin = inLatin(written);
  const names = latin === written ? [] : namesLike(written);
  return [...names, latin].flatMap((name) => contentTerms(analyseTerms(name, to)));
}
