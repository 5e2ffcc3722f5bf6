import type { Token } from '../phrases/token.ts';
import { ADVERBS, AUXILIARIES, wordSet } from '../phrases/word-classes.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';
import { endOfRole } from './role-phrase.ts';

const COPULAS = wordSet("is was are were be been 's becomes became become remains remained");
const NAMED = wordSet(`
  named appointed elected re-elected reelected nominated chosen made crowned promoted sworn hired
  picked selected designated confirmed proclaimed declared
`);
const SERVED = wordSet('served serves serving works worked working acts acted acting');
const BETWEEN = wordSet('as in to be the');

/** "Smith is an Israeli mathematician", "She was named head of the agency", "He served as mayor of Bern". */
export function copula(tokens: readonly Token[], named: NamedTokens): DescriptionMatch | null {
  let at = pastAuxiliaries(tokens, named.to);
  const verb = tokens[at - 1]?.word ?? '';
  const next = tokens[at]?.word ?? '';
  if (SERVED.has(next) && tokens[at + 1]?.word === 'as') at += 2;
  else if (NAMED.has(next) && at > named.to) at = pastWords(tokens, at + 1);
  else if (COPULAS.has(next)) at++;
  else if (at === named.to || !COPULAS.has(verb)) return null;
  const to = endOfRole(tokens, at);
  return to < 0 || isNegated(tokens, named.to, at) ? null : { from: at, to, kind: 'copula' };
}

function pastAuxiliaries(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isAuxiliary(tokens[at]?.word ?? '')) at++;
  return at;
}

function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word) || ADVERBS.has(word) || word === "'s";
}

function pastWords(tokens: readonly Token[], from: number): number {
  let at = from;
  while (BETWEEN.has(tokens[at]?.word ?? '') && tokens[at]?.word !== 'the') at++;
  return at;
}

function isNegated(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ word }) => /^(?:not|never|no)$|n't$/.test(word));
}
