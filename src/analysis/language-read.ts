import { LANGUAGES, languageOf } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { listOf } from '../languages/packages.ts';
import { stopWordsOf } from '../text/stop-words.ts';

/** Enough words to tell; more only cost time. */
const SAMPLE = 2000;

/**
 * The language whose rules may read an article. Its language is what its file says or what was guessed, and guesses at few
 * words are often wrong ("Eva Finch met Peter Holm in Oslo on Monday" may be Dutch): words of another language's news that
 * its own does not have outvote it.
 */
export function languageRead(text: string, language: string): Language {
  const own = languageOf(language);
  if (own.newsWords !== undefined) return own;
  const words = text
    .slice(0, SAMPLE)
    .toLowerCase()
    .match(/[\p{L}\p{M}'’]+/gu);
  return LANGUAGES.find((other) => leadOf(other, own, words ?? []) > 0) ?? own;
}

/** By how many words more a text is in one language than in another; 0 where the news of the first is not known by its words. */
function leadOf(one: Language, other: Language, words: readonly string[]): number {
  if (one.newsWords === undefined) return 0;
  const news = new Set(listOf(one.newsWords));
  const [here, there] = [stopWordsOf(one.tag), stopWordsOf(other.tag)];
  let lead = 0;
  for (const word of words) {
    const isHere = here.has(word) || news.has(word);
    if (isHere !== there.has(word)) lead += isHere ? 1 : -1;
  }
  return lead;
}
