import { stripDiacritics } from '../../text/fold.ts';
import type { Word } from '../../text/words.ts';
import { isOnlyGiven } from '../names/given-names.ts';
import type { ArticleWords, NameUse } from './article-words.ts';
import type { AreTwo } from './group-names.ts';
import { nameKey } from './name-key.ts';
import { isEndOf, type NameWords, nameWords } from './name-words.ts';

/** A spelling that comes back is no slip. */
const OFTEN = 2;
/** How many uses are compared with how many; only broken texts have more. */
const MOST_COMPARED = 10_000;
const RELATION =
  /^(?:son|father|grandson|grandfather|nephew|uncle|cousin|namesake|brother|grandnephew|great-grandson|great-grandfather)$/u;
/** Endings and double letters in which transliterations of one name differ, however often they come back. */
const ENDINGS = /(?:iyy|yy|iy|ij|yi|ii|ey|ei|ay|ai|y|i|j)(?=$|-)|(.)(?=\1)/gu;
/** Other such letters, and names that have a spelling in each language. */
const LETTERS = /[kq]h?|kh/gu;
const MANY_SPELLINGS = /^(?:mohamed|ahmed|husein|i?usuf)$/u;

/**
 * Whether two full names of an article that may be one person's are two people's: "Evan Bell" and "Ewan Bell" where both come
 * back, stand in one sentence or are given names of their own; "Donald Trump" and "Donald Trump Jr." where one is
 * called the other's son or both stand in one sentence.
 */
export function likeNamesApart({ sentences, uses }: ArticleWords): AreTwo {
  const usesOf = new Map<string, NameUse[]>();
  for (const use of uses) {
    const same = usesOf.get(use.form);
    if (same === undefined) usesOf.set(use.form, [use]);
    else same.push(use);
  }
  const inOneSentence = (ofA: readonly NameUse[], ofB: readonly NameUse[]) =>
    ofA.length * ofB.length <= MOST_COMPARED &&
    ofA.some((use) => ofB.some(({ sentence }) => sentence === use.sentence));
  const hasRelative = (of: readonly NameUse[]) =>
    of.some((use) => isRelative(sentences[use.sentence] ?? [], use));
  return (a, b) => {
    const [ofA, ofB] = [usesOf.get(a) ?? [], usesOf.get(b) ?? []];
    const [first, second] = [nameWords(a), nameWords(b)];
    if (first.suffix !== second.suffix)
      return inOneSentence(ofA, ofB) || hasRelative(first.suffix === '' ? ofB : ofA);
    if (!differInOneWord(first, second)) return false;
    const comeBack = Math.min(ofA.length, ofB.length) >= OFTEN;
    return inOneSentence(ofA, ofB) || areSpeltApart(first, second, comeBack);
  };
}

/** "His son, Donald Trump Jr.", "Donald Trump Jr., his son" */
function isRelative(words: readonly Word[], { first, last }: NameUse): boolean {
  const near = [...words.slice(Math.max(0, first - 4), first), ...words.slice(last + 1, last + 5)];
  return near.some(
    ({ text }, at) => RELATION.test(text) && near.slice(Math.max(0, at - 2), at).some(isOwner),
  );
}

function isOwner({ text }: Word): boolean {
  return /^(?:his|her|their|['’]s)$/iu.test(text);
}

function differInOneWord(a: NameWords, b: NameWords): boolean {
  if (a.telling.length !== b.telling.length || isEndOf(a, b) || isEndOf(b, a)) return false;
  return a.telling.filter((word, at) => plain(word) !== plain(b.telling[at] ?? '')).length === 1;
}

/** Marks and hyphens make no other name. */
function plain(word: string): string {
  return stripDiacritics(word).replace(/[-'’]/gu, '');
}

function areSpeltApart(a: NameWords, b: NameWords, comeBack: boolean): boolean {
  if (endingsOff(a) === endingsOff(b)) return false;
  return comeBack || haveOtherGivenNames(a, b);
}

function endingsOff({ telling }: NameWords): string {
  return telling.map((word) => plain(word).replace(ENDINGS, '')).join(' ');
}

/** Both given names are known ones, and differ in more than the way in which another alphabet is written. */
function haveOtherGivenNames(a: NameWords, b: NameWords): boolean {
  const [givenA = '', givenB = ''] = [a.telling[0], b.telling[0]];
  if (plain(givenA) === plain(givenB) || !isOnlyGiven(givenA) || !isOnlyGiven(givenB)) return false;
  if (MANY_SPELLINGS.test(nameKey(givenA))) return false;
  return givenA.replace(LETTERS, '') !== givenB.replace(LETTERS, '');
}
