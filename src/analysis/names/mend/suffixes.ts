import type { TaggedWords } from '../article-evidence.ts';
import type { LabelledRun } from '../labels.ts';
import { isNameWord, withRun } from './name-mend.ts';

const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:I{2,3}|IV|V)$/u;

/** "King Sr.", "Cal Ripken, Jr.": what tells father and son apart belongs to the name before it. */
export function withSuffixes(sentences: readonly TaggedWords[]): LabelledRun[][] {
  return sentences.map(({ words, runs }) => {
    let mended: readonly LabelledRun[] = runs;
    words.forEach((word, at) => {
      const first = SUFFIX.test(word) ? startOfName(words, mended, at) : at;
      if (first < at) mended = withRun(mended, { first, last: at, kind: 'PER' });
    });
    return [...mended];
  });
}

/** The first word of the person's name before a suffix, or the suffix's own place. */
function startOfName(
  words: readonly string[],
  runs: readonly LabelledRun[],
  suffix: number,
): number {
  const family = words[suffix - 1] === ',' ? suffix - 2 : suffix - 1;
  const before = runs.find(({ kind, last }) => kind === 'PER' && last === family);
  if (before !== undefined) return before.first;
  const isAlone = runs.some(({ first, last }) => first === suffix && last === suffix);
  return isAlone && isNameWord(words[family]) ? family : suffix;
}
