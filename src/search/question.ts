import { primarySubtag } from '../languages/index.ts';
import type { Span } from '../text/span.ts';
import { analyseTerms, type Term } from '../text/terms.ts';
import { type Expected, expectedAnswer } from './expected-answer.ts';

/** What a member asks, taken apart. */
export interface Question {
  readonly text: string;
  /** Primary language subtag: "en". */
  readonly language: string;
  /** The words that say something about the subject, in order; spans are offsets into `text`. */
  readonly terms: readonly Term[];
  /** All words in order, also those that say nothing about the subject. */
  readonly words: readonly Term[];
  /** What stands in quotation marks, without them. */
  readonly quoted: readonly Span[];
  /** Runs of capitalised words, without a stop word at its start: "Li Shangfu". */
  readonly names: readonly Span[];
  /** Numbers and years that the question mentions. */
  readonly numbers: readonly string[];
  readonly expects: Expected;
  /** The word that names what is expected: "company" of "Which company …?"; or null. */
  readonly focus: Term | null;
  /** Of a question that is asked of articles in another language, the terms that can stand for each of its terms; else null. */
  readonly meanings: ReadonlyMap<string, readonly string[]> | null;
}

const QUOTED = /["“„«»”「『]([^"“”„«»「」『』]{2,200})["”“»«」』]/gu;
const NAME =
  /\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:(?:of|the|de|von|van|al|bin|del|la|el)\s+)*[\p{Lu}\d][\p{L}\p{M}\d’'.-]*)*/gu;

/** Reads a question, or a plain phrase with the kind that is `expects`. Without `language` it is read as English. */
export function understandQuestion(text: string, language = 'en', expects?: Expected): Question {
  const subtag = primarySubtag(language);
  const analysed = analyseTerms(text, subtag);
  const expected = expectedAnswer(text, subtag, analysed);
  const content = analysed.filter((term) => !term.stop);
  const terms = content.length > 0 ? content : analysed;
  return {
    text,
    language: subtag,
    terms,
    words: analysed,
    quoted: findQuoted(text),
    names: findNames(text, analysed),
    numbers: terms.filter(({ term }) => /^\d[\d.]*$/u.test(term)).map(({ term }) => term),
    expects: expects ?? expected.kind,
    focus: analysed[expected.focus] ?? null,
    meanings: null,
  };
}

function findQuoted(text: string): Span[] {
  return [...text.matchAll(QUOTED)].map((match) => {
    const start = match.index + 1;
    return { start, end: start + (match[1]?.length ?? 0) };
  });
}

/** Capitalised runs without the question's first words: "Did Ada Holm" names Ada Holm. */
function findNames(text: string, words: readonly Term[]): Span[] {
  return [...text.matchAll(NAME)].flatMap((match) => {
    const end = match.index + match[0].length;
    const first = words.find((word) => word.start >= match.index && !word.stop);
    if (!first || first.end > end) return [];
    // "D'Angelo" is one name, though its article is no word of its own.
    const elided = !/\s/u.test(text.slice(match.index, first.start));
    return [{ start: elided ? match.index : first.start, end }];
  });
}
