import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import {
  type MeetingMatch,
  type MeetingPattern,
  NOUN_BEFORE,
  withSubjects,
} from './meeting-pattern.ts';
import { partiesFrom, subjectParties } from './parties.ts';

const TO = /^(?:to|for)$/;
/** Behind whom an invitation is for, what is between may be who the guest is. */
const REACH = 12;
const BE = wordSet('is are was were be been being');

/** "Smith has invited Jones, who runs the bank, to supper": a meeting that is planned. */
export const inviteVerb: MeetingPattern = {
  cues: ['invited', 'invites', 'invite'],
  read: readInvite,
};

function readInvite(tokens: readonly Token[], at: number): MeetingMatch | null {
  const before = tokens[at - 1]?.word ?? '';
  if (NOUN_BEFORE.has(before) || BE.has(before)) return null;
  const others = partiesFrom(tokens, at + 1, 'people');
  const end = others.at(-1)?.to ?? tokens.length;
  const isAsked = tokens.slice(end, end + REACH).some(({ word }) => TO.test(word));
  if (!isAsked) return null;
  return withSubjects(at, others, subjectParties(tokens, at, 'organisations'));
}
