import type { Span } from './span.ts';

/** A run of letters and digits as written, with the marks inside it: "co-operation", "U.S.", "1,709", "Putin's". */
const RUN = /[\p{L}\p{N}\p{M}]+(?:[\u200d\u200c\u00ad\u2060.,'’‘ʼ\-‐‑·_]+[\p{L}\p{N}\p{M}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_PARTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|\p{Script=Hangul}+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const PAIRED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const SEGMENTED = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The platform's segmenter takes quadratic time in the length of a run: long ones are handed to it in parts. */
const LONGEST_RUN = 256;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Words of any script in order. Runs of Han, Kana and Hangul give pairs of neighbouring characters; Thai, Khmer,
 * Lao and Burmese the words of `Intl.Segmenter`; all others what stands between spaces and punctuation.
 */
export function splitWords(text: string, language: string): Span[] {
  const words: Span[] = [];
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    if (UNSPACED.test(run)) pushUnspaced(words, run, match.index, language);
    else words.push({ start: match.index, end: match.index + run.length });
  }
  return words;
}

function pushUnspaced(words: Span[], run: string, offset: number, language: string): void {
  for (const match of run.matchAll(UNSPACED_PARTS)) {
    const [part] = match;
    const start = offset + match.index;
    if (PAIRED.test(part)) pushPairs(words, part, start);
    else if (SEGMENTED.test(part)) pushSegments(words, part, start, language);
    else if (/[\p{L}\p{N}]/u.test(part)) pushTrimmed(words, part, start);
  }
}

/** What stands between two runs of Han may begin or end with a joining mark: "-19". */
function pushTrimmed(words: Span[], part: string, start: number): void {
  const lead = part.length - part.replace(/^[^\p{L}\p{N}]+/u, '').length;
  const bare = part.slice(lead).replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
  words.push({ start: start + lead, end: start + lead + bare.length });
}

function pushPairs(words: Span[], part: string, start: number): void {
  const characters = Array.from(part);
  const [only] = characters;
  if (characters.length === 1 && only) words.push({ start, end: start + only.length });
  let at = start;
  for (let i = 0; i + 1 < characters.length; i++) {
    const first = characters[i] ?? '';
    const second = characters[i + 1] ?? '';
    words.push({ start: at, end: at + first.length + second.length });
    at += first.length;
  }
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

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
