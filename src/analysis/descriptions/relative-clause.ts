import type { Token } from '../phrases/token.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';

const LONGEST = 40;

/** "Smith, who led the inquiry, said", "Julie Smith who had ties to the union". */
export function relativeClause(
  tokens: readonly Token[],
  named: NamedTokens,
): DescriptionMatch | null {
  if (!named.isName) return null;
  const behind = pastBracket(tokens, named.to);
  const from = tokens[behind]?.word === ',' ? behind + 1 : behind;
  if (tokens[from]?.word !== 'who') return null;
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST && !endsClause(tokens[to])) to++;
  return to - from < 3 ? null : { from, to, kind: 'clause' };
}

// "Smith (D-Ohio), who"
function pastBracket(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.word !== '(') return from;
  const close = tokens.findIndex((token, at) => at > from && token.word === ')');
  return close < 0 || close - from > 8 ? from : close + 1;
}

function endsClause(token: Token | undefined): boolean {
  return token === undefined || /^(?:[,;:.!?()"”“]|--|—)$/.test(token.word);
}
