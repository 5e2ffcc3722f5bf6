import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import type { MeetingMatch, MeetingPattern } from './meeting-pattern.ts';
import { subjectParties } from './parties.ts';

const NOUNS = wordSet('meeting talks summit discussions negotiations dinner lunch conversation');
const ATTENDED = wordSet('attended attends attending attend joined joins');

/** "Smith was also part of the meeting", "she attended the talks", "present at the dinner": joins the meeting told before. */
export const attendance: MeetingPattern = { cues: NOUNS, read: readAttendance };

function readAttendance(tokens: readonly Token[], at: number): MeetingMatch | null {
  if (tokens[at - 1]?.word !== 'the') return null;
  const verb = attendedBefore(tokens, at - 2);
  if (verb < 0) return null;
  const parties = subjectParties(tokens, verb, 'people');
  return parties.length === 0 ? null : { cue: at, parties, joins: true };
}

function attendedBefore(tokens: readonly Token[], last: number): number {
  const word = tokens[last]?.word ?? '';
  if (ATTENDED.has(word)) return last;
  const [before = '', link = ''] = [tokens[last - 1]?.word, word];
  if (before === 'part' && (link === 'of' || link === 'in')) return last - 1;
  if (before === 'present' && (link === 'at' || link === 'in')) return last - 1;
  if (/^participat(?:ed|es|ing)$/.test(before) && link === 'in') return last - 1;
  return -1;
}
