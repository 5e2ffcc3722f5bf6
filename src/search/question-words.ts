import { type Expected, LATIN_PATTERNS } from './latin-question-patterns.ts';
import { OTHER_PATTERNS } from './other-question-patterns.ts';

/** Languages that write no spaces between words: patterns match anywhere. */
const ANYWHERE = new Set(['zh', 'ja', 'ko', 'th']);

/** The patterns of a language other than English; none where it is not known. */
export function questionWords(language: string): readonly (readonly [Expected, RegExp])[] {
  let words = compiled.get(language);
  if (!words) {
    const [before, after] = ANYWHERE.has(language)
      ? ['', '']
      : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'];
    words = (LATIN_PATTERNS[language] ?? OTHER_PATTERNS[language] ?? []).map(([kind, pattern]) => [
      kind,
      new RegExp(`${before}(?:${pattern.replaceAll(' ', '\\s+')})${after}`, 'iu'),
    ]);
    compiled.set(language, words);
  }
  return words;
}

const compiled = new Map<string, readonly (readonly [Expected, RegExp])[]>();
