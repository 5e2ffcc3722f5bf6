import type { TaggedWords } from '../article-evidence.ts';
import type { LabelledRun } from '../labels.ts';
import { isNameWord, type KnownNames, withRun } from './name-mend.ts';
import { isSaid, isSaying } from './person-signs.ts';

/** "Breed said", once the article has "London Breed": the family name alone, where it speaks. */
export function loneFamilyNames(
  sentences: readonly TaggedWords[],
  { givenOf }: KnownNames,
): LabelledRun[][] {
  return sentences.map(({ words, runs }) => {
    let mended: readonly LabelledRun[] = runs;
    words.forEach((word, at) => {
      if (!givenOf.has(word) || !speaks(words, at)) return;
      if (mended.some(({ first, last }) => first <= at && at <= last)) return;
      mended = withRun(mended, { first: at, last: at, kind: 'PER' });
    });
    return [...mended];
  });
}

/** Whether a capitalised word stands alone and says something. */
export function speaks(words: readonly string[], at: number): boolean {
  if (!isNameWord(words[at]) || isNameWord(words[at - 1]) || isNameWord(words[at + 1]))
    return false;
  if (/^(?:the|a|an|in|on|of)$/iu.test(words[at - 1] ?? '')) return false;
  return isSaying(words[at + 1] ?? '') || (isSaying(words[at - 1] ?? '') && isSaid(words, at - 1));
}
