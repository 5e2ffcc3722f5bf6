import { isDash } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import { POSSESSIVES } from '../phrases/word-classes.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';
import { endOfRole } from './role-phrase.ts';

/** "Kendrick Smith, a lawyer at the ministry, said", "Smith, 65, head of …", "Smith (leader of the union)". */
export function appositionAfter(
  tokens: readonly Token[],
  named: NamedTokens,
): DescriptionMatch | null {
  if (!named.isName) return null;
  const opener = tokens[named.to]?.word ?? '';
  if (opener !== ',' && opener !== '(' && !isDash(opener)) return null;
  const from = pastAge(tokens, named.to + 1);
  const to = endOfRole(tokens, from);
  if (to < 0 || !isClosed(tokens, to)) return null;
  const isPossessive = POSSESSIVES.has(tokens[from]?.word ?? '');
  return { from, to, kind: isPossessive ? 'possessive' : 'apposition' };
}

function pastAge(tokens: readonly Token[], from: number): number {
  const isAge = /^\d{1,3}$/.test(tokens[from]?.word ?? '') && tokens[from + 1]?.word === ',';
  return isAge ? from + 2 : from;
}

// A name or a plain word directly behind would make it a list or a clause of its own.
function isClosed(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return next === undefined || !next.isWord || next.date || next.mention < 0;
}
