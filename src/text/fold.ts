import { languageOf } from '../languages/index.ts';
import { foldScript } from './fold-scripts.ts';

const ASCII = /^[\x20-\x7e]*$/u;
const APOSTROPHES = /[‘’ʼ＇]/gu;
const LATIN_OR_GREEK = /[\p{Script=Latin}\p{Script=Greek}]/u;
/** Soft hyphens, joiners, marks of direction, and what chooses between pictures of one character. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;

/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ı: 'i' }),
);

/**
 * Lower case, compatibility forms and invisible characters removed, typographic apostrophes straightened, and one
 * spelling for the letters of Arabic, Hebrew, Hindi, Greek and Cyrillic. Latin diacritics stay: stemmers read them.
 */
export function foldWord(word: string, language: string): string {
  const { words } = languageOf(language);
  if (ASCII.test(word) && words?.casing === undefined) return word.toLowerCase();
  const plain = word.normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'");
  const folded = lowerCase(plain, words?.casing);
  return (words?.respell ?? foldScript)(folded);
}

/** The dot of "İ" stays no mark of its own. */
function lowerCase(word: string, locale: string | undefined): string {
  if (locale !== undefined) return word.toLocaleLowerCase(locale);
  return word.replaceAll('İ', 'i').toLowerCase();
}

/** A stem without Latin and Greek diacritics: "zürich" and "zurich" are one term. */
export function stripDiacritics(stem: string): string {
  if (ASCII.test(stem) || !LATIN_OR_GREEK.test(stem)) return stem;
  const bare = stem.normalize('NFD').replace(/\p{Mn}/gu, '');
  return bare.replace(/[ßøłđæœþðı]/gu, (letter) => LETTERS.get(letter) ?? letter);
}

/** Lower case without diacritics, for comparing names and titles as people type them. */
export function plainText(text: string): string {
  return stripDiacritics(foldWord(text, 'en'));
}
