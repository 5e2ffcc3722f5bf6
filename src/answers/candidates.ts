import type { Span } from '../text/span.ts';
import type { Library } from './library.ts';
import { coverage, type Match, matchIn, matchText } from './matching.ts';
import type { AnalysedArticle } from './shelf.ts';
import { type Wanted, wantedIn } from './wanted.ts';

/** A sentence that may answer, and how far it and its surroundings speak of what is wanted. */
export interface Candidate {
  readonly entry: AnalysedArticle;
  /** Index into the article's sentences. */
  readonly sentence: number;
  readonly span: Span;
  /** The ranking of the search, scaled so that its best is 1. */
  readonly rank: number;
  readonly match: Match;
  /** Weighted share of what is wanted in the sentence itself, from 0 to 1. */
  readonly own: number;
  /** The same with the sentences beside it, its passage, its heading and the title. */
  readonly support: number;
  /** For each wanted word the credit that `support` counts. */
  readonly credits: readonly number[];
}

/** What the surroundings of a sentence count, next to the sentence. */
const BESIDE = 0.85;
const PASSAGE = 0.7;
const TITLE = 0.7;

/** The sentences that may answer a question or tell of an event, best of the search first. */
export function candidatesFor(
  text: string,
  library: Library,
  limit: number,
): { wanted: readonly Wanted[]; candidates: readonly Candidate[] } {
  const wanted = wantedIn(text, library);
  const evidence = library.evidence(text, limit);
  const best = Math.max(...evidence.map(({ score }) => score), Number.MIN_VALUE);
  const candidates: Candidate[] = [];
  for (const { articleId, span, score } of evidence) {
    const entry = library.article(articleId);
    if (entry === null) continue;
    for (const sentence of sentencesIn(entry, span)) {
      if (!candidates.some((c) => c.entry === entry && c.sentence === sentence)) {
        candidates.push(candidateAt(entry, sentence, score / best, wanted));
      }
    }
  }
  return { wanted, candidates };
}

/** One sentence as a candidate. */
export function candidateAt(
  entry: AnalysedArticle,
  sentence: number,
  rank: number,
  wanted: readonly Wanted[],
): Candidate {
  const { article, analysis } = entry;
  const span = sentenceSpan(entry, sentence);
  const match = matchIn(wanted, entry, span);
  const passage = analysis.passages[analysis.sentences[sentence]?.passage ?? -1];
  const around: [number, readonly number[]][] = [
    [TITLE, matchText(wanted, article.title, article.language).credits],
  ];
  for (const beside of [sentence - 1, sentence + 1]) {
    if (analysis.sentences[beside] !== undefined) {
      around.push([BESIDE, matchIn(wanted, entry, sentenceSpan(entry, beside)).credits]);
    }
  }
  if (passage !== undefined) around.push([PASSAGE, matchIn(wanted, entry, passage).credits]);
  if (passage?.heading) around.push([TITLE, matchIn(wanted, entry, passage.heading).credits]);
  const credits = match.credits.map((credit, i) =>
    Math.max(credit, ...around.map(([worth, found]) => worth * (found[i] ?? 0))),
  );
  const own = coverage(wanted, match.credits);
  return { entry, sentence, span, rank, match, own, support: coverage(wanted, credits), credits };
}

function sentenceSpan({ analysis }: AnalysedArticle, index: number): Span {
  const { start, end } = analysis.sentences[index] ?? { start: 0, end: 0 };
  return { start, end };
}

/** Indices of the sentences that a span overlaps. */
export function sentencesIn({ analysis }: AnalysedArticle, span: Span): number[] {
  const { sentences } = analysis;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const found: number[] = [];
  for (let i = low; i < sentences.length && (sentences[i]?.start ?? 0) < span.end; i++)
    found.push(i);
  return found;
}
