import { clauseSubject } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';
import { endOfRole } from './role-phrase.ts';

// "such as", "as well as", "known as" compare or name, and say nothing of an office.
const NO_OFFICE =
  /^(?:such|well|far|long|soon|much|many|same|just|known|as|regarded|seen|described)$/;

/** "Smith resigned as foreign minister", "her first visit as minister". */
export function asRole(tokens: readonly Token[], named: NamedTokens): DescriptionMatch | null {
  for (let at = named.to; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.word !== 'as' || token.quoted || NO_OFFICE.test(tokens[at - 1]?.word ?? ''))
      continue;
    const to = endOfRole(tokens, at + 1);
    if (to < 0) continue;
    const subject = tokens[at - 1]?.mention === -1 ? clauseSubject(tokens, at)?.head : at - 1;
    const isSubject = subject !== undefined && subject >= named.from && subject < named.to;
    return isSubject ? { from: at + 1, to, kind: 'copula' } : null;
  }
  return null;
}
