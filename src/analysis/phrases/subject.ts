import {
  makePhrase,
  type NounPhrase,
  namedBehind,
  phraseEndingAt,
  phraseStartingAt,
} from './noun-phrase.ts';
import { isPersonNoun } from './role-nouns.ts';
import type { Token } from './token.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_STARTERS,
  endsNounPhrase,
  isCommonVerb,
  looksLikePast,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './word-classes.ts';

// An apposition between a name and its verb is rarely longer.
const LONGEST_APPOSITION = 30;
// What is farther off in a sentence without an end is not looked at, so that reading stays linear.
const LONGEST_CLAUSE = 80;

/** The subject that stands directly before the verb, past adverbs, dates, auxiliaries and appositions. */
export function adjacentSubject(tokens: readonly Token[], verb: number): NounPhrase | null {
  const last = beforeVerb(tokens, verb);
  const token = tokens[last];
  if (token === undefined) return null;
  if (token.word === 'who') return antecedent(tokens, last);
  if (token.word === ',' || isDash(token.word)) return beforeApposition(tokens, last);
  if (token.word === ')') return beforeBracket(tokens, last);
  const who = relativeBefore(tokens, last);
  if (who !== null) return antecedent(tokens, who);
  return wholeSubject(tokens, phraseEndingAt(tokens, pastParticiple(tokens, last)));
}

// "A plumber who had looked at the roof said": between the verb and its subject stands a clause with a verb of its own.
function relativeBefore(tokens: readonly Token[], last: number): number | null {
  const from = Math.max(0, last - LONGEST_APPOSITION);
  const who = tokens.findLastIndex(({ word }, at) => at > from && at < last && word === 'who');
  if (who < 0 || tokens[who - 1]?.isWord !== true) return null;
  const clause = tokens.slice(who + 1, last + 1);
  const isWhole = clause.every(({ isWord, word }) => isWord && !ENDS_RELATIVE.has(word));
  return isWhole && clause.slice(0, -1).some(isVerb) ? who : null;
}

const ENDS_RELATIVE = new Set([...CLAUSE_STARTERS, 'and', 'or']);

function isVerb({ word, mention }: Token): boolean {
  return mention < 0 && (AUXILIARIES.has(word) || looksLikePast(word) || isCommonVerb(word));
}

// "A statement released on Monday said": the participle belongs to the phrase before it.
function pastParticiple(tokens: readonly Token[], last: number): number {
  const word = tokens[last]?.word ?? '';
  const before = tokens[last - 1];
  const isParticiple = looksLikePast(word) && tokens[last]?.mention === -1;
  return isParticiple && before?.isWord === true && !endsNounPhrase(before.word) ? last - 1 : last;
}

// "A report by the ministry said": the phrase beside the verb stands behind a preposition, so that the
// subject is what stands before. An adverbial that opens the clause ("In Bern officials said") is none.
function wholeSubject(tokens: readonly Token[], phrase: NounPhrase | null): NounPhrase | null {
  const preposition = tokens[(phrase?.from ?? 0) - 1]?.word ?? '';
  const isInside = PREPOSITIONS.has(preposition) && !CLAUSE_STARTERS.has(preposition);
  if (phrase === null || !isInside) return phrase;
  const last = pastParticiple(tokens, phrase.from - 2);
  const token = tokens[last];
  if (token === undefined || !token.isWord || CLAUSE_STARTERS.has(token.word)) return phrase;
  const before = phraseEndingAt(tokens, last);
  if (before === null) return phrase;
  const whole = wholeSubject(tokens, before) ?? before;
  return makePhrase(tokens, whole.from, phrase.to, whole.head);
}

/** The index of the last token before a verb that is not an adverb, an auxiliary or a date. */
function beforeVerb(tokens: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (at >= 0) {
    const token = tokens[at];
    if (token === undefined) break;
    const isAdverb = ADVERBS.has(token.word) || (token.word.endsWith('ly') && !token.isCapital);
    const isAuxiliary = token.mention < 0 && AUXILIARIES.has(token.word);
    const skipped = token.date || isAdverb || isAuxiliary;
    const beforeDate = PREPOSITIONS.has(token.word) && tokens[at + 1]?.date === true;
    if (!skipped && !beforeDate) break;
    at--;
  }
  return at;
}

function antecedent(tokens: readonly Token[], who: number): NounPhrase | null {
  const comma = tokens[who - 1]?.word === ',';
  const last = who - (comma ? 2 : 1);
  const phrase = phraseEndingAt(tokens, last) ?? beforeBracket(tokens, last);
  return phrase === null ? null : (instead(tokens, phrase) ?? phrase);
}

