import { languageOf } from '../languages/index.ts';
import { relatedTerms } from '../text/related-words.ts';
import { findForms } from './find-forms.ts';
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
  const related = languageOf(question.language).words?.related === true;
  const distinct = [...new Set(question.terms.map(({ term }) => term))];
  return distinct.map((term) => {
    const { forms, misspelt } = findForms(term, question, indexes);
    const frequency = frequencyOf([...forms.keys()], indexes);
    return {
      term,
      forms,
      related: related ? relatedForms(term, distinct) : new Map(),
      weight: inverseFrequency(Math.max(1, frequency), size),
      misspelt,
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

/** Robertson and Spärck Jones' inverse document frequency, above 0 also for a term of every passage and title. */
function inverseFrequency(frequency: number, size: number): number {
  const passages = Math.min(frequency, size);
  return Math.log(1 + (size - passages + 0.5) / (passages + 0.5));
}

function frequencyOf(forms: readonly string[], indexes: readonly LanguageIndex[]): number {
  const frequencies = forms.map((form) =>
    indexes.reduce((sum, index) => sum + index.documentFrequency(form), 0),
  );
  return Math.max(0, ...frequencies);
}
