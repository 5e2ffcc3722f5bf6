import type { PassageHit } from './passage-search.ts';
import type { SoughtTerm } from './query-terms.ts';
import type { Question } from './question.ts';
import type { ReadSentence } from './read-sentences.ts';
import type { TermLikeness } from './term-likeness.ts';

/** A found passage with all that its sentences are measured against. */
export interface Measured {
  readonly question: Question;
  readonly sought: readonly SoughtTerm[];
  /** Weight of all sought terms, never 0: what shares are of. */
  readonly total: number;
  readonly likeness: TermLikeness;
  /** The question's own words, which are no answer to it, as the passages write them; and in their very form. */
  readonly asked: ReadonlySet<string>;
  readonly askedForms: ReadonlySet<string>;
  /** Whether what could answer is known by its kind: a date, a number, a name. */
  readonly tellable: boolean;
  readonly hit: PassageHit;
  /** Score of the question's best passage. */
  readonly best: number;
  readonly sentences: readonly ReadSentence[];
  /** For each sought term how many of the sentences hold it. */
  readonly holders: readonly number[];
  /** For each sought term that none of them holds, what does: the title, or the passages around. */
  readonly outside: readonly ('title' | 'article' | null)[];
}

/** What a logarithm of a number of words is divided by, to be a share of some fifty words. */
export const LOG = 4;

/** 1 for true. */
export function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
