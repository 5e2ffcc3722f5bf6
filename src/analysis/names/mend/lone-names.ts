import { AUXILIARIES, isCommonVerb, looksLikePast } from '../../phrases/word-classes.ts';
import type { TaggedWords } from '../article-evidence.ts';
import type { LabelledRun } from '../labels.ts';
import { isNameWord, type KnownNames, withRun } from './name-mend.ts';
import { isSaid, isSaying } from './person-signs.ts';

/** "Breed said", "Hoorn will see", once the article has "London Breed" and "Piet Hoorn": the family name alone, where it speaks or acts. */
export function loneFamilyNames(
  sentences: readonly TaggedWords[],
  { givenOf }: KnownNames,
): LabelledRun[][] {
  return sentences.map(({ words, runs }) => {
    let mended: readonly LabelledRun[] = runs;
    words.forEach((word, at) => {
      if (!givenOf.has(word) || !isDoing(words, at)) return;
      if (mended.some((run) => holds(run, at) && !isTown(run))) return;
      mended = withRun(mended, { first: at, last: at, kind: 'PER' });
    });
    return [...mended];
  });
}

/** Whether a capitalised word stands alone and says something. */
export function speaks(words: readonly string[], at: number): boolean {
  if (!standsAlone(words, at)) return false;
  return isSaying(words[at + 1] ?? '') || (isSaying(words[at - 1] ?? '') && isSaid(words, at - 1));
}

function isDoing(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? '';
  const isVerb = AUXILIARIES.has(next) || looksLikePast(next) || isCommonVerb(next);
  return speaks(words, at) || (isVerb && standsAlone(words, at));
}

function standsAlone(words: readonly string[], at: number): boolean {
  const isJoined = isNameWord(words[at - 1]) || isNameWord(words[at + 1]);
  return isNameWord(words[at]) && !isJoined && !BEFORE_A_PLACE.test(words[at - 1] ?? '');
}

const BEFORE_A_PLACE = /^(?:the|a|an|in|on|of|at|from|near|to)$/iu;

function holds({ first, last }: LabelledRun, at: number): boolean {
  return first <= at && at <= last;
}

/** The family name of somebody in the article that was taken for the town of that name. */
function isTown({ kind, first, last }: LabelledRun): boolean {
  return kind === 'LOC' && first === last;
}
