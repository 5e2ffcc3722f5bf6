import { languageOf, languageOfScript } from '../languages/index.ts';
import type { Span } from './span.ts';
import { stemOf } from './stems.ts';
import { stopWordsOf } from './stop-words.ts';

const SEGMENTED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PARTS =
  /\p{Script=Han}+|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|\p{Script=Hangul}+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Scripts whose stop words stand inside runs. */
const CUT = /^[\p{Script=Han}\p{Script=Hiragana}]/u;
const CUT_SCRIPTS = new Set(['Han', 'Hiragana']);
const HAN = /^\p{Script=Han}/u;

/** The platform's segmenter takes quadratic time in the length of a run: long ones are handed to it in parts. */
const LONGEST_RUN = 256;
/** Fewer Hiragana behind Han are no word. */
const SHORTEST_ENDING = 3;

/**
 * Appends the words of a run in scripts that put no spaces between them, or, as Korean, glue small words to others.
 * Han characters count by themselves and in pairs, Kana and Hangul in pairs; words that say nothing are cut out first,
 * so that no pair is made across them. Thai, Khmer, Lao and Burmese are divided by `Intl.Segmenter`.
 */
export function pushUnspaced(words: Span[], run: string, offset: number, language: string): void {
  let before = '';
  for (const match of run.matchAll(PARTS)) {
    const part = match[0];
    const push = pushOf(part, before);
    const start = offset + match.index;
    if (CUT.test(part)) pushAround(words, part, start, language, push);
    else push(words, part, start, language);
    before = part;
  }
}

type Push = (words: Span[], part: string, start: number, language: string) => void;

/** How a part is divided, by its script; fewer Hiragana behind Han only end the word that the Han stand for. */
function pushOf(part: string, before: string): Push {
  if (/^\p{Script=Han}/u.test(part)) return pushHan;
  if (/^\p{Script=Hiragana}/u.test(part)) return HAN.test(before) ? pushEnding : pushKana;
  if (/^[\p{Script=Katakana}ー]/u.test(part)) return pushPairs;
  if (/^\p{Script=Hangul}/u.test(part)) return pushHangul;
  return SEGMENTED.test(part) ? pushSegments : pushTrimmed;
}

/** Cuts out what is on the language's list of stop words, as a word of its own; `push` takes what is left. */
function pushAround(
  words: Span[],
  part: string,
  start: number,
  language: string,
  push: Push,
): void {
  let from = 0;
  for (const { index, 0: phrase } of part.matchAll(phrasesOf(language))) {
    if (index > from) push(words, part.slice(from, index), start + from, language);
    from = index + phrase.length;
    words.push({ start: start + index, end: start + from });
  }
  if (from < part.length) push(words, part.slice(from), start + from, language);
}

/** What stands between two runs of Han may begin or end with a joining mark: "-19". */
function pushTrimmed(words: Span[], part: string, start: number): void {
  if (!/[\p{L}\p{N}]/u.test(part)) return;
  const lead = part.length - part.replace(/^[^\p{L}\p{N}]+/u, '').length;
  const bare = part.slice(lead).replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
  words.push({ start: start + lead, end: start + lead + bare.length });
}

function pushHan(words: Span[], part: string, start: number): void {
  const characters = Array.from(part);
  let at = start;
  for (const [i, character] of characters.entries()) {
    const end = at + character.length;
    words.push({ start: at, end });
    const next = characters[i + 1];
    if (next) words.push({ start: at, end: end + next.length });
    at = end;
  }
}

function pushPairs(words: Span[], part: string, start: number): void {
  const last = Math.max(1, part.length - 1);
  for (let i = 0; i < last; i++) {
    words.push({ start: start + i, end: start + Math.min(part.length, i + 2) });
  }
}

function pushKana(words: Span[], part: string, start: number): void {
  if (part.length > 1) pushPairs(words, part, start);
}

function pushEnding(words: Span[], part: string, start: number): void {
  if (part.length >= SHORTEST_ENDING) pushPairs(words, part, start);
}

/** The word of Korean, which alone writes Hangul, without its particles, and its pairs. */
function pushHangul(words: Span[], part: string, start: number): void {
  const { tag } = languageOfScript('Hangul');
  const stop = stopWordsOf(tag);
  const stem = stop.has(part) ? part : stemOf(tag)(part);
  const whole = stem.length !== 2 || stop.has(stem);
  if (whole) words.push({ start, end: start + stem.length });
  if (stem.length > 1 && !stop.has(stem)) pushPairs(words, stem, start);
}

function pushSegments(words: Span[], part: string, start: number, language: string): void {
  for (let from = 0; from < part.length; from += LONGEST_RUN) {
    for (const segment of segmenterOf(language).segment(part.slice(from, from + LONGEST_RUN))) {
      if (!segment.isWordLike) continue;
      const at = start + from + segment.index;
      words.push({ start: at, end: at + segment.segment.length });
    }
  }
}

const phrases = new Map<string, RegExp>();

/** The stop words of a language that is written so, the longest first; of Chinese for another that quotes it. */
function phrasesOf(language: string): RegExp {
  let found = phrases.get(language);
  if (!found) {
    const own = languageOf(language);
    const { words } = CUT_SCRIPTS.has(own.script) ? own : languageOfScript('Han');
    const list = [...(words?.stop?.() ?? [])];
    found = new RegExp(list.sort((a, b) => b.length - a.length).join('|'), 'gu');
    phrases.set(language, found);
  }
  return found;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
