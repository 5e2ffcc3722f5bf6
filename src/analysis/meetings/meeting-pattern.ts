import type { CuePattern } from '../phrases/cues.ts';
import type { NounPhrase } from '../phrases/noun-phrase.ts';
import { wordSet } from '../phrases/word-classes.ts';

/** A meeting as one sentence tells it. */
export interface MeetingMatch {
  /** The token that says it: "met", "talks". */
  readonly cue: number;
  readonly parties: readonly NounPhrase[];
  /** Whether the parties of the meeting before belong to it too: "was also part of the meeting". */
  readonly joins?: boolean;
}

/** Reads a meeting at a cue word. */
export type MeetingPattern = CuePattern<MeetingMatch>;

/** Words before a form that make it a noun or an attribute rather than a verb: "his visit". */
export const NOUN_BEFORE = wordSet(
  "a an the this that his her their its our 's first second last annual",
);

/** A meeting of subjects with others; null where either are missing. */
export function withSubjects(
  cue: number,
  others: readonly NounPhrase[],
  subjects: readonly NounPhrase[],
): MeetingMatch | null {
  if (others.length === 0 || subjects.length === 0) return null;
  return { cue, parties: [...subjects, ...others] };
}
