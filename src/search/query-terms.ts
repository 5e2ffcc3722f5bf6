import type { LanguageIndex } from './language-index.ts';
import type { QueryTerm } from './passage-search.ts';
import type { Question } from './question.ts';

/** A question's term as it is searched for. */
export interface SoughtTerm extends QueryTerm {
  /** Whether any form of it occurs in the passages asked. */
  readonly known: boolean;
  /** The other spelling it was read as, or null where it was found as it stands. */
  readonly readAs: string | null;
}

/** The distinct terms of a question with their weight by rarity over all the indexes asked. */
export function weighTerms(question: Question, indexes: readonly LanguageIndex[]): SoughtTerm[] {
  const size = indexes.reduce((sum, index) => sum + index.size, 0);
  const distinct = [...new Set(question.terms.map(({ term }) => term))];
  return distinct.map((term) => {
    const forms = findForms(term, indexes);
    const frequency = frequencyOf([...forms.keys()], indexes);
    const [readAs = null] = forms.has(term) ? [] : [...forms.keys()];
    return {
      term,
      forms,
      weight: inverseFrequency(Math.max(1, frequency), size),
      known: frequency > 0,
      readAs,
    };
  });
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
