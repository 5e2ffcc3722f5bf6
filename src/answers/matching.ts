import { relatedTerms } from '../text/related-words.ts';
import { bySpan, type Span } from '../text/span.ts';
import { analyseTerms } from '../text/terms.ts';
import type { AnalysedArticle } from './shelf.ts';
import type { Wanted } from './wanted.ts';

/** How far a text speaks of what is wanted. */
export interface Match {
  /** For each wanted word, from 0 (not there) to 1 (there); between, a related word is there. */
  readonly credits: readonly number[];
  /** Where the words stand, in order, without overlap. */
  readonly marks: readonly Span[];
}

/** What a word counts that can stand for the wanted one, next to the word itself. */
const RELATED = 0.85;
/** What a name counts that is spelt with one letter more, less or other. */
const MISSPELT = 0.9;

/** Finds the wanted words, or words that can stand for them, in one span of an article. */
export function matchIn(wanted: readonly Wanted[], entry: AnalysedArticle, span: Span): Match {
  const { article } = entry;
  return matchText(wanted, article.text, article.language, span);
}

/** The same in any text; `span` defaults to all of it. */
export function matchText(
  wanted: readonly Wanted[],
  text: string,
  language: string,
  span: Span = { start: 0, end: text.length },
): Match {
  const here = new Map<string, Span[]>();
  for (const term of analyseTerms(text, language, span)) {
    const spans = here.get(term.term);
    if (spans === undefined) here.set(term.term, [term]);
    else spans.push(term);
  }
  const marks: Span[] = [];
  const credits = wanted.map((word) => {
    const found = standIn(word, here);
    if (found === null) return 0;
    marks.push(...found.spans.map(({ start, end }) => ({ start, end })));
    return found.credit;
  });
  return { credits, marks: withoutOverlaps(marks) };
}

/** The weighted share of what is wanted that is credited, from 0 to 1; 1 where nothing is wanted. */
export function coverage(wanted: readonly Wanted[], credits: readonly number[]): number {
  let all = 0;
  let got = 0;
  for (const [index, { weight }] of wanted.entries()) {
    all += weight;
    got += weight * (credits[index] ?? 0);
  }
  return all === 0 ? 1 : got / all;
}

function standIn(
  word: Wanted,
  here: ReadonlyMap<string, readonly Span[]>,
): { credit: number; spans: readonly Span[] } | null {
  const exact = here.get(word.term);
  if (exact !== undefined) return { credit: 1, spans: exact };
  if (word.kind === 'number') return null;
  if (word.kind === 'name') return misspelt(word.term, here);
  let best: { credit: number; spans: readonly Span[] } | null = null;
  for (const { term, relatedness } of relatedTerms(word.term)) {
    const spans = here.get(term);
    const credit = RELATED * relatedness;
    if (spans !== undefined && credit > (best?.credit ?? 0)) best = { credit, spans };
  }
  return best ?? misspelt(word.term, here);
}

function misspelt(
  term: string,
  here: ReadonlyMap<string, readonly Span[]>,
): { credit: number; spans: readonly Span[] } | null {
  if (term.length < 5) return null;
  for (const [other, spans] of here) {
    if (other.length >= 5 && withinOneEdit(term, other)) return { credit: MISSPELT, spans };
  }
  return null;
}

/** Whether two words that begin alike differ by one letter put in, left out or exchanged. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  if (restA.length === restB.length) return restA.slice(1) === restB.slice(1);
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
