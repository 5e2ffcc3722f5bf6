import { type NounPhrase, phraseEndingAt, phraseStartingAt } from '../phrases/noun-phrase.ts';
import { isPersonNoun } from '../phrases/role-nouns.ts';
import { clauseSubject, subjectOf } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import { AUXILIARIES, SUBJECT_PRONOUNS, wordSet } from '../phrases/word-classes.ts';
import { speechVerb } from '../speech/speech-verbs.ts';

/** Whom a cue can stand with: people only, or organisations too ("talks with the union"). */
export type Company = 'people' | 'organisations';

const GROUPS = wordSet('both two pair trio sides leaders others');

/** Whether a phrase is about people, named or not. */
export function isParty(tokens: readonly Token[], phrase: NounPhrase, company: Company): boolean {
  const head = tokens[phrase.head];
  if (head === undefined || head.quoted) return false;
  if (phrase.mention >= 0 || isPersonNoun(head.word) || SUBJECT_PRONOUNS.has(head.word))
    return true;
  return GROUPS.has(head.word) || (company === 'organisations' && head.organisation);
}

/** The parties listed from `from` on: "Smith, Jones and the mayor"; empty where it is not people that follow. */
export function partiesFrom(
  tokens: readonly Token[],
  from: number,
  company: Company,
): NounPhrase[] {
  const parties: NounPhrase[] = [];
  let next = phraseStartingAt(tokens, from);
  while (next !== null && isParty(tokens, next, company)) {
    parties.push(next);
    next = nextListed(tokens, next, parties, company);
  }
  return parties;
}

// The party after a comma or "and"; a name in apposition to a description takes its place.
function nextListed(
  tokens: readonly Token[],
  last: NounPhrase,
  parties: NounPhrase[],
  company: Company,
): NounPhrase | null {
  const mark = tokens[last.to]?.word;
  const comma = mark === ',';
  const and = tokens[last.to + (comma ? 1 : 0)]?.word === 'and';
  if (!comma && !and) return null;
  const next = phraseStartingAt(tokens, last.to + (comma ? 1 : 0) + (and ? 1 : 0));
  if (next === null || !isParty(tokens, next, company) || isSubject(tokens, next)) return null;
  if (and || (last.mention >= 0 && next.mention >= 0)) return next;
  if (next.mention < 0) return pastApposition(tokens, next, company);
  parties.pop();
  return next;
}

// "Smith, a lawyer, and Jones": goes on behind the apposition.
function pastApposition(
  tokens: readonly Token[],
  apposition: NounPhrase,
  company: Company,
): NounPhrase | null {
  const comma = tokens[apposition.to]?.word === ',' ? 1 : 0;
  if (tokens[apposition.to + comma]?.word !== 'and') return null;
  const next = phraseStartingAt(tokens, apposition.to + comma + 1);
  return next !== null && isParty(tokens, next, company) && !isSubject(tokens, next) ? next : null;
}

// "met Smith, and Jones said": Jones begins a clause of his own.
function isSubject(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const next = tokens[phrase.to]?.word ?? '';
  return AUXILIARIES.has(next) || speechVerb(next)?.form === 'finite';
}

/** The parties who are the subject of the verb at `verb`: "Smith and Jones met". */
export function subjectParties(
  tokens: readonly Token[],
  verb: number,
  company: Company,
): NounPhrase[] {
  const last = subjectOf(tokens, verb);
  const subject =
    last !== null && isParty(tokens, last, company) ? last : clauseSubject(tokens, verb);
  if (subject === null || !isParty(tokens, subject, company)) return [];
  return [...partiesBefore(tokens, subject, company), subject];
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
