import { createRequire } from 'node:module';
import { foldWord, stripDiacritics } from './fold.ts';
import { MORE_STOP_WORDS, STOP_LISTS } from './stop-lists.ts';

const require = createRequire(import.meta.url);

/**
 * English words that say nothing about a subject. Written out here, shorter than the lists that packages
 * carry: "first", "last", "against" or "without" decide between sentences of the news.
 */
const ENGLISH = `a about all also am an and any are aren't as at be because been being both but by can can't cannot
could couldn't did didn't do does doesn't doing don't each either etc few for from further had
hadn't has hasn't have haven't having he her here hers herself him himself his how i if in into is
isn't it its itself just let me might much must my myself no nor not of off on one or other ought
our ours ourselves out own per rather said shall she should shouldn't since so some such than that
the their theirs them themselves then there these they this those though to too up upon us very via
was wasn't we were weren't what when where whether which while who whom whose why will with won't
would wouldn't yet you your yours yourself yourselves`;

const LOADERS: Readonly<Record<string, () => readonly string[]>> = {
  en: () => ENGLISH.split(/\s+/u),
  da: () => require('@orama/stopwords/danish').stopwords,
  de: () => require('@orama/stopwords/german').stopwords,
  el: () => require('@orama/stopwords/greek').stopwords,
  fi: () => require('@orama/stopwords/finnish').stopwords,
  fr: () => require('@orama/stopwords/french').stopwords,
  hy: () => require('@orama/stopwords/armenian').stopwords,
  it: () => require('@orama/stopwords/italian').stopwords,
  nl: () => require('@orama/stopwords/dutch').stopwords,
  no: () => require('@orama/stopwords/norwegian').stopwords,
  pt: () => require('@orama/stopwords/portuguese').stopwords,
  sv: () => require('@orama/stopwords/swedish').stopwords,
};

/** Where a word without its marks may be another that matters: Turkish "şu" (that) and "su" (water). */
const MARKS_DECIDE = new Set(['tr', 'az']);

const loaded = new Map<string, ReadonlySet<string>>();

/** Whether a word says nothing about a subject in its language ("the", "of"). Takes words as written or folded. */
export function isStopWord(word: string, language: string): boolean {
  return stopWordsOf(language).has(foldWord(word, language));
}

/** The folded stop words of a language, also as typed without diacritics, loaded once; empty where there is no list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  let words = loaded.get(language);
  if (!words) {
    words = new Set(readList(language).flatMap((word) => spellings(word, language)));
    loaded.set(language, words);
  }
  return words;
}

function readList(language: string): string[] {
  const own = STOP_LISTS[language] ?? MORE_STOP_WORDS[language] ?? '';
  const list = [...(LOADERS[language]?.() ?? []), ...own.trim().split(/\s+/u)];
  return list.filter((word) => word !== '');
}

function spellings(word: string, language: string): string[] {
  const folded = foldWord(word, language);
  return MARKS_DECIDE.has(language) ? [folded] : [folded, stripDiacritics(folded)];
}
