import type { Span } from './span.ts';
import { pushUnspaced } from './unspaced-words.ts';

/** A run of letters and digits as written, with the marks inside it: "co-operation", "U.S.", "1,709", "Putin's". */
const RUN =
  /[\p{L}\p{N}\p{M}]+(?:(?:[\u200b-\u200d\u00ad\u2060.,'’‘ʼ\-‐‑·_״׳٫٬]+|(?<=[א-ת])"(?=[א-ת])|(?<=(?<![\d])\d{1,3}|[\u00a0\u2009\u202f]\d{3})[\u00a0\u2009\u202f](?=\d{3}(?!\d)))[\p{L}\p{N}\p{M}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words of any script in order: what stands between spaces and punctuation, or what `pushUnspaced` finds in it. */
export function splitSearchWords(text: string, language: string): Span[] {
  const words: Span[] = [];
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    if (UNSPACED.test(run)) pushUnspaced(words, run, match.index, language);
    else words.push({ start: match.index, end: match.index + run.length });
  }
  return words;
}
