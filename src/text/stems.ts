import { createRequire } from 'node:module';

/** Maps a folded word to its stem. */
export type Stem = (word: string) => string;

const require = createRequire(import.meta.url);

/**
 * The Snowball stemmers by language subtag. Each is loaded when its language is first met:
 * a corpus in one language never pays for the others.
 */
const LOADERS: Readonly<Record<string, () => Stem>> = {
  en: () => require('porter2').stem,
  ar: () => require('@orama/stemmers/arabic').stemmer,
  bg: () => require('@orama/stemmers/bulgarian').stemmer,
  da: () => require('@orama/stemmers/danish').stemmer,
  de: () => require('@orama/stemmers/german').stemmer,
  el: () => require('@orama/stemmers/greek').stemmer,
  es: () => require('@orama/stemmers/spanish').stemmer,
  fi: () => require('@orama/stemmers/finnish').stemmer,
  fr: () => require('@orama/stemmers/french').stemmer,
  ga: () => require('@orama/stemmers/irish').stemmer,
  hi: () => require('@orama/stemmers/indian').stemmer,
  hu: () => require('@orama/stemmers/hungarian').stemmer,
  hy: () => require('@orama/stemmers/armenian').stemmer,
  id: () => require('@orama/stemmers/indonesian').stemmer,
  it: () => require('@orama/stemmers/italian').stemmer,
  lt: () => require('@orama/stemmers/lithuanian').stemmer,
  ne: () => require('@orama/stemmers/nepali').stemmer,
  nl: () => require('@orama/stemmers/dutch').stemmer,
  no: () => require('@orama/stemmers/norwegian').stemmer,
  pt: () => require('@orama/stemmers/portuguese').stemmer,
  ro: () => require('@orama/stemmers/romanian').stemmer,
  ru: () => require('@orama/stemmers/russian').stemmer,
  sr: () => require('@orama/stemmers/serbian').stemmer,
  sv: () => require('@orama/stemmers/swedish').stemmer,
  ta: () => require('@orama/stemmers/tamil').stemmer,
  tr: () => require('@orama/stemmers/turkish').stemmer,
  uk: () => require('@orama/stemmers/ukrainian').stemmer,
};

const loaded = new Map<string, Stem>();
const unchanged: Stem = (word) => word;

/** The stemmer of a language ("en", "de"), loaded once; words stay as they are where there is none. */
export function stemOf(language: string): Stem {
  let stem = loaded.get(language);
  if (!stem) {
    stem = LOADERS[language]?.() ?? unchanged;
    loaded.set(language, stem);
  }
  return stem;
}
