import { phraseEndingAt } from '../phrases/noun-phrase.ts';
import { isRoleNoun } from '../phrases/role-nouns.ts';
import type { Token } from '../phrases/token.ts';
import { LINKS, LOOSE_LINKS, POSSESSIVES, wordSet } from '../phrases/word-classes.ts';
import { speechVerb } from '../speech/speech-verbs.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';

const HONORIFICS = wordSet('mr mr. mrs mrs. ms ms. miss dr dr. sir dame');

// Participles that are part of an office, unlike those of "visiting Minister Smith".
const OFFICIAL = wordSet(
  'acting managing founding ruling leading reigning sitting presiding retiring',
);
const LEADING = wordSet(
  'outgoing incoming also meanwhile fellow then even when while that this these those',
);

/** "Russian Defence Minister Sergey Shoigu", "his then-girlfriend Julie Smith". */
export function title(tokens: readonly Token[], named: NamedTokens): DescriptionMatch | null {
  if (!named.isName) return null;
  let to = named.from;
  while (to > 0 && HONORIFICS.has(tokens[to - 1]?.word ?? '')) to--;
  const phrase = phraseEndingAt(tokens, named.to - 1);
  if (phrase === null) return null;
  const from = titleStart(tokens, joinedFrom(tokens, phrase.from), to);
  if (from >= to || !hasRole(tokens, from, to)) return null;
  const isPossessive = POSSESSIVES.has(tokens[from]?.word ?? '');
  return { from, to, kind: isPossessive ? 'possessive' : 'title' };
}

// Leaves off what belongs to the sentence rather than to the name.
function titleStart(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.word ?? '';
    const isLink = LINKS.has(word) || LOOSE_LINKS.has(word);
    if (isLink && !keepsTitle(tokens, at, to)) start = at + 1;
    if (tokens[at]?.isCapital === false && isForeign(word)) start = at + 1;
  }
  while (start < to && isLeading(tokens, start)) start++;
  return start;
}

// "Minister of Trade Ann Smith" is one title; "the flat of his wife Ann" and "the aide to President Smith" hold two phrases.
function keepsTitle(tokens: readonly Token[], link: number, to: number): boolean {
  return (
    isRoleNoun(tokens[link - 1]?.word ?? '') && link + 1 < to && !hasRole(tokens, link + 1, to)
  );
}

// "The agency quotes President Smith"
function isForeign(word: string): boolean {
  const verb = speechVerb(word);
  return verb !== undefined && verb.form !== 'participle' && !isRoleNoun(word);
}

function isLeading(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (LEADING.has(word)) return true;
  return word.endsWith('ing') && !OFFICIAL.has(word) && tokens[at + 1]?.isCapital === true;
}

// A role that owns nothing behind it: not "the minister's" in "the minister's friend Ann".
function hasRole(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token !== undefined && isRoleNoun(token.word) && tokens[at + 1]?.word !== "'s") return true;
  }
  return false;
}

// "interior and overseas minister": the words before "and" share the noun behind it.
function joinedFrom(tokens: readonly Token[], from: number): number {
  const before = tokens[from - 2];
  const isShared =
    tokens[from - 1]?.word === 'and' &&
    before !== undefined &&
    before.isWord &&
    !before.isCapital &&
    before.mention < 0 &&
    !isRoleNoun(before.word) &&
    tokens[from]?.isCapital === false &&
    !isRoleNoun(tokens[from]?.word ?? '');
  if (!isShared) return from;
  return phraseEndingAt(tokens, from - 2)?.from ?? from;
}