// "It was Peter Holm, not Ann Rhodes, who said": the one before the comma.
function instead(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | null {
  const joint = tokens[phrase.from - 2]?.word ?? '';
  const isOther = tokens[phrase.from - 1]?.word === 'not' && /^(?:,|and)$/.test(joint);
  return isOther ? phraseEndingAt(tokens, phrase.from - 3) : null;
}

// "Name, a lawyer from Bern, said": from the comma before the verb back to the one after the name.
function beforeApposition(tokens: readonly Token[], close: number): NounPhrase | null {
  const pauses = pausesBefore(tokens, close);
  const phrases = pauses.map(
    (at) => phraseEndingAt(tokens, at - 1) ?? beforeBracket(tokens, at - 1),
  );
  const inner = phraseEndingAt(tokens, close - 1);
  // "The mayor, Ann Smith, said": here the name is the apposition.
  const isDescribed = (phrase?: NounPhrase | null) =>
    phrase != null && isPersonLike(tokens, phrase);
  const isInner = inner !== null && inner.mention >= 0 && tokens[inner.from - 1]?.word === ',';
  if (isInner && isDescribed(phrases[pauses.indexOf(inner.from - 1)])) return inner;
  const named = phrases.find((phrase) => phrase !== null && phrase.mention >= 0) ?? null;
  // "The head of the office in Bern, Ann Smith, said"
  return named ?? phrases.find(isDescribed) ?? (isInner ? inner : null);
}

// The commas and dashes of the same sentence part, from the right to the left.
function pausesBefore(tokens: readonly Token[], close: number): number[] {
  const pauses: number[] = [];
  for (let at = close - 1; at > Math.max(0, close - LONGEST_APPOSITION); at--) {
    const word = tokens[at]?.word ?? '';
    if (/^[;:"“”.]$/.test(word)) break;
    if (word === ',' || isDash(word)) pauses.push(at);
  }
  return pauses;
}

function isPersonLike(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.head];
  if (head === undefined || phrase.mention >= 0) return false;
  return head.organisation || isPersonNoun(head.word);
}

function beforeBracket(tokens: readonly Token[], close: number): NounPhrase | null {
  if (tokens[close]?.word !== ')') return null;
  for (let at = close - 1; at > 0 && close - at < 12; at--) {
    if (tokens[at]?.word === '(') return phraseEndingAt(tokens, at - 1);
  }
  return null;
}

/**
 * The first person or pronoun of the clause that the token at `at` stands in, leading adverbials left out.
 * `reported` takes what somebody says for a clause of its own: "Officials say the president will meet".
 */
export function clauseSubject(
  tokens: readonly Token[],
  at: number,
  reported = false,
): NounPhrase | null {
  const from = clauseStart(tokens, at, reported);
  const start = Math.max(0, at - LONGEST_CLAUSE);
  return firstSubject(tokens, Math.max(from, start), at) ?? firstSubject(tokens, start, from);
}

/** The first token of the clause of the token at `at`. */
export function clauseStart(tokens: readonly Token[], at: number, reported = false): number {
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_CLAUSE); index--) {
    if (opensClause(tokens, index, at, reported)) return index + 1;
  }
  return 0;
}

function opensClause(
  tokens: readonly Token[],
  index: number,
  at: number,
  reported: boolean,
): boolean {
  const word = tokens[index]?.word ?? '';
  if (word === ';' || word === ':') return true;
  if (word === 'and') return startsClause(tokens, index + 1, at);
  if (!CLAUSE_STARTERS.has(word) && !(reported && SAYING.test(word))) return false;
  return hasSubject(tokens, index + 1, at);
}

const SAYING =
  /^(?:say|says|said|saying|told|tells|announced|reports|reported|confirmed|claims|believes?)$/;

function hasSubject(tokens: readonly Token[], from: number, to: number): boolean {
  return firstSubject(tokens, from, to) !== null;
}

// "and he met", "and Smith met" begin clauses; "and met" goes on with the subject before.
function startsClause(tokens: readonly Token[], from: number, verb: number): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  return SUBJECT_PRONOUNS.has(first.word) && from < verb && tokens[from - 2]?.mention === -1;
}

function firstSubject(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.quoted) continue;
    if (isPossessive(tokens, at)) continue;
    if (PREPOSITIONS.has(tokens[at - 1]?.word ?? '')) {
      at = pastPreposition(tokens, at) - 1;
      continue;
    }
    const found = subjectAt(tokens, at);
    if (found !== null) return found;
  }
  return null;
}

function subjectAt(tokens: readonly Token[], at: number): NounPhrase | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.mention >= 0 && !isPossessivePronoun(token)) return mentionPhrase(tokens, at);
  if (SUBJECT_PRONOUNS.has(token.word)) return makePhrase(tokens, at, at + 1, at);
  if (!isPersonNoun(token.word) || tokens[at + 1]?.mention !== -1) return null;
  const before = phraseEndingAt(tokens, at);
  const whole = before === null ? null : phraseStartingAt(tokens, before.from);
  return whole === null ? before : namedBehind(tokens, whole);
}

function mentionPhrase(tokens: readonly Token[], at: number): NounPhrase {
  const mention = tokens[at]?.mention;
  let to = at + 1;
  while (tokens[to]?.mention === mention) to++;
  return makePhrase(tokens, at, to, to - 1);
}

function isPossessivePronoun(token: Token): boolean {
  return token.word === 'his' || token.word === 'her' || token.word === 'their';
}

// "Smith's lawyer": Smith is not the subject.
function isPossessive(tokens: readonly Token[], at: number): boolean {
  const mention = tokens[at]?.mention ?? -1;
  let next = at + 1;
  while (mention >= 0 && tokens[next]?.mention === mention) next++;
  return tokens[next]?.word === "'s";
}

function pastPreposition(tokens: readonly Token[], at: number): number {
  return phraseStartingAt(tokens, at)?.to ?? at + 1;
}

/** Whether a mark is a dash that sets a part of a sentence off. */
export function isDash(word: string): boolean {
  return word === '--' || word === '—' || word === '–' || word === '-' || word === '_';
}
