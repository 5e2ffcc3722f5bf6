import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import {
  type MeetingMatch,
  type MeetingPattern,
  NOUN_BEFORE,
  withSubjects,
} from './meeting-pattern.ts';
import { type Company, partiesFrom, subjectParties } from './parties.ts';

// Verbs of receiving and visiting, which take people as their object.
const RECEIVE = wordSet(`
  hosted hosts host hosting received receives receive receiving welcomed welcomes welcome welcoming greeted greets greet greeting
  visited visits visit visiting interviewed interviews interview interviewing accompanied accompanies
  accompany accompanying joined joins join joining hugged embraced escorted briefed confronted
  entertained summoned flanked
`);
// "with visiting Minister Smith" tells of no visit.
const BEFORE_PARTICIPLE = /^(?:is|are|was|were|be|been|after|before|while|when|by|for)$/;
const BE = wordSet('is are was were be been being');

/** "Smith hosted Jones", "Jones was greeted by Smith", "joined by his wife". */
export const receiveVerb: MeetingPattern = { cues: RECEIVE, read: readReceive };

function readReceive(tokens: readonly Token[], at: number): MeetingMatch | null {
  const word = tokens[at]?.word ?? '';
  if (isAttribute(tokens, at)) return null;
  const passive = tokens[at + 1]?.word === 'by';
  if (!passive && BE.has(tokens[at - 1]?.word ?? '')) return null;
  // Newspapers interview people; nobody is received by a newspaper.
  const company: Company = word.startsWith('interview') ? 'organisations' : 'people';
  // "played host to Jones"
  const linked = passive || (word === 'host' && tokens[at + 1]?.word === 'to');
  const others = partiesFrom(tokens, at + (linked ? 2 : 1), passive ? company : 'people');
  return withSubjects(at, others, subjectParties(tokens, at, passive ? 'people' : company));
}

function isAttribute(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? ',';
  if (NOUN_BEFORE.has(before)) return true;
  return tokens[at]?.word.endsWith('ing') === true && !BEFORE_PARTICIPLE.test(before);
}
