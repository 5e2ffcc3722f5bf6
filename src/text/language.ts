import { createRequire } from 'node:module';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../languages/index.ts';
import { guessShort } from './short-language.ts';

/** Enough letters to tell a language by; more only cost time. */
const SAMPLE = 3000;
/** Below this many letters small words and rare letters tell more than statistics. */
const SHORT = 80;
/** Below this many letters any other guess is a gamble. */
const FEWEST_LETTERS = 20;
/** Below this many words, or this share of them, plain words may be anybody's. */
const FEWEST_WORDS = 8;
const PLAIN_SHARE = 0.125;
const UNSPACED_LETTERS =
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu;

/** The detector knows some more that short texts are taken for by mistake. */
const GUESSED = LANGUAGES.filter(({ neverGuessed }) => !neverGuessed)
  .map(({ tag }) => tag)
  .sort();

/**
 * The BCP 47 tag of a text's main language, such as "de"; the default where the text is too short to tell. `among` narrows the
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
  if (letters + unspaced * 4 < FEWEST_LETTERS) return DEFAULT_LANGUAGE;
  const plain = plainLanguage(sample);
  if (plain !== null) return plain;
  const only = among ? GUESSED.filter((language) => among.has(language)) : GUESSED;
  const detected = detector().detect(sample, { only });
  return detected || guessShort(mostLetters(sample), among) || DEFAULT_LANGUAGE;
}

/** Only the letters of the script that most of the text is in, Latin or not. */
function mostLetters(sample: string): string {
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return latin * 2 > letters ? sample : sample.replace(/\p{Script=Latin}/gu, '');
}

/** Spares most corpora from loading the detector: a language of whose plain words the text is full; null where there is none. */
function plainLanguage(sample: string): string | null {
  const words = sample.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  if (words < FEWEST_WORDS) return null;
  const isFull = (plain: RegExp | undefined) =>
    plain !== undefined && (sample.match(plain)?.length ?? 0) / words > PLAIN_SHARE;
  return LANGUAGES.find(({ plainWords }) => isFull(plainWords))?.tag ?? null;
}

/** Loaded at the first text that needs it: its profiles take 0.2 s and 40 MB. */
function detector(): typeof import('tinyld') {
  return createRequire(import.meta.url)('tinyld');
}
