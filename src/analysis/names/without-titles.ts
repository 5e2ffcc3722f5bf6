import type { LabelledRun } from './labels.ts';
import { isTitleWord } from './titles.ts';

/** Last words of names that are never a person's, whoever they are named after. */
const NEVER_LAST = new Set(
  `center centre foundation institute institution university college school academy museum gallery library hospital clinic
  act bill law amendment prize award cup trophy championship tournament party movement front army brigade brigades battalion
  airport bridge street avenue road boulevard square park stadium arena hall theater theatre tower building plaza station
  company co. corp. inc. ltd. plc llc group corporation association society committee commission council court ministry
  department agency bank fund trust news times post journal magazine gazette tribune herald airlines airways motors records
  studios river lake island islands mountain mountains bay valley county province airfield palace church cathedral mosque temple`.split(
    /\s+/u,
  ),
);

/** Whether a name that ends in the word is a thing's, whoever it is called after: "Court", "Foundation". */
export function isThingsName(word: string): boolean {
  return NEVER_LAST.has(word.toLowerCase());
}

/** Words that open the credit of a picture. */
const CREDIT = new Set([
  'image',
  'images',
  'photo',
  'photos',
  'picture',
  'photograph',
  'credit',
  'file',
]);

/**
 * The names with the titles and roles before people and marks at either end left out. A person who is only a title is
 * none; a person whose last word is "Foundation" or "Act" is an organisation.
 */
export function withoutTitles(
  words: readonly string[],
  runs: readonly LabelledRun[],
): LabelledRun[] {
  return runs
    .map((run) => withoutMarks(words, run))
    .map((run) => (isPerson(words, run) ? withoutTitle(words, run) : asOrganisation(run)))
    .filter(({ first, last }) => first <= last);
}

function withoutMarks(words: readonly string[], { first, last, kind }: LabelledRun): LabelledRun {
  let from = first;
  let to = last;
  while (from <= to && isMark(words[from])) from++;
  while (to >= from && isMark(words[to])) to--;
  // "… student Ann Lee Image: Reuters": the credit of a picture runs on from its caption.
  if (to > from && words[to + 1] === ':' && CREDIT.has((words[to] ?? '').toLowerCase())) to--;
  return { first: from, last: to, kind };
}

function isPerson(words: readonly string[], { first, last, kind }: LabelledRun): boolean {
  return kind === 'PER' && (first === last || !isThingsName(words[last] ?? ''));
}

function withoutTitle(words: readonly string[], { first, last, kind }: LabelledRun): LabelledRun {
  let from = first;
  // "King Sr." is called King.
  while (from <= last && isTitleWord(words[from] ?? '') && !isSuffix(words[from + 1], from < last))
    from++;
  return { first: from, last, kind };
}

function isSuffix(word: string | undefined, isInside: boolean): boolean {
  return isInside && /^(?:Jr|Sr|II|III|IV)\.?$/u.test(word ?? '');
}

function asOrganisation(run: LabelledRun): LabelledRun {
  return run.kind === 'PER' ? { ...run, kind: 'ORG' } : run;
}

function isMark(word: string | undefined): boolean {
  return !/[\p{L}\p{N}]/u.test(word ?? '');
}
