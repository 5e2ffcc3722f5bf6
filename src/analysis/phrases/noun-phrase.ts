import type { Span } from '../../text/span.ts';
import { isPersonNoun, isRoleNoun } from './role-nouns.ts';
import type { Token } from './token.ts';
import {
  DETERMINERS,
  endsNounPhrase,
  LINKS,
  LOOSE_LINKS,
  looksLikePast,
  POSSESSIVES,
  PRONOUNS,
} from './word-classes.ts';

/** A noun phrase as a range of tokens, with the word that it is about. */
export interface NounPhrase extends Span {
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The token that the phrase is about: "spokesman" in "a spokesman for the ministry". */
  readonly head: number;
  /** Index of the mention that the head is part of, or -1. */
  readonly mention: number;
}

// Longer runs without a mark or a function word are headings or lists, not phrases.
const LONGEST = 16;

/** The phrase whose first token is at `from`; null where none begins there. */
export function phraseStartingAt(tokens: readonly Token[], from: number): NounPhrase | null {
  const simple = simplePhraseStartingAt(tokens, from);
  if (simple === null) return null;
  let to = simple.to;
  while (to - from < LONGEST && linksOn(tokens, to)) {
    const further = simplePhraseStartingAt(tokens, to + 1);
    if (further === null) break;
    to = further.to;
  }
  return makePhrase(tokens, from, to, titledName(tokens, to, simple.head));
}

// "Secretary of State Ann Smith" is about Smith; "a friend of Ann Smith" and "an aide to President Smith" are not.
function titledName(tokens: readonly Token[], to: number, head: number): number {
  const last = tokens[to - 1];
  if (last === undefined || last.mention < 0 || !isRoleNoun(tokens[head]?.word ?? '')) return head;
  let before = to - 1;
  while (tokens[before]?.mention === last.mention) before--;
  const office = tokens[before];
  if (office === undefined || before <= head + 1 || office.mention >= 0) return head;
  return office.isCapital && !isRoleNoun(office.word) ? to - 1 : head;
}

// "a spokesman for the ministry", but "met officials for talks": only a role goes on with "for".
function linksOn(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return word === 'of' || (LINKS.has(word) && isRoleNoun(tokens[at - 1]?.word ?? ''));
}

function simplePhraseStartingAt(tokens: readonly Token[], from: number): NounPhrase | null {
  let head = -1;
  let to = from;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to];
    if (token === undefined || !continues(tokens, from, to, head)) break;
    if (!isModifier(tokens, to)) head = to;
    to++;
  }
  return head < 0 ? null : makePhrase(tokens, from, head + 1, head);
}

function continues(tokens: readonly Token[], from: number, at: number, head: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.date) return false;
  if (!token.isWord) return at > from && joinsName(tokens, at);
  const before = at > from ? tokens[at - 1] : undefined;
  if (before === undefined)
    return token.word !== "'s" && (isOpener(tokens, at) || canGoOn(tokens, at, head));
  if (token.word === "'s" || sameMention(before, token)) return true;
  if (isOpener(tokens, at) || isPronoun(tokens, at - 1)) return false;
  return canGoOn(tokens, at, head, before);
}

function sameMention(a: Token, b: Token): boolean {
  return a.mention >= 0 && a.mention === b.mention;
}

// Pronouns, articles and the like stand at the beginning of a phrase only.
function isOpener(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (beginsPhrase(token) || isPronoun(tokens, at));
}

function canGoOn(tokens: readonly Token[], at: number, head: number, before?: Token): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.mention >= 0 || token.organisation) return true;
  if (token.word === 'and') return joinsTitles(tokens, at);
  if (endsNounPhrase(token.word)) return isNamePart(token, before);
  return !endsAfterPerson(tokens[head], before, token);
}

// "Stardust @ home", "Smith & Sons"
function joinsName(tokens: readonly Token[], at: number): boolean {
  return /^[@&]$/.test(tokens[at]?.word ?? '') && tokens[at + 1]?.isWord === true;
}

// "the Peace Now group": capitals make a function word part of a name.
function isNamePart(token: Token, before: Token | undefined): boolean {
  return token.isCapital && before?.isCapital === true;
}

// After a person nothing but another person or a name goes on: "officials familiar with" ends at "officials".
function endsAfterPerson(
  head: Token | undefined,
  before: Token | undefined,
  token: Token,
): boolean {
  if (head === undefined || before !== head) return false;
  const isPerson = head.mention >= 0 || isPersonNoun(head.word);
  return isPerson && !isPersonNoun(token.word) && !token.isCapital;
}

