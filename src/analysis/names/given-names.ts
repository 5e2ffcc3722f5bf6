import { isStopWord } from '../../text/stop-words.ts';
import { LISTS, lookUp } from './lexicon.ts';

/** In the list, but hardly in the news: "On Wednesday Cobb had breakfast". */
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** Whether a word as written may be a given name: one of the lists has it, or most of the people who bear it do. */
export function mayBeGivenName(word: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
  if ((isStopWord(word, 'en') && word !== 'Will') || WEEKDAY.test(word)) return false;
  const lower = word.toLowerCase();
  const flags = lookUp(lower).flags || lookUp(lower.split('-')[0] ?? '').flags;
  return (flags & (LISTS.male | LISTS.female)) !== 0;
}

/** Whether a word in lower case is a given name first of all, whoever else bears it: "thomas", not "orban". */
export function isOnlyGiven(word: string): boolean {
  const { flags, likeness } = lookUp(word);
  return (flags & (LISTS.male | LISTS.female)) !== 0 && ((likeness >> 2) & 3) === 3;
}

/** The same for words that are hardly anything else: "Eva", not "Law". */
export function isGivenName(word: string): boolean {
  if (!mayBeGivenName(word)) return false;
  const lower = word.toLowerCase();
  const known = lookUp(lower).flags === 0 ? lookUp(lower.split('-')[0] ?? '') : lookUp(lower);
  const likeCommon = known.likeness & 3;
  const likePlace = known.likeness >> 6;
  const likeGiven = (known.likeness >> 2) & 3;
  return likeGiven >= 2 && likeCommon <= 1 && likePlace <= 1;
}
