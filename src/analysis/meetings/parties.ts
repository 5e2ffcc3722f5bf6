import {
  makePhrase,
  type NounPhrase,
  phraseEndingAt,
  phraseStartingAt,
} from '../phrases/noun-phrase.ts';
import { isPersonNoun, isRoleNoun } from '../phrases/role-nouns.ts';
import { adjacentSubject, clauseSubject } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import {
  ADVERBS,
  AUXILIARIES,
  isCommonVerb,
  looksLikePast,
  SUBJECT_PRONOUNS,
  wordSet,
} from '../phrases/word-classes.ts';
import { speechVerb } from '../speech/speech-verbs.ts';

/** Whom a cue can stand with: people only, or organisations too ("talks with the union"). */
export type Company = 'people' | 'organisations';

const ENDS = wordSet('in on at for during before after to who where when');
const GROUPS = wordSet('both two pair trio sides leaders others');
const BODIES = wordSet(`
  agency association authorities bank banks board broadcaster cabinet church club commission committee companies company consortium
  council court delegation embassy federation firm firms government governments insurer insurers ministry parliament parties party
  tribunal trust union unions university
`);

/** Whether a phrase is about people, named or not. */
export function isParty(tokens: readonly Token[], phrase: NounPhrase, company: Company): boolean {
  const head = tokens[phrase.head];
  if (head === undefined || head.quoted) return false;
  if (phrase.mention >= 0 || isPersonNoun(head.word) || SUBJECT_PRONOUNS.has(head.word))
    return true;
  const isBody = head.organisation || BODIES.has(head.word);
  return GROUPS.has(head.word) || (company === 'organisations' && isBody);
}

/**
 * The parties listed from `from` on: "Smith, Jones and the mayor"; empty where it is not people that follow.
 * `closed` says that no clause can begin inside the list: "talks between Smith and Jones have failed".
 */
export function partiesFrom(
  tokens: readonly Token[],
  from: number,
  company: Company,
  closed = false,
): NounPhrase[] {
  const parties: NounPhrase[] = [];
  let next = partyAt(tokens, from, company);
  while (next !== null) {
    const last = parties.at(-1);
    // A name in apposition takes the place of the description: "his counterpart, Smith".
    if (last !== undefined && last.mention < 0 && tokens[next.from - 1]?.word === ',')
      parties.pop();
    parties.push(next);
    const following = nextListed(tokens, next, company);
    next = following !== null && (closed || !isSubject(tokens, following)) ? following : null;
  }
  return parties;
}

function partyAt(tokens: readonly Token[], at: number, company: Company): NounPhrase | null {
  const phrase = phraseStartingAt(tokens, at);
  if (phrase === null) return null;
  return isParty(tokens, phrase, company) ? phrase : nameBehindOffice(tokens, phrase);
}

// "House of Representatives speaker Ann Smith": the office of one who is named at the end.
function nameBehindOffice(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | null {
  const mention = tokens[phrase.to - 1]?.mention ?? -1;
  let from = phrase.to - 1;
  while (from > phrase.from && tokens[from - 1]?.mention === mention) from--;
  if (mention < 0 || !isRoleNoun(tokens[from - 1]?.word ?? '')) return null;
  return makePhrase(tokens, from, phrase.to, phrase.to - 1);
}

// The party behind "and", or behind a comma where the list goes on or the name explains the party before.
function nextListed(
  tokens: readonly Token[],
  last: NounPhrase,
  company: Company,
): NounPhrase | null {
  const and = pastAnd(tokens, last.to);
  if (and > last.to) return partyAt(tokens, and, company);
  if (tokens[last.to]?.word !== ',') return null;
  const next = partyAt(tokens, last.to + 1, company);
  if (next === null) return null;
  // "Smith, a lawyer, and Jones": goes on behind the apposition.
  if (next.mention < 0 && !isPlural(tokens, next)) {
    return partyAt(tokens, pastAnd(tokens, next.to, -1), company);
  }
  const behind = tokens[next.to];
  const goesOn = behind?.word === ',' || behind?.word === 'and';
  // "his counterpart, Smith, and", but not "While meeting the envoy, Smith spoke".
  const explains =
    last.mention < 0 && (behind === undefined || !behind.isWord || ENDS.has(behind.word));
  return goesOn || explains ? next : null;
}

function isPlural(tokens: readonly Token[], phrase: NounPhrase): boolean {
  return /(?:s|men|people)$/.test(tokens[phrase.head]?.word ?? '');
}

// The token behind "and" or ", and"; `otherwise`, or where it began, when neither follows.
function pastAnd(tokens: readonly Token[], from: number, otherwise = from): number {
  const and = tokens[from]?.word === ',' ? from + 1 : from;
  return tokens[and]?.word === 'and' ? and + 1 : otherwise;
}

/** Whether a verb follows the phrase: "met Smith, and Jones said" goes on with a clause of its own. */
function isSubject(tokens: readonly Token[], phrase: NounPhrase): boolean {
  let at = phrase.to;
  while (ADVERBS.has(tokens[at]?.word ?? '')) at++;
  const next = tokens[at]?.word ?? '';
  const isVerb = AUXILIARIES.has(next) || isCommonVerb(next) || looksLikePast(next);
  return isVerb || speechVerb(next)?.form === 'finite';
}

/** The parties who are the subject of the verb at `verb`: "Smith and Jones met". */
export function subjectParties(
  tokens: readonly Token[],
  verb: number,
  company: Company,
): NounPhrase[] {
  const last = adjacentSubject(tokens, verb);
  const subject =
    last !== null && isParty(tokens, last, company) ? last : clauseSubject(tokens, verb, true);
  if (subject === null || !isParty(tokens, subject, company)) return [];
  const listed = partiesFrom(tokens, subject.from, company, true).filter(({ to }) => to <= verb);
  return [...partiesBefore(tokens, subject, company), ...(listed.length > 0 ? listed : [subject])];
}

function partiesBefore(
  tokens: readonly Token[],
  subject: NounPhrase,
  company: Company,
): NounPhrase[] {
  const found: NounPhrase[] = [];
  let first = subject;
  while (/^(?:and|,)$/.test(tokens[first.from - 1]?.word ?? '')) {
    const joined = tokens[first.from - 1]?.word === 'and' || found.length > 0;
    const before = joined ? phraseEndingAt(tokens, first.from - 2) : null;
    if (before === null || !isParty(tokens, before, company)) break;
    found.unshift(before);
    first = before;
  }
  return found;
}

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
