import type { NounPhrase } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';
import { ADVERBS, wordSet } from '../phrases/word-classes.ts';
import { type MeetingMatch, type MeetingPattern, NOUN_BEFORE } from './meeting-pattern.ts';
import { partiesFrom, subjectBehind, subjectParties } from './parties.ts';

const MEET = wordSet('met meet meets meeting');
const WITH = wordSet('with alongside');

/** "Smith met (with) Jones", "Smith and Jones met", "to meet the finalists". */
export const meetVerb: MeetingPattern = { cues: MEET, read: readMeet };

function readMeet(tokens: readonly Token[], at: number): MeetingMatch | null {
  const word = tokens[at]?.word ?? '';
  if (word !== 'met' && NOUN_BEFORE.has(tokens[at - 1]?.word ?? '')) return null;
  let next = at + 1;
  if (tokens[next]?.word === 'up') next++;
  const link = pastAdverbs(tokens, next);
  const hasWith = WITH.has(tokens[link]?.word ?? '');
  if (hasWith) next = link;
  const others = partiesFrom(
    tokens,
    hasWith ? next + 1 : next,
    hasWith ? 'organisations' : 'people',
  );
  const subjects = subjectParties(tokens, at, 'organisations');
  if (others.length === 0) return together(tokens, at, next, subjects);
  if (subjects.length > 0) return { cue: at, parties: [...subjects, ...others] };
  return { cue: at, parties: [...subjectBehind(tokens, others), ...others] };
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

const PLURALS = wordSet('we they two both pair sides leaders presidents ministers couple');

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
  const plural = last !== undefined && PLURALS.has(tokens[last.head]?.word ?? '');
  return subjects.length > 1 || plural ? { cue: at, parties: subjects } : null;
}

const FREE = wordSet(
  'in at on for to during before after last this again back when while here there earlier privately briefly and over by',
);
