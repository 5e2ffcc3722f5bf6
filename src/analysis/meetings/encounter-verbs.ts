import type { NounPhrase } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';
import { ADVERBS, wordSet } from '../phrases/word-classes.ts';
import type { MeetingMatch } from './meeting-pattern.ts';
import { type Company, isSubject, partiesFrom, subjectParties } from './parties.ts';

const MEET = wordSet('met meet meets meeting');
const WITH = wordSet('with alongside');
const NOUN_BEFORE = wordSet("a an the this that his her their its our 's first second last annual");

/** "Smith met (with) Jones", "Smith and Jones met", "to meet the finalists". */
export function meetVerb(tokens: readonly Token[], at: number): MeetingMatch | null {
  const word = tokens[at]?.word ?? '';
  if (!MEET.has(word)) return null;
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

/** "While meeting with the minister, Smith said": the subject of the clause behind the comma. */
export function subjectBehind(
  tokens: readonly Token[],
  others: readonly NounPhrase[],
): NounPhrase[] {
  const end = others.at(-1)?.to ?? tokens.length;
  for (let at = end; at < Math.min(end + 12, tokens.length); at++) {
    if (tokens[at]?.word !== ',') continue;
    const [subject] = partiesFrom(tokens, at + 1, 'people');
    return subject !== undefined && isSubject(tokens, subject) ? [subject] : [];
  }
  return [];
}

// Verbs of receiving and visiting, which take people as their object.
const RECEIVE = wordSet(`
  hosted hosts host hosting received receives receive receiving welcomed welcomes welcome welcoming greeted greets greet greeting
  visited visits visit visiting interviewed interviews interview interviewing accompanied accompanies
  accompany accompanying joined joins join joining hugged embraced escorted briefed confronted
  entertained summoned
`);
// "with visiting Minister Smith" tells of no visit.
const BEFORE_PARTICIPLE = /^(?:is|are|was|were|be|been|after|before|while|when|by|for)$/;
const BE = wordSet('is are was were be been being');

/** "Smith hosted Jones", "Jones was greeted by Smith", "joined by his wife". */
export function receiveVerb(tokens: readonly Token[], at: number): MeetingMatch | null {
  const word = tokens[at]?.word ?? '';
  if (!RECEIVE.has(word) || isAttribute(tokens, at)) return null;
  const passive = tokens[at + 1]?.word === 'by';
  if (!passive && BE.has(tokens[at - 1]?.word ?? '')) return null;
  // Newspapers interview people; nobody is received by a newspaper.
  const company: Company = word.startsWith('interview') ? 'organisations' : 'people';
  const others = partiesFrom(tokens, at + (passive ? 2 : 1), passive ? company : 'people');
  return withSubjects(at, others, subjectParties(tokens, at, passive ? 'people' : company));
}

function isAttribute(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? ',';
  if (NOUN_BEFORE.has(before)) return true;
  return tokens[at]?.word.endsWith('ing') === true && !BEFORE_PARTICIPLE.test(before);
}

function withSubjects(
  cue: number,
  others: readonly NounPhrase[],
  subjects: readonly NounPhrase[],
): MeetingMatch | null {
  if (others.length === 0 || subjects.length === 0) return null;
  return { cue, parties: [...subjects, ...others] };
}

// Speaking with them is making a statement.
const PRESS = wordSet('reporters journalists media press');

// Verbs with a companion: the words that follow the verb, in order.
const COMPANY: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:sat|sit|sits|sitting)$/, ['down', 'with']],
  [/^(?:shook|shakes|shake|shaking)$/, ['hands', 'with']],
  [
    /^(?:dined|dines|dine|dining|lunched|conferred|confers|confer|consulted|negotiated|huddled|chatted|mingled|posed)$/,
    ['with'],
  ],
  [/^(?:caught|catches|catch)$/, ['up', 'with']],
  [/^(?:spoke|speaks|speak|talked|talks)$/, ['with']],
];

/** "Smith sat down with Jones", "shook hands with her". */
export function companionVerb(tokens: readonly Token[], at: number): MeetingMatch | null {
  const word = tokens[at]?.word ?? '';
  const entry = COMPANY.find(([verb]) => verb.test(word));
  if (entry === undefined) return null;
  const [, words] = entry;
  if (words.some((expected, i) => tokens[at + 1 + i]?.word !== expected)) return null;
  const others = partiesFrom(tokens, at + 1 + words.length, 'people');
  if (others.some((party) => PRESS.has(tokens[party.head]?.word ?? ''))) return null;
  return withSubjects(at, others, subjectParties(tokens, at, 'organisations'));
}
