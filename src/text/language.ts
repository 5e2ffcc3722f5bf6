import { createRequire } from 'node:module';

/** Enough letters to tell a language by; more only cost time. */
const SAMPLE = 3000;
/** Below this many letters any guess is a gamble. */
const FEWEST_LETTERS = 20;
const ENGLISH_WORD =
  /\b(?:the|of|and|to|in|that|is|was|for|on|with|by|said|has|have|were|from|which|who|are)\b/giu;
const UNSPACED_LETTERS =
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu;

/** Living languages in which news is written; the detector knows some that short texts are taken for by mistake. */
const LANGUAGES =
  `af am be bg bn cs da de el en es et fa fi fr ga gu he hi hu hy id is it ja kk km kn ko lt lv mk mn
  my nl no pl pt ro ru sk sr sv ta te th tl tr uk ur vi zh`.split(/\s+/u);

/** The language that most text in a script is written in, for texts of which the detector knows no more. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
];

function mainLanguageOf(sample: string): string {
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (latin * 2 > letters) return 'en';
  return BY_SCRIPT.find(([script]) => script.test(sample))?.[1] ?? 'en';
}

/** The BCP 47 tag of a text's main language, such as "de"; "en" where the text is too short to tell. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const unspaced = sample.match(UNSPACED_LETTERS)?.length ?? 0;
  if (letters + unspaced * 4 < FEWEST_LETTERS || isPlainlyEnglish(sample)) return 'en';
  return detector().detect(sample, { only: LANGUAGES }) || mainLanguageOf(sample);
}

/** Spares most corpora from loading the detector: in English text at least one word in eight is one of these. */
function isPlainlyEnglish(sample: string): boolean {
  const words = sample.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  const english = sample.match(ENGLISH_WORD)?.length ?? 0;
  return words >= 8 && english / words > 0.125;
}

/** Loaded at the first text that needs it: its profiles take 0.2 s and 40 MB. */
function detector(): typeof import('tinyld') {
  return createRequire(import.meta.url)('tinyld');
}
