import { createRequire } from 'node:module';
import { foldWord } from './fold.ts';

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
  ar: () => require('@orama/stopwords/arabic').stopwords,
  bg: () => require('@orama/stopwords/bulgarian').stopwords,
  da: () => require('@orama/stopwords/danish').stopwords,
  de: () => require('@orama/stopwords/german').stopwords,
  el: () => require('@orama/stopwords/greek').stopwords,
  es: () => require('@orama/stopwords/spanish').stopwords,
  fi: () => require('@orama/stopwords/finnish').stopwords,
  fr: () => require('@orama/stopwords/french').stopwords,
  hi: () => require('@orama/stopwords/indian').stopwords,
  hu: () => require('@orama/stopwords/hungarian').stopwords,
  hy: () => require('@orama/stopwords/armenian').stopwords,
  id: () => require('@orama/stopwords/indonesian').stopwords,
  it: () => require('@orama/stopwords/italian').stopwords,
  nl: () => require('@orama/stopwords/dutch').stopwords,
  no: () => require('@orama/stopwords/norwegian').stopwords,
  pt: () => require('@orama/stopwords/portuguese').stopwords,
  ro: () => require('@orama/stopwords/romanian').stopwords,
  ru: () => require('@orama/stopwords/russian').stopwords,
  sv: () => require('@orama/stopwords/swedish').stopwords,
  tr: () => require('@orama/stopwords/turkish').stopwords,
  uk: () => require('@orama/stopwords/ukrainian').stopwords,
};

const loaded = new Map<string, ReadonlySet<string>>();

/** Whether a word says nothing about a subject in its language ("the", "of"). Takes words as written or folded. */
export function isStopWord(word: string, language: string): boolean {
  return stopWordsOf(language).has(foldWord(word, language));
}

/** The folded stop words of a language, loaded once; empty where there is no list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  let words = loaded.get(language);
  if (!words) {
    const list = LOADERS[language]?.() ?? [];
    words = new Set(list.map((word) => foldWord(word, language)));
    loaded.set(language, words);
  }
  return words;
}
