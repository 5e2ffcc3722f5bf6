import { relatedTerms } from '../text/related-words.ts';
import type { LanguageIndex } from './language-index.ts';
import type { QueryTerm } from './passage-search.ts';
import type { Question } from './question.ts';

/** A question's term as it is searched for. */
export interface SoughtTerm extends QueryTerm {
  /** Whether only other spellings of it occur. */
  readonly misspelt: boolean;
}

/** Least relatedness of a word that scores for another, and how much of it then counts. */
const LEAST_RELATED = 0.6;
const RELATED_SHARE = 0.4;

/** The distinct terms of a question with their weight by rarity over all the indexes asked. */
export function weighTerms(question: Question, indexes: readonly LanguageIndex[]): SoughtTerm[] {
  const size = indexes.reduce((sum, index) => sum + index.size, 0);
  const distinct = [...new Set(question.terms.map(({ term }) => term))];
  return distinct.map((term) => {
    const forms = findForms(term, indexes);
    const frequency = frequencyOf([...forms.keys()], indexes);
    return {
      term,
      forms,
      related: question.language === 'en' ? relatedForms(term, distinct) : new Map(),
      weight: inverseFrequency(Math.max(1, frequency), size),
      misspelt: frequency > 0 && !forms.has(term),
    };
  });
}

/** Words of like meaning that the question does not use itself. */
function relatedForms(term: string, asked: readonly string[]): Map<string, number> {
  return new Map(
    relatedTerms(term)
      .filter((other) => other.relatedness >= LEAST_RELATED && !asked.includes(other.term))
      .map((other) => [other.term, other.relatedness * RELATED_SHARE]),
  );
}

/** Robertson and Spärck Jones' inverse document frequency, never negative. */
function inverseFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

function frequencyOf(forms: readonly string[], indexes: readonly LanguageIndex[]): number {
  const frequencies = forms.map((form) =>
    indexes.reduce((sum, index) => sum + index.documentFrequency(form), 0),
  );
  return Math.max(0, ...frequencies);
}

/** The term itself where the passages hold it; else the spellings nearest to it. */
function findForms(term: string, indexes: readonly LanguageIndex[]): Map<string, number> {
  if (indexes.some((index) => index.documentFrequency(term) > 0)) return new Map([[term, 1]]);
  const edits = editsAllowed(term);
  if (edits === 0) return new Map();
  for (let tried = 1; tried <= edits; tried++) {
    const similar = indexes
      .flatMap((index) => index.similarTerms(term, tried))
      .filter((other) => other[0] === term[0] && !/\d/u.test(other));
    if (similar.length > 0) return new Map(similar.map((other) => [other, 0.8 / tried]));
  }
  return new Map();
}

/** Short words and numbers have to be right; longer ones may have one letter wrong, long ones two. */
function editsAllowed(term: string): number {
  if (/\d/u.test(term) || !/^\p{Script=Latin}|^\p{Script=Cyrillic}|^\p{Script=Greek}/u.test(term))
    return 0;
  if (term.length < 4) return 0;
  return term.length < 8 ? 1 : 2;
}
