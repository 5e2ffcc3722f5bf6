import { languageOf } from '../languages/index.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Question } from './question.ts';
import { splitCompoundTerm } from './split-compound-term.ts';

/** Terms that count as the one asked for, and how much of it; none where nothing like it occurs. */
export interface Forms {
  readonly forms: ReadonlyMap<string, number>;
  /** Whether only other spellings of it occur. */
  readonly misspelt: boolean;
}

/** What a spelling with one letter wrong counts; two letters wrong count half of it. */
const MISSPELT_SHARE = 0.8;
/** What each of the two words counts that a compound is made of. */
const PART_SHARE = 0.5;
/** Scripts with an alphabet: elsewhere one wrong letter makes another word. */
const ALPHABET =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}]+$/u;
/** From so many letters on even the first one may be wrong: "Kaddafi" for "Gaddafi". */
const LONG_ENOUGH = 6;

/** The term itself where the passages hold it; else the words that it is compounded of, or the spellings nearest to it. */
export function findForms(
  term: string,
  question: Question,
  indexes: readonly LanguageIndex[],
): Forms {
  const occurs = (form: string) => indexes.some((index) => index.documentFrequency(form) > 0);
  const meant = question.meanings?.get(term)?.filter(occurs) ?? [];
  if (meant.length > 0) return { forms: withShare(meant, 1), misspelt: false };
  const typing = languageOf(question.language).words?.typing;
  if (typing?.lacksMarks(question.text)) {
    const spelt = new Map(
      typing
        .withMarks(term)
        .filter(occurs)
        .map((form) => [form, 1] as const),
    );
    return { forms: spelt, misspelt: false };
  }
  if (occurs(term)) return { forms: new Map([[term, 1]]), misspelt: false };
  const parts = splitCompoundTerm(term, question.language, occurs);
  if (parts.length > 0) return { forms: withShare(parts, PART_SHARE), misspelt: false };
  const near = typing
    ? withShare(typing.withMarks(term).filter(occurs), MISSPELT_SHARE)
    : findMisspelt(term, indexes, occurs);
  return { forms: near, misspelt: near.size > 0 };
}

/** Spellings one slip away, else two: a letter left out, added or exchanged, or two neighbours in the wrong order. */
function findMisspelt(
  term: string,
  indexes: readonly LanguageIndex[],
  occurs: (form: string) => boolean,
): Map<string, number> {
  for (let slips = 1; slips <= slipsAllowed(term); slips++) {
    const similar = indexes
      .flatMap((index) => index.similarTerms(term, slips))
      .filter((other) => !/\d/u.test(other));
    const swapped = slips === 1 ? swapNeighbours(term).filter(occurs) : [];
    const alike = [...similar.filter((other) => other[0] === term[0]), ...swapped];
    if (alike.length > 0) return withShare(alike, MISSPELT_SHARE / slips);
    if (slips === 1 && term.length >= LONG_ENOUGH && similar.length > 0) {
      return withShare(similar, MISSPELT_SHARE / 2);
    }
  }
  return new Map();
}

function withShare(forms: readonly string[], share: number): Map<string, number> {
  return new Map(forms.map((form) => [form, share]));
}

/** Short words and numbers have to be right; longer ones may have one letter wrong, long ones two. */
function slipsAllowed(term: string): number {
  if (term.length < 4 || !ALPHABET.test(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

function swapNeighbours(term: string): string[] {
  return Array.from({ length: term.length - 1 }, (_, i) =>
    [term.slice(0, i), term[i + 1], term[i], term.slice(i + 2)].join(''),
  ).filter((swapped) => swapped !== term);
}
