import { headKindOf } from '../../places/place-words.ts';
import type { TaggedWords } from '../article-evidence.ts';
import type { LabelledRun } from '../labels.ts';
import { isNameWord, type KnownNames } from './name-mend.ts';

/** So many words in front of the noun may say more of it: "the Kelso maritime museum". */
const MOST_BETWEEN = 2;

/** "The Kelso maritime museum": what stands between an article and a building is a place, unless somebody is called so in full. */
export function placesOfBuildings(
  sentences: readonly TaggedWords[],
  { givenOf }: KnownNames,
): LabelledRun[][] {
  return sentences.map(({ words, runs }) =>
    runs.map((run) =>
      run.kind === 'PER' && !givenOf.has(words[run.last] ?? '') && isOfBuilding(words, run)
        ? { ...run, kind: 'LOC' }
        : run,
    ),
  );
}

function isOfBuilding(words: readonly string[], { first, last }: LabelledRun): boolean {
  // "St Olwen's clinic"
  const isSaints = /^St\.?$/u.test(words[first] ?? '') && /^['’]s$/u.test(words[last + 1] ?? '');
  if (isSaints) return endsInBuilding(words, first, last + 2);
  if (first !== last || !isNameWord(words[first])) return false;
  return /^(?:the|an?)$/iu.test(words[first - 1] ?? '') && endsInBuilding(words, first, last + 1);
}

/** Whether a building stands at a place, or one or two words behind it. */
function endsInBuilding(words: readonly string[], name: number, from: number): boolean {
  for (let at = from; at <= from + MOST_BETWEEN; at++) {
    const word = words[at] ?? '';
    if (!/^\p{Ll}+$/u.test(word)) return false;
    const kind = headKindOf(`${words[name]} ${word.charAt(0).toUpperCase()}${word.slice(1)}`);
    if (kind !== null) return true;
  }
  return false;
}
