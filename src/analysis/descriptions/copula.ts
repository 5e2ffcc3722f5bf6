import type { Token } from '../phrases/token.ts';
import { ADVERBS, AUXILIARIES, wordSet } from '../phrases/word-classes.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';
import { endOfRole } from './role-phrase.ts';

const COPULAS = wordSet('is was are were be been becomes became become remains remained');
const NAMED = wordSet(`
  named appointed elected re-elected reelected nominated chosen made crowned promoted sworn hired
  picked selected designated confirmed proclaimed declared
`);
const SERVED = wordSet('served serves serving works worked working acts acted acting');
const BETWEEN = wordSet('as in to be');

/** "Smith is an Israeli mathematician", "She was named head of the agency", "He served as mayor of Bern". */
export function copula(tokens: readonly Token[], named: NamedTokens): DescriptionMatch | null {
  // "Smith's lawyer" is another person; "he's a lawyer" is not.
  if (named.isName && tokens[named.to]?.word === "'s") return null;
  const from = pastCopula(tokens, named.to);
  if (from < 0 || isNegated(tokens, named.to, from)) return null;
  const to = endOfRole(tokens, from);
  return to < 0 ? null : { from, to, kind: 'copula' };
}

// The first token behind "is", "was named", "has served as"; -1 where none of these follows.
function pastCopula(tokens: readonly Token[], from: number): number {
  const at = pastAuxiliaries(tokens, from);
  const next = tokens[at]?.word ?? '';
  if (SERVED.has(next) && tokens[at + 1]?.word === 'as') return at + 2;
  if (NAMED.has(next) && at > from) return pastLinks(tokens, at + 1);
  if (COPULAS.has(next)) return at + 1;
  const isCopula = tokens.slice(from, at).some(({ word }) => COPULAS.has(word) || word === "'s");
  return isCopula ? at : -1;
}

function pastAuxiliaries(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isAuxiliary(tokens[at]?.word ?? '')) at++;
  return at;
}

function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word) || ADVERBS.has(word) || word === "'s";
}

function pastLinks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (BETWEEN.has(tokens[at]?.word ?? '')) at++;
  return at;
}

function isNegated(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ word }) => /^(?:not|never|no)$|n't$/.test(word));
}