// "interior and overseas minister", but not "Israel and the minister".
function joinsTitles(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.mention >= 0 || before.organisation) return false;
  if (isPersonNoun(before.word)) return false;
  for (let next = at + 1; next <= at + 3; next++) {
    const token = tokens[next];
    if (token === undefined || !token.isWord || DETERMINERS.has(token.word)) return false;
    if (token.mention >= 0) return false;
    if (isPersonNoun(token.word)) return true;
  }
  return false;
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (word === "'s" || word === 'and') return true;
  if (isPronoun(tokens, at)) return false;
  return DETERMINERS.has(word) || POSSESSIVES.has(word);
}

// "her" and "one" are pronouns on their own, and open a phrase before a noun.
function isPronoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (!PRONOUNS.has(word)) return false;
  if (!POSSESSIVES.has(word) && word !== 'one') return true;
  const next = tokens[at + 1];
  return next === undefined || !next.isWord || next.date || endsNounPhrase(next.word);
}

/** The phrase whose last token is at `last`; null where none ends there. */
export function phraseEndingAt(tokens: readonly Token[], last: number): NounPhrase | null {
  if (isPronoun(tokens, last)) return makePhrase(tokens, last, last + 1, last);
  if (!canEndPhrase(tokens[last])) return null;
  let from = last;
  let head = last;
  while (from > 0 && last - from < LONGEST) {
    const step = stepBack(tokens, from);
    if (step === 0) break;
    // Across "of" or "for" the phrase is about what stands before it.
    if (step > 1) head = from - step;
    from -= step;
  }
  return makePhrase(tokens, from, last + 1, titledName(tokens, last + 1, head));
}

function canEndPhrase(token: Token | undefined): boolean {
  if (token === undefined || !token.isWord || token.date) return false;
  if (token.mention >= 0 || token.organisation) return true;
  return token.word !== "'s" && !DETERMINERS.has(token.word) && !endsNounPhrase(token.word);
}

// How many tokens the phrase that begins at `from` can be extended to the left.
function stepBack(tokens: readonly Token[], from: number): number {
  const current = tokens[from];
  const before = tokens[from - 1];
  if (before === undefined || current === undefined || !before.isWord || before.date) return 0;
  if (sameMention(before, current)) return 1;
  const link = linkBack(tokens, from);
  if (link > 0 || beginsPhrase(current)) return link;
  return goesBefore(tokens, from - 1) ? 1 : 0;
}

// Whether the word can stand inside a phrase, in front of its head.
function goesBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isPronoun(tokens, at)) return false;
  if (beginsPhrase(token) || token.mention >= 0 || token.organisation) return true;
  if (endsNounPhrase(token.word)) return false;
  // "to witness the mayor": nouns of people that are verbs behind "to".
  if (tokens[at - 1]?.word === 'to' && isPersonNoun(token.word)) return false;
  // "the retired general", but not "visited the general".
  return !looksLikePast(token.word) || opensPhrase(tokens[at - 1]);
}

function beginsPhrase(token: Token): boolean {
  return DETERMINERS.has(token.word) || POSSESSIVES.has(token.word);
}

function opensPhrase(token: Token | undefined): boolean {
  return token !== undefined && (beginsPhrase(token) || token.word === "'s");
}

function linkBack(tokens: readonly Token[], from: number): number {
  const link = tokens[from - 1]?.word ?? '';
  const before = tokens[from - 2];
  if (before === undefined || !before.isWord || before.date) return 0;
  const isPerson = isPersonNoun(before.word) || before.mention >= 0;
  if (LINKS.has(link)) return isPerson || !endsNounPhrase(before.word) ? 2 : 0;
  return LOOSE_LINKS.has(link) && isPerson ? 2 : 0;
}

/** "the coach, Ann Smith", "a doctor at the hospital, Ann Smith": the name rather than the description before it. */
export function namedBehind(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  if (phrase.mention >= 0 || !isPersonNoun(tokens[phrase.head]?.word ?? '')) return phrase;
  let to = phrase.to;
  while (LOOSE_LINKS.has(tokens[to]?.word ?? '')) {
    const place = phraseStartingAt(tokens, to + 1);
    if (place === null) break;
    to = place.to;
  }
  const name = tokens[to]?.word === ',' ? phraseStartingAt(tokens, to + 1) : null;
  return name !== null && name.mention >= 0 ? name : phrase;
}

/** A phrase of the tokens from `from` up to, but without, `to`. */
export function makePhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  head: number,
): NounPhrase {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, from, to, head, mention: tokens[head]?.mention ?? -1 };
}
