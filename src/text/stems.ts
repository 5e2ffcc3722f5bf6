import { languageOf } from '../languages/index.ts';
import type { Stem } from '../languages/language.ts';

const loaded = new Map<string, Stem>();
const unchanged: Stem = (word) => word;

/** The stemmer of a language ("en", "de"), loaded once; words stay as they are where there is none. */
export function stemOf(language: string): Stem {
  let stem = loaded.get(language);
  if (!stem) {
    stem = languageOf(language).words?.stem?.() ?? unchanged;
    loaded.set(language, stem);
  }
  return stem;
}
