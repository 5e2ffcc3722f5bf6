import { languageOf } from '../languages/index.ts';
import type { Expected, QuestionPatterns } from '../languages/questions.ts';

/** Question words of a language, ready to be looked for, in the order in which they are tried. */
type Compiled = readonly (readonly [Expected, RegExp])[];

const compiled = new Map<QuestionPatterns, Compiled>();

/** The patterns of a language's question words, as regular expressions. */
export function questionWords(language: string, questions: QuestionPatterns): Compiled {
  let words = compiled.get(questions);
  if (!words) {
    words = questions.patterns.map(([kind, pattern]) => [kind, wordPattern(pattern, language)]);
    compiled.set(questions, words);
  }
  return words;
}

/**
 * A pattern of a language's entry as it is looked for in a text: in whole words, anywhere where words are not written apart.
 * "~" stands for letters that may end a word, "@" for an adjective that may stand before a noun.
 */
export function wordPattern(pattern: string, language: string): RegExp {
  const source = pattern
    .replaceAll('~', '\\p{L}*')
    .replaceAll('@', '(?:\\p{L}+\\s)?')
    .replaceAll(' ', '\\s+');
  const isUnspaced = languageOf(language).words?.unspaced === true;
  return new RegExp(
    isUnspaced ? source : `(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`,
    'iu',
  );
}
