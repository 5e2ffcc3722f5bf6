const ASCII = /^[\x20-\x7e]*$/u;
const APOSTROPHES = /[‘’ʼ＇]/gu;
const ARABIC_MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const LATIN_OR_GREEK = /[\p{Script=Latin}\p{Script=Greek}]/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ı: 'i' }),
);

/**
 * Lower case, compatibility forms and invisible characters removed, typographic apostrophes straightened; Arabic
 * without vowel marks and with one alef, yeh and teh. Diacritics stay: stemmers read them.
 */
export function foldWord(word: string, language: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  let folded = word.normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'");
  folded = language === 'tr' ? folded.toLocaleLowerCase('tr') : folded.toLowerCase();
  if (/\p{Script=Arabic}/u.test(folded)) return foldArabic(folded);
  if (/\p{Script=Devanagari}/u.test(folded)) return foldDevanagari(folded);
  return folded.replaceAll('ё', 'е');
}

/** A stem without Latin and Greek diacritics: "zürich" and "zurich" are one term. */
export function stripDiacritics(stem: string): string {
  if (ASCII.test(stem) || !LATIN_OR_GREEK.test(stem)) return stem;
  const bare = stem.normalize('NFD').replace(/\p{Mn}/gu, '');
  return bare.replace(/[ßøłđæœþðı]/gu, (letter) => LETTERS.get(letter) ?? letter);
}

function foldArabic(word: string): string {
  return word
    .replace(ARABIC_MARKS, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** Nukta dropped, chandrabindu and anusvara as one, Devanagari digits as Western ones. */
function foldDevanagari(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\u093c/gu, '')
    .replace(/\u0901/gu, '\u0902')
    .replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966));
}

/** Lower case without diacritics, for comparing names and titles as people type them. */
export function plainText(text: string): string {
  return stripDiacritics(foldWord(text, 'en'));
}

/**
 * An Arabic word without the article and the particles that are written onto it, as in Larkey, Ballesteros and
 * Connell, "Light Stemming for Arabic Information Retrieval" (2007).
 */
export function stripArabicPrefix(word: string): string {
  return word.replace(/^(?:[وبكف]ال|لل|ال)(?=\p{L}{2})|^و(?=\p{L}{3})/u, '');
}
