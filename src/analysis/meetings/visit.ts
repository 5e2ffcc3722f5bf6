import type { NounPhrase } from '../phrases/noun-phrase.ts';
import { clauseSubject } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import type { MeetingMatch, MeetingPattern } from './meeting-pattern.ts';
import { partiesFrom } from './parties.ts';

/** "Smith recalled the visit by Jones to Bern, where both discussed trade": a visit whose host is told. */
export const visit: MeetingPattern = { cues: ['visit', 'trip'], read: readVisit };

function readVisit(tokens: readonly Token[], at: number): MeetingMatch | null {
  if (tokens[at + 1]?.word !== 'by') return null;
  const guests = partiesFrom(tokens, at + 2, 'people').slice(0, 1);
  const host = hostOf(tokens, at);
  if (guests.length === 0 || host === null || !isShared(tokens, at)) return null;
  return { cue: at, parties: [host, ...guests] };
}

function hostOf(tokens: readonly Token[], at: number): NounPhrase | null {
  const subject = clauseSubject(tokens, at);
  return subject !== null && subject.head < at ? subject : null;
}

// A visit to a country is a meeting only where the sentence tells of both.
function isShared(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 3)
    .some(
      (token, i, rest) =>
        token.word === 'both' || (token.word === 'two' && rest[i - 1]?.word === 'the'),
    );
}
