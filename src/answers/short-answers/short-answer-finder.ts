import type { Span } from '../../text/span.ts';
import type { ShortAnswer } from '../answer.ts';
import type { Candidate } from '../candidates.ts';
import type { Wanted } from '../wanted.ts';

/** Words of a candidate sentence, or beside it, that can be the short answer. */
export interface FoundAnswer {
  readonly answer: ShortAnswer;
  /** Where it stands in the article. */
  readonly span: Span;
  /** How well it fits, from 0 to 1; the best of a sentence is taken. */
  readonly fit: number;
}

/** Finds what can be the short answer of one kind in a candidate sentence. */
export type ShortAnswerFinder = (
  candidate: Candidate,
  wanted: readonly Wanted[],
  question: string,
) => readonly FoundAnswer[];

/** How near a span is to the matched words, from 0 to 1: 1 beside one of them, a half at sixty characters. */
export function nearness(span: Span, marks: readonly Span[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const gap = Math.max(0, mark.start - span.end, span.start - mark.end);
    least = Math.min(least, gap);
  }
  return 60 / (60 + least);
}
