import type { Token } from '../phrases/token.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';

const LONGEST = 40;

/** "Smith, who led the inquiry, said", "Julie Smith who had ties to the union". */
export function relativeClause(
  tokens: readonly Token[],
  named: NamedTokens,
): DescriptionMatch | null {
  if (!named.isName) return null;
  const from = tokens[named.to]?.word === ',' ? named.to + 1 : named.to;
  if (tokens[from]?.word !== 'who') return null;
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST && !endsClause(tokens[to])) to++;
  return to - from < 3 ? null : { from, to, kind: 'clause' };
}

function endsClause(token: Token | undefined): boolean {
  return token === undefined || /^(?:[,;:.!?()"”“]|--|—)$/.test(token.word);
}
