import { phraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import type { DescriptionMatch, NamedTokens } from './description-pattern.ts';

const MADE = wordSet(`
  founded co-founded cofounded created co-created invented established designed directed co-directed authored co-authored
  composed coached headed led chaired edited owned painted built produced developed hosted
`);
const MAKES = wordSet(`
  founded co-founded cofounded created co-created invented established heads chairs leads directs owns edits
  runs coaches hosts chaired headed directed invented authored co-authored
`);

/** "a contest founded by Ann Smith", "Smith co-founded the company", "Smith heads the agency". */
export function maker(tokens: readonly Token[], named: NamedTokens): DescriptionMatch | null {
  if (tokens[named.from - 1]?.word === 'by' && MADE.has(tokens[named.from - 2]?.word ?? '')) {
    return { from: named.from - 2, to: named.to, kind: 'clause' };
  }
  if (!MAKES.has(tokens[named.to]?.word ?? '')) return null;
  const made = phraseStartingAt(tokens, named.to + 1);
  return made === null ? null : { from: named.to, to: made.to, kind: 'clause' };
}
