import type { Token } from '../phrases/token.ts';
import { PREPOSITIONS, wordSet } from '../phrases/word-classes.ts';
import { type MeetingMatch, type MeetingPattern, withSubjects } from './meeting-pattern.ts';
import { partiesFrom, subjectParties } from './parties.ts';

const AHEAD = wordSet("will would to 'll shall can could");
const GOES_ON = wordSet('and who whom whose when while again then before after');

/**
 * "Smith will see Jones on Friday", "went to see Jones": whoever sees somebody at something ("to see Jones win") is at no
 * meeting, nor is who saw somebody.
 */
export const seeVerb: MeetingPattern = { cues: ['see'], read: readSee };

function readSee(tokens: readonly Token[], at: number): MeetingMatch | null {
  if (!AHEAD.has(tokens[at - 1]?.word ?? '')) return null;
  const others = partiesFrom(tokens, at + 1, 'people');
  const behind = tokens[others.at(-1)?.to ?? tokens.length];
  const isEnd =
    behind === undefined ||
    !behind.isWord ||
    behind.date ||
    PREPOSITIONS.has(behind.word) ||
    GOES_ON.has(behind.word);
  return isEnd ? withSubjects(at, others, subjectParties(tokens, at, 'people')) : null;
}
