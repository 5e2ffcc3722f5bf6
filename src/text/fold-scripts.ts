const ARABIC_MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const HEBREW_MARKS = /[\u0591-\u05c7"״׳']/gu;
/** A nasal before a consonant of its own row, which Hindi also writes as a dot: "हिन्दी", "हिंदी". */
const NASAL = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu;

interface Script {
  readonly test: RegExp;
  readonly fold: (word: string) => string;
}

/** What each script is told by, and how its words are folded; in the order in which they are tried. */
const SCRIPTS: readonly Script[] = [
  { test: /\p{Script=Arabic}/u, fold: foldArabic },
  { test: /\p{Script=Devanagari}/u, fold: foldDevanagari },
  { test: /\p{Script=Hebrew}/u, fold: (word) => word.replace(HEBREW_MARKS, '') },
  { test: /\p{Script=Greek}/u, fold: foldGreek },
  { test: /\p{Script=Cyrillic}/u, fold: (word) => word.replaceAll('ё', 'е') },
];

/** A word in lower case with one spelling for each letter, as its script needs it. */
export function foldScript(word: string): string {
  return SCRIPTS.find(({ test }) => test.test(word))?.fold(word) ?? word;
}

/** Without vowel marks; one alef, heh, kaf and yeh for the Arabic, Persian and Urdu ones. */
function foldArabic(word: string): string {
  return word
    .replace(ARABIC_MARKS, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىیې]/gu, 'ي')
    .replace(/[کڪ]/gu, 'ك')
    .replace(/[ۀۂ]/gu, 'ه');
}

/** Nukta dropped, chandrabindu, anusvara and nasals as one, "नयी" as "नई". */
function foldDevanagari(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\u093c/gu, '')
    .replace(/\u0901/gu, '\u0902')
    .replace(NASAL, '\u0902')
    .replace(/यी$/u, 'ई')
    .replace(/(?<=\p{M}|[ए-औ])ये$/u, 'ए');
}

/** Without accents, which capitals lack, and with one sigma. */
function foldGreek(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ς', 'σ');
}
