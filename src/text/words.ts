import { judgeFullStop } from './abbreviations.ts';
import type { Span } from './span.ts';

/** One token: a word, a number or a mark of punctuation. White space lies between tokens. */
export interface Word extends Span {
  /** The token as it stands in the text. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'punctuation';
}

/** Scripts that put no space between words. */
const UNSPACED_CHAR =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー]';
const LETTER = `(?:(?!${UNSPACED_CHAR})[\\p{L}\\p{M}_])`;
const LETTER_OR_DIGIT = `(?:(?!${UNSPACED_CHAR})[\\p{L}\\p{M}\\p{N}_])`;

const UNSPACED = new RegExp(`${UNSPACED_CHAR}+`, 'uy');
const ADDRESS =
  /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]]|[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
const DOTTED = /(?:\p{L}\.){2,}|Ph\.D\.?/uy;
/** Whole numbers and those with separators; not the "19" of "19-year-old" or the "81" of "81P". */
const NUMBER = new RegExp(
  `\\p{N}+(?:[.,:]\\p{N}+)*(?:st|nd|rd|th|s)?(?!${LETTER_OR_DIGIT}|[-‐‑]${LETTER}|[.,:]\\p{N})|\\p{N}+(?:[.,:]\\p{N}+)+`,
  'uy',
);
/** Letters and digits, joined inside by hyphens, apostrophes, ampersands, or a dot before a small letter. */
const WORD = new RegExp(
  `${LETTER_OR_DIGIT}+(?:[-‐‑'’&·\\u200c\\u200d]${LETTER}${LETTER_OR_DIGIT}*|[-‐‑]\\p{N}+|\\.\\p{Ll}${LETTER_OR_DIGIT}*)*`,
  'uy',
);
const POSSESSIVE = /['’]s/iuy;
const MARK = /\.{2,}|-{2,}|`{2}|'{2}|[\s\S]/uy;
const SPACE = /\s+/uy;
const POSSESSIVE_END = /['’][sS]$/u;
/** The platform's segmenter takes quadratic time in the length of one run, so that long runs are handed to it in parts. */
const LONGEST_RUN = 256;

/**
 * Splits a text, or the part of it `within`, into words, numbers and punctuation marks, in order and in linear time.
 * "U.S.", "Gen.", "Al-Qaida", "O'Brien" and "19-year-old" are one token each; a possessive "'s" is its own;
 * scripts without spaces are divided by the platform's dictionary.
 */
export function splitWords(text: string, within: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  const source = within.end < text.length ? text.slice(0, within.end) : text;
  let at = within.start;
  while (at < source.length) {
    const space = matchEnd(SPACE, source, at);
    if (space > at) at = space;
    else {
      pushTokens(source, at, words);
      at = words.at(-1)?.end ?? source.length;
    }
  }
  return words;
}

/** Appends the token that starts at `at`; several for a run of a script without spaces. */
function pushTokens(text: string, at: number, words: Word[]): void {
  const unspaced = matchEnd(UNSPACED, text, at);
  if (unspaced > at) pushUnspaced(text, at, Math.min(unspaced, at + LONGEST_RUN), words);
  else words.push(nextToken(text, at));
}

function nextToken(text: string, at: number): Word {
  const address = matchEnd(ADDRESS, text, at);
  if (address > at) return token(text, at, address, 'word');
  const dotted = matchEnd(DOTTED, text, at);
  if (dotted > at) return token(text, at, dotted, 'word');
  const possessive = matchEnd(POSSESSIVE, text, at);
  if (possessive > at && !isLetter(text, possessive)) {
    return token(text, at, possessive, 'word');
  }
  const number = matchEnd(NUMBER, text, at);
  if (number > at) return token(text, at, number, 'number');
  const word = wordEnd(text, at);
  if (word > at) return token(text, at, word, 'word');
  return token(text, at, matchEnd(MARK, text, at), 'punctuation');
}

/** Where the word at `at` ends: a possessive is left off, the full stop of an abbreviation taken in. */
function wordEnd(text: string, at: number): number {
  const end = matchEnd(WORD, text, at);
  if (end === at) return at;
  const word = text.slice(at, end);
  if (POSSESSIVE_END.test(word)) return end - 2;
  if (text[end] !== '.') return end;
  const stop = judgeFullStop(word, /^\.\s?\d/u.test(text.slice(end, end + 3)));
  return stop === 'stop' ? end : end + 1;
}

function pushUnspaced(text: string, start: number, end: number, words: Word[]): void {
  for (const { segment, index } of segmenter().segment(text.slice(start, end))) {
    words.push(token(text, start + index, start + index + segment.length, 'word'));
  }
}

let wordSegmenter: Intl.Segmenter | undefined;
function segmenter(): Intl.Segmenter {
  wordSegmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return wordSegmenter;
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? '');
}

function token(text: string, start: number, end: number, kind: Word['kind']): Word {
  return { start, end, text: text.slice(start, end), kind };
}

function matchEnd(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : at;
}
