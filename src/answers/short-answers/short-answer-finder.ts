import type { Span } from '../../text/span.ts';
import type { ShortAnswer } from '../answer.ts';
import type { Candidate } from '../candidate-reader.ts';
import type { Wanted } from '../wanted.ts';

/** Words of a candidate sentence that can be the short answer. */
export interface FoundAnswer {
  readonly answer: ShortAnswer;
  /** Where it stands in the article. */
  readonly span: Span;
  /** How well it fits, from 0 to 1; the best of a sentence is taken. */
  readonly fit: number;
}

/** Finds what can be the short answer of one kind in the candidate sentences of a question, which is read once. */
export type ShortAnswerFinder = (
  wanted: readonly Wanted[],
  question: string,
) => (candidate: Candidate) => readonly FoundAnswer[];

/** Characters after which a matched word counts half. */
const HALF = 40;

/** How near a span is to the matched words as a whole, from 0 to 1; 1 where nothing is matched. */
export function nearness(span: Span, marks: readonly Span[]): number {
  if (marks.length === 0) return 1;
  let sum = 0;
  for (const mark of marks) {
    const gap = Math.max(0, mark.start - span.end, span.start - mark.end);
    sum += HALF / (HALF + gap);
  }
  return sum / marks.length;
}
