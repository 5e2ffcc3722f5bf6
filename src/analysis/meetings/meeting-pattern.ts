import type { NounPhrase } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';

/** A meeting as one sentence tells it. */
export interface MeetingMatch {
  /** The token that says it: "met", "talks". */
  readonly cue: number;
  readonly parties: readonly NounPhrase[];
  /** Whether the parties of the meeting before belong to it too: "was also part of the meeting". */
  readonly joins?: boolean;
}

/** Reads a meeting whose cue is the token at `at`; null where there is none. */
export type MeetingPattern = (tokens: readonly Token[], at: number) => MeetingMatch | null;
