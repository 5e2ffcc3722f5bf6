import { primarySubtag } from '../languages/index.ts';
import { stopWordsOf } from '../text/stop-words.ts';

/** What English news has besides its small words, and no other language has. */
const MORE_ENGLISH = new Set(
  `said says told met meets monday tuesday wednesday thursday friday saturday sunday january february march april june
  july august october december mr mrs ms`.split(/\s+/u),
);
/** Enough words to tell; more only cost time. */
const SAMPLE = 2000;

/**
 * Whether English rules may read an article. Its language is what its file says or what was guessed, and guesses at few words
 * are often wrong ("Eva Finch met Peter Holm in Oslo on Monday" may be Dutch): English words that the other language does not
 * have outvote it.
 */
export function readsAsEnglish(text: string, language: string): boolean {
  const tag = primarySubtag(language);
  if (tag === 'en') return true;
  const english = stopWordsOf('en');
  const foreign = stopWordsOf(tag);
  let lead = 0;
  for (const [word] of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}'’]+/gu)) {
    const isEnglish = english.has(word) || MORE_ENGLISH.has(word);
    if (isEnglish !== foreign.has(word)) lead += isEnglish ? 1 : -1;
  }
  return lead > 0;
}
