import { type NounPhrase, phraseEndingAt } from '../phrases/noun-phrase.ts';
import { isPersonNoun } from '../phrases/role-nouns.ts';
import type { Token } from '../phrases/token.ts';
import { isCommonVerb, wordSet } from '../phrases/word-classes.ts';
import { type MeetingMatch, type MeetingPattern, withSubjects } from './meeting-pattern.ts';
import { type Company, isParty, partiesFrom, subjectBehind, subjectParties } from './parties.ts';

const NOUNS = wordSet(`
  meeting meetings talks talk summit interview interviews discussions negotiations consultations
  conversation conversations audience dinner lunch luncheon breakfast reception encounter session
  one-on-one tete-a-tete get-together handshake visit visits
`);
const PEOPLE_ONLY = wordSet(
  'interview interviews dinner lunch luncheon breakfast conversation conversations audience',
);

/** "his meeting with Jones", "talks between Smith and Jones", "a visit by Smith to Jones". */
export const meetingNoun: MeetingPattern = { cues: NOUNS, read: readNoun };

function readNoun(tokens: readonly Token[], at: number): MeetingMatch | null {
  const word = tokens[at]?.word ?? '';
  const company: Company = PEOPLE_ONLY.has(word) ? 'people' : 'organisations';
  const link = linkBehind(tokens, at);
  const isClosed = tokens[link]?.word === 'between' || tokens[link]?.word === 'of';
  const others = link < 0 ? [] : partiesFrom(tokens, link + 1, company, isClosed);
  if (others.length === 0) return isClosed ? null : withoutLink(tokens, at);
  if (isClosed) {
    return others.length > 1 ? { cue: at, parties: others } : null;
  }
  const subjects = hosts(tokens, at, others);
  return subjects.length === 0 ? null : { cue: at, parties: [...subjects, ...others] };
}

const HOLD = wordSet('held hold holds holding had have having began begin begun concluded ended');

function withoutLink(tokens: readonly Token[], at: number): MeetingMatch | null {
  const word = tokens[at]?.word ?? '';
  if (word.startsWith('interview')) return toldInInterview(tokens, at);
  return word.startsWith('visit') ? paidVisit(tokens, at) : heldTogether(tokens, at);
}

// "Smith told Jones in an interview"
function toldInInterview(tokens: readonly Token[], at: number): MeetingMatch | null {
  const told = tokens.findLastIndex(
    ({ word }, i) => i < at && (word === 'told' || word === 'tells'),
  );
  const others = partiesFrom(tokens, told + 1, 'people');
  if (
    told < 0 ||
    others.length === 0 ||
    !/^(?:in|during)$/.test(tokens[others.at(-1)?.to ?? 0]?.word ?? '')
  )
    return null;
  return withSubjects(at, others, subjectParties(tokens, told, 'people'));
}

// "Smith paid a visit to Jones": to a person, not to a place.
function paidVisit(tokens: readonly Token[], at: number): MeetingMatch | null {
  const others = tokens[at + 1]?.word === 'to' ? partiesFrom(tokens, at + 2, 'people') : [];
  return withSubjects(at, others, hosts(tokens, at, others));
}

// "Smith and Jones held talks in Bern"
function heldTogether(tokens: readonly Token[], at: number): MeetingMatch | null {
  const verb = [at - 1, at - 2, at - 3].find((index) => HOLD.has(tokens[index]?.word ?? ''));
  if (verb === undefined) return null;
  const parties = subjectParties(tokens, verb, 'people');
  return parties.length > 1 ? { cue: at, parties } : null;
}

// "talks in Geneva on Monday with Jones": the link may stand behind a place and a date.
function linkBehind(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.word === 'of') return at + 1;
  for (let next = at + 1; next < Math.min(at + 9, tokens.length); next++) {
    const token = tokens[next];
    if (token?.word === 'with' || token?.word === 'between') return next;
    const isPause = token?.word === ',' && tokens[next + 1]?.word === 'with';
    if (token === undefined || (isBarrier(token) && !isPause)) return -1;
  }
  return -1;
}

function isBarrier(token: Token): boolean {
  return (
    token.word === 'and' ||
    isCommonVerb(token.word) ||
    token.quoted ||
    /^[,.;:]$/.test(token.word) ||
    token.mention >= 0 ||
    isPersonNoun(token.word)
  );
}

function hosts(tokens: readonly Token[], at: number, others: readonly NounPhrase[]): NounPhrase[] {
  const possessor = possessorBefore(tokens, at);
  if (possessor !== null) return [possessor];
  const subjects = subjectParties(tokens, at, 'organisations');
  return subjects.length > 0 ? subjects : subjectBehind(tokens, others);
}

// "Smith's first meeting", "his meeting": the owner of the meeting, looked for past its adjectives.
function possessorBefore(tokens: readonly Token[], at: number): NounPhrase | null {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const token = tokens[before];
    if (token === undefined || !token.isWord) return null;
    if (token.word === "'s") return personEndingAt(tokens, before - 1);
    if (token.mention >= 0) return personEndingAt(tokens, before);
  }
  return null;
}

function personEndingAt(tokens: readonly Token[], last: number): NounPhrase | null {
  const phrase = phraseEndingAt(tokens, last);
  return phrase !== null && isParty(tokens, phrase, 'people') ? phrase : null;
}
