import { languageOf } from '../languages/index.ts';
import { foldWord, stripDiacritics } from './fold.ts';

const loaded = new Map<string, ReadonlySet<string>>();

/** Whether a word says nothing about a subject in its language ("the", "of"). Takes words as written or folded. */
export function isStopWord(word: string, language: string): boolean {
  return stopWordsOf(language).has(foldWord(word, language));
}

/** The folded stop words of a language, also as typed without diacritics, loaded once; empty where there is no list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  let folded = loaded.get(language);
  if (!folded) {
    const { words } = languageOf(language);
    folded = new Set(
      (words?.stop?.() ?? []).flatMap((word) => {
        const own = foldWord(word, language);
        return words?.stopsKeepMarks ? [own] : [own, stripDiacritics(own)];
      }),
    );
    loaded.set(language, folded);
  }
  return folded;
}
