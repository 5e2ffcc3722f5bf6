import { addSpan, type PlacedTerms } from '../search/article-terms.ts';
import { bySpan, type Span } from '../text/span.ts';
import { analyseTerms } from '../text/terms.ts';
import type { AnalysedArticle } from './analysed-article.ts';
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
/** What a country counts for its people, and they for it. */
const SAME_OTHERWISE = 0.9;
/** What a name counts that is spelt with one letter more, less or other. */
const MISSPELT = 0.9;

/** Finds the wanted words, or words that can stand for them, in one span of an article. */
export function matchIn(wanted: readonly Wanted[], entry: AnalysedArticle, span: Span): Match {
  const { text, language } = entry.article;
  return matchTerms(wanted, placeTerms(text, language, span));
}

/** The same in any text, for each wanted word its credit. */
export function creditsIn(
  wanted: readonly Wanted[],
  text: string,
  language: string,
): readonly number[] {
  return matchTerms(wanted, placeTerms(text, language)).credits;
}

/** The same among terms that were read before. */
export function matchTerms(wanted: readonly Wanted[], here: PlacedTerms): Match {
  const marks: Span[] = [];
  const credits = wanted.map((word) => {
    const found = standIn(word, here);
    if (found === null) return 0;
    marks.push(...found.spans);
    return found.credit;
  });
  return { credits, marks: withoutOverlaps(marks) };
}

/** Every term that speaks of something wanted, or can stand for it. */
export function tellingTerms(wanted: readonly Wanted[]): Set<string> {
  return new Set(
    wanted.flatMap(({ term, otherwise, alike, related }) => [
      term,
      ...otherwise.flat(),
      ...alike,
      ...related.map((other) => other.term),
    ]),
  );
}

/** The terms of a text, or of a span of it, and where they stand. */
function placeTerms(text: string, language: string, span?: Span): PlacedTerms {
  const placed = new Map<string, Span[]>();
  for (const { term, start, end } of analyseTerms(text, language, span)) {
    addSpan(placed, term, { start, end });
  }
  return placed;
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

interface StandIn {
  readonly credit: number;
  readonly spans: readonly Span[];
}

function standIn(word: Wanted, here: PlacedTerms): StandIn | null {
  const exact = here.get(word.term);
  if (exact !== undefined) return { credit: 1, spans: exact };
  if (word.kind === 'number') return null;
  const same = word.otherwise.find((terms) => terms.every((term) => here.has(term)));
  if (same !== undefined) {
    return { credit: SAME_OTHERWISE, spans: same.flatMap((term) => here.get(term) ?? []) };
  }
  return relatedIn(word, here) ?? misspelt(word.alike, here);
}

/** The word of the text that can best stand for a term. */
function relatedIn({ related }: Wanted, here: PlacedTerms): StandIn | null {
  let best: StandIn | null = null;
  for (const { term, relatedness } of related) {
    const spans = here.get(term);
    const credit = RELATED * relatedness;
    if (spans !== undefined && credit > (best?.credit ?? 0)) best = { credit, spans };
  }
  return best;
}

function misspelt(alike: readonly string[], here: PlacedTerms): StandIn | null {
  for (const other of alike) {
    const spans = here.get(other);
    if (spans !== undefined) return { credit: MISSPELT, spans };
  }
  return null;
}

/** The spans in order, without those that overlap one before. */
export function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
