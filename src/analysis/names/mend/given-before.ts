import type { TaggedWords } from '../article-evidence.ts';
import { isGivenName, mayBeGivenName } from '../given-names.ts';
import type { LabelledRun } from '../labels.ts';
import { isTitleWord } from '../titles.ts';
import { type KnownNames, withRun } from './name-mend.ts';

const MONTH = /^(?:April|May|June|August)$/u;
/** Before a month they make it a date: "in June Carter left", "last May Robson said". */
const BEFORE_DATE =
  /^(?:in|of|since|until|till|by|from|to|through|before|after|during|on|for|and|or|late|early|mid|last|next|this|every|each|that|\d+(?:st|nd|rd|th)?)$/iu;
/** Titles that are given names as well; before a family name that nobody has in full they are that. */
const GIVEN_TITLE =
  /^(?:Major|Duke|Prince|King|Judge|Justice|Bishop|Pope|General|Count|Baron|Marshal)$/u;
/** Of these the title is rare without a full name before. */
const MOSTLY_GIVEN = /^(?:Major|Duke)$/u;
const ABBREVIATED: Readonly<Record<string, string>> = { Major: 'Maj.', General: 'Gen.' };
/** Adjectives that some parents take for a name, but the news hardly ever. */
const ADJECTIVES = new Set(
  'young german roman french english scottish welsh irish swiss indian royal old little many more most just even when while then if as his her but no not so do did'.split(
    ' ',
  ),
);

/** Given names that were left before a family name: "April Jones", "Christian Lindner", "Major Garrett". */
export function givenNamesBefore(
  sentences: readonly TaggedWords[],
  known: KnownNames,
): LabelledRun[][] {
  const titled = titledNames(sentences);
  return sentences.map(({ words, runs }) => {
    let mended: readonly LabelledRun[] = runs;
    for (const run of runs) {
      if (run.kind !== 'PER' || !isOpen(runs, run.first - 1)) continue;
      if (!isGivenBefore(words, run, known, titled)) continue;
      mended = withRun(mended, { ...run, first: run.first - 1 });
    }
    return [...mended];
  });
}

/** What stands before the name is no other name, or a place of one word: "London Breed". */
function isOpen(runs: readonly LabelledRun[], at: number): boolean {
  const run = runs.find(({ first, last }) => first <= at && at <= last);
  return run === undefined || (run.kind === 'LOC' && run.first === at && run.last === at);
}

function isGivenBefore(
  words: readonly string[],
  run: LabelledRun,
  known: KnownNames,
  titled: ReadonlySet<string>,
): boolean {
  const word = words[run.first - 1] ?? '';
  const before = words[run.first - 2] ?? '';
  const family = words[run.last] ?? '';
  if (!mayBeGivenName(word)) return false;
  if (MONTH.test(word)) return !BEFORE_DATE.test(before);
  if (run.first !== run.last) return isGivenName(word) && !isTitleWord(word) && run.first === 1;
  if (GIVEN_TITLE.test(word)) return isGivenTitle(words, run, known, titled);
  if (isTitleWord(word) || ADJECTIVES.has(word.toLowerCase())) return false;
  const isAfterPlace = /^(?:in|at|from|near|to)$/iu.test(before);
  return !isAfterPlace || !known.givenOf.has(family);
}

/** "Major Garrett": a name unless the article has "Major Tom Garrett", or the family name in full before it. */
function isGivenTitle(
  words: readonly string[],
  run: LabelledRun,
  known: KnownNames,
  titled: ReadonlySet<string>,
): boolean {
  const title = words[run.first - 1] ?? '';
  const family = words[run.last] ?? '';
  if (titled.has(`${title} ${family}`) || isTitleWord(words[run.first - 2] ?? '')) return false;
  if (/^(?:the|a)$/iu.test(words[run.first - 2] ?? '')) return false;
  if (MOSTLY_GIVEN.test(title)) return true;
  return isBesideNamesake(words, run, known);
}

/** "Judge Robbins and Ann Robbins": of two people with one family name both have a given name. */
function isBesideNamesake(
  words: readonly string[],
  { first, last }: LabelledRun,
  { givenOf }: KnownNames,
): boolean {
  const family = words[last] ?? '';
  const given = givenOf.get(family);
  if (given === undefined) return false;
  const behind = words[last + 1] === 'and' && words[last + 3] === family;
  const ahead = words[first - 2] === 'and' && words[first - 3] === family;
  return (
    (behind && given.has(words[last + 2] ?? '')) || (ahead && given.has(words[first - 4] ?? ''))
  );
}

/** The titles that stand before full names, with the family name: "Major Garrett" of "Major Tom Garrett". */
function titledNames(sentences: readonly TaggedWords[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { words, runs } of sentences) {
    for (const { kind, first, last } of runs) {
      if (kind !== 'PER' || first === last) continue;
      const before = words[first - 1] ?? '';
      const title =
        Object.entries(ABBREVIATED).find(([, short]) => short === before)?.[0] ?? before;
      found.add(`${title} ${words[last] ?? ''}`);
    }
  }
  return found;
}
