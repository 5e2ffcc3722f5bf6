import { phraseEndingAt } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';
import { DETERMINERS, POSSESSIVES } from '../phrases/word-classes.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';
import { roleEndingAt } from './role-phrase.ts';

/** "a lawyer of the union, Kendrick Smith", "The head of the agency (ESA), Ann Smith, said". */
export function appositionBefore(
  tokens: readonly Token[],
  named: NamedTokens,
): DescriptionMatch | null {
  if (!named.isName) return null;
  // "his deputy, Col. Ann Smith": a title may stand between.
  const start = phraseEndingAt(tokens, named.to - 1)?.from ?? named.from;
  if (tokens[start - 1]?.word !== ',') return null;
  const last = beforeBracket(tokens, start - 2);
  const role = roleEndingAt(tokens, last);
  if (role === null) return null;
  const { from } = role;
  // "While meeting with the minister, Smith said": the phrase belongs to the verb before it.
  const isClosed = tokens[named.to]?.isWord !== true;
  const isFree = from === 0 || opensPart(tokens, from - 1);
  if (!isClosed && !isFree) return null;
  const first = tokens[from]?.word ?? '';
  const opens = from === 0 || DETERMINERS.has(first) || POSSESSIVES.has(first);
  const hasPossessor = tokens.slice(from, last + 1).some((token) => token.word === "'s");
  if (!opens && !hasPossessor) return null;
  return { from, to: last + 1, kind: POSSESSIVES.has(first) ? 'possessive' : 'apposition' };
}

// A comma or "and" in front, unless the role explains the name before it: "For Smith, a lawyer, Jones was".
function opensPart(tokens: readonly Token[], at: number): boolean {
  return /^(?:[,;]|and)$/.test(tokens[at]?.word ?? '') && (tokens[at - 1]?.mention ?? -1) < 0;
}

function beforeBracket(tokens: readonly Token[], last: number): number {
  if (tokens[last]?.word !== ')') return last;
  for (let at = last; at > Math.max(0, last - 10); at--) {
    if (tokens[at]?.word === '(') return at - 1;
  }
  return last;
}
