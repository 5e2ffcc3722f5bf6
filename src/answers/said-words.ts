import type { Statement } from '../analysis/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { plainText } from '../text/fold.ts';
import { oppositesOf } from '../text/opposites.ts';
import { type Span, textOf } from '../text/span.ts';
import { analyseTerms } from '../text/terms.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import { coverage, type Match, matchIn } from './matching.ts';
import type { Wanted } from './wanted.ts';

/** How far a statement says the words that are asked for; shares from 0 to 1. */
export interface SaidWords {
  /** Of the words, small ones included, those that it says one after the other. */
  readonly inOrder: number;
  /** Of their weight, what its own words cover, without who says them and what stands around. */
  readonly covered: number;
  /** Of their weight, the heaviest word that its own words leave out. */
  readonly left: number;
  /** `inOrder` where one word of a quotation was put in another's place: what is asked for was not said so. */
  readonly changed: number;
  /** What is covered, where one of the two says "not" and the other does not, or the contrary of a word. */
  readonly contrary: number;
  /** 1 where it is no statement of anybody's. */
  readonly told: number;
}

export const SAID_NAMES = [
  'inOrder',
  'covered',
  'left',
  'changed',
  'contrary',
  'told',
] as const satisfies readonly (keyof SaidWords)[];

const NOT_SAID: SaidWords = { inOrder: 0, covered: 0, left: 0, changed: 0, contrary: 0, told: 1 };

/** A word with less credit is left out. */
const LEFT = 0.3;
/** So many more words may stand between those that are asked for. */
const BETWEEN = 3;
/** From so many words in order on, one that is not there was exchanged. */
const QUOTED = 0.75;
/** Fewer words are no quotation. */
const LEAST_WORDS = 4;
/** A word that counts less may be left out of a quotation. */
const TELLING = 0.3;
/** A sentence that covers less is about something else. */
const LEAST_PART = 0.25;

/** Holds the words that were asked for against a statement; null says nothing. */
export function saidWords(
  words: string,
  wanted: readonly Wanted[],
  entry: AnalysedArticle,
  statement: Statement | null,
): SaidWords {
  if (statement === null || wanted.length === 0) return NOT_SAID;
  const { language } = entry.article;
  const said = creditsOf(wanted, entry, statement.content);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const asked = tokensOf(words, language);
  const here = statement.content.flatMap((span) => tokensOf(entry.article.text, language, span));
  const forms = new Set(here.map(({ form }) => form));
  const missing = wanted.filter(
    ({ text }, i) => (said[i] ?? 0) < LEFT && !forms.has(plainForm(text)),
  );
  const inOrder = mostInOrder(asked, here) / (asked.length || 1);
  const isChanged =
    asked.length >= LEAST_WORDS &&
    inOrder >= QUOTED &&
    missing.length === 1 &&
    missing.some(({ kind, weight }) => kind !== 'word' || weight >= TELLING);
  const covered = coverage(wanted, said);
  // A "not" that is asked for and stands among the words in order is the statement's own.
  const isSaidSo = inOrder === 1 && isNegated(words, language);
  return {
    inOrder,
    covered,
    left: Math.max(0, ...missing.map(({ weight }) => weight)) / total,
    changed: isChanged ? inOrder : 0,
    contrary: !isSaidSo && isContrary(words, wanted, entry, statement) ? covered : 0,
    told: 0,
  };
}

/** The best credit of each word among some spans. */
function creditsOf(
  wanted: readonly Wanted[],
  entry: AnalysedArticle,
  spans: readonly Span[],
): readonly number[] {
  const found = spans.map((span) => matchIn(wanted, entry, span).credits);
  return wanted.map((_, i) => Math.max(0, ...found.map((credits) => credits[i] ?? 0)));
}

interface Token {
  readonly form: string;
  readonly term: string;
}

/** All words, small ones as well, in a form in which they can be compared. */
function tokensOf(text: string, language: string, within?: Span): Token[] {
  return analyseTerms(text, language, within).map(({ form, term }) => ({
    form: plainForm(form),
    term,
  }));
}

