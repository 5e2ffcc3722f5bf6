import { createRequire } from 'node:module';
import { guessShort } from './short-language.ts';

/** Enough letters to tell a language by; more only cost time. */
const SAMPLE = 3000;
/** Below this many letters small words and rare letters tell more than statistics. */
const SHORT = 80;
/** Below this many letters any other guess is a gamble. */
const FEWEST_LETTERS = 20;
const ENGLISH_WORD =
  /\b(?:the|of|and|to|in|that|is|was|for|on|with|by|said|has|have|were|from|which|who|are)\b/giu;
const UNSPACED_LETTERS =
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu;

/** Living languages in which news is written; the detector knows some that short texts are taken for by mistake. */
const LANGUAGES =
  `af am be bg bn cs da de el en es et fa fi fr ga gu he hi hu hy id is it ja kk km kn ko lt lv mk mn
  my nl no pl pt ro ru sk sr sv ta te th tl tr uk ur vi zh`.split(/\s+/u);

/**
 * The BCP 47 tag of a text's main language, such as "de"; "en" where the text is too short to tell. `among` narrows the
 * languages that come into question, such as those of the articles that a question may search.
 */
export function detectLanguage(text: string, among?: ReadonlySet<string>): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const unspaced = sample.match(UNSPACED_LETTERS)?.length ?? 0;
  if (letters < SHORT) {
    const guessed = guessShort(sample, among);
    if (guessed) return guessed;
  }
  if (letters + unspaced * 4 < FEWEST_LETTERS || isPlainlyEnglish(sample)) return 'en';
  const only = among ? LANGUAGES.filter((language) => among.has(language)) : LANGUAGES;
  return detector().detect(sample, { only }) || guessShort(mostLetters(sample), among) || 'en';
}

/** Only the letters of the script that most of the text is in, Latin or not. */
function mostLetters(sample: string): string {
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return latin * 2 > letters ? sample : sample.replace(/\p{Script=Latin}/gu, '');
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
