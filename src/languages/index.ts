import { ar } from './ar.ts';
import { az } from './az.ts';
import { bg } from './bg.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { ga } from './ga.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { hu } from './hu.ts';
import { hy } from './hy.ts';
import { id } from './id.ts';
import { is } from './is.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { type Language, WITHOUT_RULES } from './language.ts';
import { lt } from './lt.ts';
import { ne } from './ne.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { RECOGNISED } from './recognised.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sk } from './sk.ts';
import { sr } from './sr.ts';
import { sv } from './sv.ts';
import { ta } from './ta.ts';
import { th } from './th.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { ur } from './ur.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/**
 * The languages that the product knows anything about. Of several languages of one script, those that are told by letters of
 * their own stand first, the surest before the others; behind them the one that is likeliest where no letter tells.
 */
export const LANGUAGES: readonly Language[] = [
  // In Latin letters.
  en,
  cs,
  da,
  de,
  es,
  fi,
  fr,
  ga,
  hu,
  id,
  is,
  it,
  lt,
  nl,
  no,
  pl,
  pt,
  ro,
  sk,
  sv,
  tr,
  az,
  vi,
  // In others.
  ja,
  ko,
  zh,
  ur,
  fa,
  ar,
  uk,
  sr,
  bg,
  ru,
  hi,
  ne,
  el,
  he,
  th,
  ta,
  hy,
  ...RECOGNISED,
];

/** What a text is taken to be in where nothing says. */
export const DEFAULT_LANGUAGE = en.tag;

const byTag = new Map(LANGUAGES.map((language) => [language.tag, language]));
const asWritten = new Map(
  LANGUAGES.flatMap(({ tag, also = [] }) => also.map((other) => [other, tag] as const)),
);
const subtags = new Map<string, string>();

/** The entry of a BCP 47 tag, of which only its language counts: "pt-BR". Of a language that is not in the list nothing is known. */
export function languageOf(tag: string): Language {
  const subtag = primarySubtag(tag);
  let language = byTag.get(subtag);
  if (language === undefined) {
    language = { tag: subtag, script: 'Latin', understood: WITHOUT_RULES };
    byTag.set(subtag, language);
  }
  return language;
}

/** The language that is likeliest in a script where nothing else tells. */
export function languageOfScript(script: string): Language {
  const written = LANGUAGES.filter((language) => language.script === script);
  return written.find(({ letters }) => letters === undefined) ?? written[0] ?? en;
}

/** The first part of a BCP 47 tag, old and synonymous ones as one: "en" of "en-GB", "he" of "iw", "zh" of "cmn-Hant". */
export function primarySubtag(tag: string): string {
  let subtag = subtags.get(tag);
  if (subtag === undefined) {
    const first = (tag.split(/[-_]/u, 1)[0] ?? '').toLowerCase();
    const canonical = canonicalOf(first);
    subtag = asWritten.get(canonical) ?? canonical;
    subtags.set(tag, subtag);
  }
  return subtag;
}

/** What the platform knows of replaced tags: "iw" is "he", "cmn" is "zh", "deu" is "de". */
function canonicalOf(subtag: string): string {
  try {
    return new Intl.Locale(subtag).language;
  } catch {
    return subtag;
  }
}
