import { phraseEndingAt } from '../phrases/noun-phrase.ts';
import { isRoleNoun } from '../phrases/role-nouns.ts';
import type { Token } from '../phrases/token.ts';
import { LINKS, LOOSE_LINKS, POSSESSIVES, wordSet } from '../phrases/word-classes.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';

const HONORIFICS = wordSet('mr mr. mrs mrs. ms ms. miss dr dr. sir dame');

// They say what the person does in the sentence, not who the person is.
const LEADING = wordSet(
  'visiting outgoing incoming also said meanwhile fellow then even when while',
);

/** "Russian Defence Minister Sergey Shoigu", "his then-girlfriend Julie Smith". */
export function title(tokens: readonly Token[], named: NamedTokens): DescriptionMatch | null {
  if (!named.isName) return null;
  let to = named.from;
  while (to > 0 && HONORIFICS.has(tokens[to - 1]?.word ?? '')) to--;
  let from = joinedFrom(tokens, phraseEndingAt(tokens, named.to - 1)?.from ?? to);
  from = pastForeignLinks(tokens, from, to);
  while (from < to && LEADING.has(tokens[from]?.word ?? '')) from++;
  if (from >= to || !hasRole(tokens, from, to)) return null;
  const isPossessive = POSSESSIVES.has(tokens[from]?.word ?? '');
  return { from, to, kind: isPossessive ? 'possessive' : 'title' };
}

// "the flat of his wife Ann": only a role keeps the words before "of".
function pastForeignLinks(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.word ?? '';
    const isLink = LINKS.has(word) || LOOSE_LINKS.has(word);
    if (isLink && !isRoleNoun(tokens[at - 1]?.word ?? '')) start = at + 1;
  }
  return start;
}

// The last word before the name, or before "of" and the like, is a role or part of a written title.
function hasRole(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || !isRoleNoun(token.word)) continue;
    if (tokens[at + 1]?.word !== "'s") return true;
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
