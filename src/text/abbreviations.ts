import { LANGUAGES } from '../languages/index.ts';
import type { Abbreviations } from '../languages/language.ts';
import { listOf } from '../languages/packages.ts';

const NEVER_LAST = abbreviations('inside');
const BEFORE_NUMBER = abbreviations('beforeNumber');
const MAY_BE_LAST = abbreviations('perhaps');

/** Those of all languages: names and titles keep theirs in the news of another. */
function abbreviations(kind: keyof Abbreviations): ReadonlySet<string> {
  return new Set(
    LANGUAGES.flatMap(({ sentences }) => listOf(sentences?.abbreviations?.[kind] ?? '')),
  );
}

/** What a full stop after a word means: part of an abbreviation that goes on, one that may be the last word, or none. */
export type FullStop = 'inside' | 'perhaps' | 'stop';

/** `U.S`, `a.m`, `J.K`: letters with dots between them. */
const DOTTED = /^\p{L}(?:\.\p{L}{1,2})+$/u;
/** One letter of any script: "J. Marsh", "n. Chr.", "أ. سالم". */
const INITIAL = /^\p{L}$/u;

/**
 * Judges the full stop after `word` (without it): `inside` an abbreviation such as "Gen.", `perhaps` the end
 * of a sentence as after "U.S." or an initial, or a plain `stop`. `beforeNumber` says that a digit follows.
 */
export function judgeFullStop(word: string, beforeNumber: boolean): FullStop {
  if (NEVER_LAST.has(word)) return 'inside';
  if (word === 'etc') return 'stop';
  if (BEFORE_NUMBER.has(word))
    return beforeNumber ? 'inside' : MAY_BE_LAST.has(word) ? 'perhaps' : 'stop';
  if (MAY_BE_LAST.has(word) || INITIAL.test(word)) return 'perhaps';
  return DOTTED.test(word) ? 'perhaps' : 'stop';
}
