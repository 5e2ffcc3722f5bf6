import { stripDiacritics } from '../fold.ts';

const LONGEST = 5;
/** Plural and case; a single vowel only where four letters are left. */
const ENDING =
  /(?<=.{3})(?:l[ae]r|[dt][ae]n?|n[iu]n|s[iu]|n[dt][ae]n?)$|(?<=.{4})(?:[iu]n|y?[aeiu])$/u;

/**
 * The first five letters of a folded Turkish word, which find as well as full analysis does (Can et al., "Information
 * Retrieval on Turkish Texts", 2008); words of fewer letters without plural and case ("okul", "okullarda"). Missing dots
 * and tails of letters do not matter.
 */
export function stemTurkish(word: string): string {
  let stem = stripDiacritics(word);
  for (let bare = ''; bare !== stem; ) {
    bare = stem;
    stem = stem.replace(ENDING, '');
  }
  return stem.slice(0, LONGEST);
}
