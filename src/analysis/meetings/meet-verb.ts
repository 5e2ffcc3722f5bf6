import { type NounPhrase, phraseEndingAt } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';
import { ADVERBS, wordSet } from '../phrases/word-classes.ts';
import { type MeetingMatch, type MeetingPattern, NOUN_BEFORE } from './meeting-pattern.ts';
import { isParty, partiesFrom, subjectBehind, subjectParties } from './parties.ts';

const MEET = wordSet('met meet meets meeting');
const WITH = wordSet('with alongside');

/** "Smith met (with) Jones", "Smith and Jones met", "to meet the finalists". */
export const meetVerb: MeetingPattern = { cues: MEET, read: readMeet };

function readMeet(tokens: readonly Token[], at: number): MeetingMatch | null {
  const word = tokens[at]?.word ?? '';
  if (word !== 'met' && NOUN_BEFORE.has(tokens[at - 1]?.word ?? '')) return null;
  const up = tokens[at + 1]?.word === 'up' ? at + 2 : at + 1;
  const link = pastAdverbs(tokens, up);
  const hasWith = WITH.has(tokens[link]?.word ?? '');
  const next = hasWith ? link + 1 : up;
  const others = partiesFrom(tokens, next, hasWith ? 'organisations' : 'people');
  const subjects = subjectParties(tokens, at, 'organisations');
  if (others.length === 0) return withoutObject(tokens, at, next, subjects);
  if (isContest(tokens, others)) return null;
  if (subjects.length > 0) return { cue: at, parties: [...subjects, ...others] };
  return { cue: at, parties: [...subjectBehind(tokens, others), ...others] };
}

// "will meet Jones in the final" is a match, not a meeting.
function isContest(tokens: readonly Token[], others: readonly NounPhrase[]): boolean {
  const end = others.at(-1)?.to ?? tokens.length;
  return tokens.slice(end, end + 6).some(({ word }) => CONTEST.test(word));
}

const CONTEST = /^(?:(?:semi-?|quarter-?)?finals?|rounds?|match|game|playoffs?)$/;

function withoutObject(
  tokens: readonly Token[],
  at: number,
  next: number,
  subjects: readonly NounPhrase[],
): MeetingMatch | null {
  const first = tokens[(subjects[0]?.from ?? 0) - 1]?.word;
  if (first !== 'whom' && first !== 'who') return together(tokens, at, next, subjects);
  // "Jones, whom Smith met last year, said"
  const who = (subjects[0]?.from ?? 0) - 1;
  const met = phraseEndingAt(tokens, tokens[who - 1]?.word === ',' ? who - 2 : who - 1);
  if (met === null || !isParty(tokens, met, 'people')) return null;
  return { cue: at, parties: [...subjects, met] };
}

// "met separately on Monday with"
function pastAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isAdverbial(tokens, at)) at++;
  return at;
}

function isAdverbial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const opensDate = /^(?:on|in)$/.test(token.word) && tokens[at + 1]?.date === true;
  return token.date || opensDate || ADVERBS.has(token.word) || token.word.endsWith('ly');
}

const PLURALS = wordSet('we they two both pair couple');

// "Smith and Jones met in Bern", "We met at school": nobody stands behind the verb, nor anything that is met.
function together(
  tokens: readonly Token[],
  at: number,
  next: number,
  subjects: readonly NounPhrase[],
): MeetingMatch | null {
  const behind = tokens[next];
  const open =
    behind === undefined || !behind.isWord || isAdverbial(tokens, next) || FREE.has(behind.word);
  if (!open) return null;
  const last = subjects.at(-1);
  const head = tokens[last?.head ?? -1]?.word ?? '';
  const plural = PLURALS.has(head) || (last?.mention === -1 && /(?:s|men)$/.test(head));
  return subjects.length > 1 || plural ? { cue: at, parties: subjects } : null;
}

const FREE = wordSet(
  'in at on for to during before after last this again back when while here there earlier privately briefly and over by face twice once',
);
