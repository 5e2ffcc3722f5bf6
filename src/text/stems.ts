import { createRequire } from 'node:module';
import { createArabicStem } from './stems/arabic.ts';
import { stemBulgarian } from './stems/bulgarian.ts';
import { stemCzech } from './stems/czech.ts';
import { stemHebrew } from './stems/hebrew.ts';
import { stemKorean } from './stems/korean.ts';
import { stemPersian, stemUrdu } from './stems/persian.ts';
import { stemPolish } from './stems/polish.ts';
import { stemScandinavian } from './stems/scandinavian.ts';
import {
  hardenDutch,
  shortenRomanian,
  shortenSerbian,
  shortenUkrainian,
  spellGerman,
  spellPortuguese,
  spellRomanian,
  spellSpanish,
} from './stems/spellings.ts';
import { stemTurkish } from './stems/turkish.ts';

/** Maps a folded word to its stem. */
export type Stem = (word: string) => string;

const require = createRequire(import.meta.url);

/**
 * The stemmers by language subtag: Snowball's, and light ones where there is none or a better one. Each is loaded when
 * its language is first met: a corpus in one language never pays for the others.
 */
const LOADERS: Readonly<Record<string, () => Stem>> = {
  en: () => require('porter2').stem,
  ar: () => createArabicStem(),
  bg: () => stemBulgarian,
  cs: () => stemCzech,
  da: () => stemScandinavian,
  de: () => chain(spellGerman, require('@orama/stemmers/german').stemmer),
  el: () => require('@orama/stemmers/greek').stemmer,
  es: () => chain(spellSpanish, require('@orama/stemmers/spanish').stemmer),
  fa: () => stemPersian,
  fi: () => require('@orama/stemmers/finnish').stemmer,
  fr: () => require('@orama/stemmers/french').stemmer,
  ga: () => require('@orama/stemmers/irish').stemmer,
  he: () => stemHebrew,
  hi: () => require('@orama/stemmers/indian').stemmer,
  hu: () => require('@orama/stemmers/hungarian').stemmer,
  hy: () => require('@orama/stemmers/armenian').stemmer,
  id: () => require('@orama/stemmers/indonesian').stemmer,
  it: () => require('@orama/stemmers/italian').stemmer,
  ko: () => stemKorean,
  lt: () => require('@orama/stemmers/lithuanian').stemmer,
  ne: () => require('@orama/stemmers/nepali').stemmer,
  nl: () => chain(require('@orama/stemmers/dutch').stemmer, hardenDutch),
  no: () => stemScandinavian,
  pl: () => stemPolish,
  pt: () => chain(spellPortuguese, require('@orama/stemmers/portuguese').stemmer),
  ro: () =>
    chain(chain(spellRomanian, require('@orama/stemmers/romanian').stemmer), shortenRomanian),
  ru: () => require('@orama/stemmers/russian').stemmer,
  sk: () => stemCzech,
  sr: () => chain(require('@orama/stemmers/serbian').stemmer, shortenSerbian),
  sv: () => stemScandinavian,
  ta: () => require('@orama/stemmers/tamil').stemmer,
  tr: () => stemTurkish,
  uk: () => chain(require('@orama/stemmers/ukrainian').stemmer, shortenUkrainian),
  ur: () => stemUrdu,
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

/** Two steps as one. */
function chain(first: Stem, second: Stem): Stem {
  return (word) => second(first(word));
}