/** "wont" is typed for "won't". */
function plainForm(word: string): string {
  return plainText(word).replace(/['’]/gu, '');
}

/** How many of the words stand in this order within a stretch that is hardly longer: the longest common subsequence. */
function mostInOrder(asked: readonly Token[], here: readonly Token[]): number {
  let most = 0;
  for (let from = 0; from < here.length; from++) {
    // Each stretch that has more than before begins with a word that is asked for.
    if (!asked.some((token) => isSame(token, here[from]))) continue;
    const stretch = here.slice(from, from + asked.length + BETWEEN);
    most = Math.max(most, commonInOrder(asked, stretch));
  }
  return most;
}

function commonInOrder(a: readonly Token[], b: readonly Token[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const token of a) {
    const next = new Uint16Array(b.length + 1);
    for (const [at, other] of b.entries()) {
      next[at + 1] = isSame(token, other)
        ? (row[at] ?? 0) + 1
        : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function isSame(a: Token, b: Token | undefined): boolean {
  return b !== undefined && (a.term === b.term || a.form === b.form);
}

/** Where what is said begins anew. */
const ENDS = /[.;:!?]/u;
/** So many words in front of the first one that is asked for, or behind the last, may turn what is said: "does not lie with". */
const BESIDE = 4;

/** Whether a word of it turns it into its contrary. */
function isNegated(words: string, language: string): boolean {
  const { negation } = languageOf(language).words ?? {};
  return splitWords(words).some(({ text }) => negation?.test(text.toLowerCase()) === true);
}

/** Whether the part of the statement that the words are about says the contrary of them. */
function isContrary(
  words: string,
  wanted: readonly Wanted[],
  entry: AnalysedArticle,
  statement: Statement,
): boolean {
  const { text, language } = entry.article;
  const about = partAbout(wanted, entry, statement);
  if (about === null) return false;
  const { related } = languageOf(language).words ?? {};
  const isTurned =
    isNegated(partOf(words, wanted, about.credits), language) !==
    isNegated(textOf(text, about.span), language);
  const terms = new Set(analyseTerms(text, language, about.span).map(({ term }) => term));
  const isOpposite =
    related === true &&
    wanted.some(({ term }, i) => {
      const others = (about.credits[i] ?? 0) < LEFT ? oppositesOf(term) : [];
      return others.some((other) => terms.has(other));
    });
  // "Not cheap" is not the contrary of "expensive".
  return isTurned !== isOpposite;
}

/** What is asked for without the parts of which nothing was said: "it was mangoes, not guavas". */
function partOf(words: string, wanted: readonly Wanted[], credits: readonly number[]): string {
  const found = wanted.filter((_, i) => (credits[i] ?? 0) >= LEFT);
  return words
    .split(/[,;:–—]/u)
    .filter((part) => found.some(({ text }) => part.includes(text)))
    .join(' ');
}

/** From a few words before the first wanted one to a few behind the last, in the sentence that has most of them. */
function partAbout(
  wanted: readonly Wanted[],
  entry: AnalysedArticle,
  { content }: Statement,
): { readonly span: Span; readonly credits: readonly number[] } | null {
  const { text } = entry.article;
  let best: { words: readonly Word[]; match: Match; covered: number } | null = null;
  for (const words of content.flatMap((span) => partsOf(text, span))) {
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) continue;
    const match = matchIn(wanted, entry, { start: first.start, end: last.end });
    const covered = coverage(wanted, match.credits);
    if (best === null || covered > best.covered) best = { words, match, covered };
  }
  const [from, to] = [best?.match.marks[0], best?.match.marks.at(-1)];
  if (best === null || best.covered < LEAST_PART || from === undefined || to === undefined) {
    return null;
  }
  const { words } = best;
  const first = words.findIndex(({ end }) => end > from.start);
  const last = words.findLastIndex(({ start }) => start < to.end);
  const { start } = words[Math.max(0, first - BESIDE)] ?? from;
  const { end } = words[Math.min(words.length - 1, last + BESIDE)] ?? to;
  return { span: { start, end }, credits: best.match.credits };
}

/** The words of a span between the marks at which what is said begins anew. */
function partsOf(text: string, span: Span): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of splitWords(text, span)) {
    if (word.kind === 'punctuation' && ENDS.test(word.text)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}
