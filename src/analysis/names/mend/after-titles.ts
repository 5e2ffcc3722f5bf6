import { AUXILIARIES, isCommonVerb, looksLikePast } from '../../phrases/word-classes.ts';
import { speechVerb } from '../../speech/speech-verbs.ts';
import type { TaggedWords } from '../article-evidence.ts';
import type { LabelledRun } from '../labels.ts';
import { isTitleWord } from '../titles.ts';
import { isNameWord, type KnownNames, withRun } from './name-mend.ts';

/** Behind these somebody's name always stands. */
const ADDRESS = /^(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Sen|Gov|Rep|Lt|Sgt|Capt|Col|Gen|Maj|Prof|Rev)\.?$/u;
const MONTH = /^(?:March|April|May|June|August)$/u;
const FAMILY_TITLE =
  /^(?:Bishop|King|Pope|Prince|Judge|Major|Marshal|Marshall|Baron|Duke|Earl|Dean|Knight|Sheriff|Abbot|Parson|Constable|Saint|Lord)$/u;
const LONGEST = 3;

/** "Mrs May", "Gov. Hill", "Prime Minister May": the word behind a title is a name even where it is a month or a thing as well. */
export function namesAfterTitles(
  sentences: readonly TaggedWords[],
  known: KnownNames,
): LabelledRun[][] {
  return sentences.map(({ words, runs }) => {
    let mended: readonly LabelledRun[] = runs;
    words.forEach((_, title) => {
      const last = endOfName(words, title, known);
      const name: LabelledRun = { first: title + 1, last, kind: 'PER' };
      if (last > title && !isPartOfPerson(mended, name)) mended = withRun(mended, name);
    });
    return [...mended];
  });
}

/** The last word of the name behind a title, or the title's own place where none is. */
function endOfName(words: readonly string[], title: number, known: KnownNames): number {
  const first = title + 1;
  const name = words[first] ?? '';
  if (!isNameWord(name) || (isTitleWord(name) && !isTitledFamily(words, title))) return title;
  const isKnown = known.lastWords.has(name);
  if (ADDRESS.test(words[title] ?? '')) {
    const last = endOfRun(words, first);
    return isKnown || isDoer(words, title, last) ? last : title;
  }
  return isKnown || isActingMonth(words, title) ? lastOfLone(words, title) : title;
}

/** "Mr Bishop said", "Dr King": family names that are titles as well. */
function isTitledFamily(words: readonly string[], title: number): boolean {
  const isCivil = /^(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?$/u.test(words[title] ?? '');
  return isCivil && FAMILY_TITLE.test(words[title + 1] ?? '') && !isNameWord(words[title + 2]);
}

/** "Mayor May said" */
function isActingMonth(words: readonly string[], title: number): boolean {
  return MONTH.test(words[title + 1] ?? '') && isDoer(words, title, title + 1);
}

/** The place of the one word behind an office, or the office's own place where it is none or more words follow. */
function lastOfLone(words: readonly string[], title: number): number {
  return isTitle(words[title] ?? '') && !isNameWord(words[title + 2]) ? title + 1 : title;
}

function endOfRun(words: readonly string[], first: number): number {
  let last = first;
  while (last - first + 1 < LONGEST && isNameWord(words[last + 1])) last++;
  return last;
}

/** Whoever does something, or has something, is called so: "Mr. Day told …", "said Ms. Rivers", not "Oh, Mr Porter!". */
function isDoer(words: readonly string[], title: number, last: number): boolean {
  const behind = words[last + 1] ?? '';
  const isVerb = AUXILIARIES.has(behind) || looksLikePast(behind) || isCommonVerb(behind);
  if (isVerb || /^(?:['’]s|,)$/u.test(behind)) return true;
  return [behind, words[title - 1] ?? ''].some((word) => speechVerb(word)?.form === 'finite');
}

function isPartOfPerson(runs: readonly LabelledRun[], name: LabelledRun): boolean {
  return runs.some(
    ({ kind, first, last }) => kind === 'PER' && first <= name.last && last >= name.first,
  );
}

function isTitle(word: string): boolean {
  return isTitleWord(word) && /^\p{Lu}/u.test(word);
}
