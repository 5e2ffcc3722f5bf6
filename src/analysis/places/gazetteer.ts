import { readFileSync } from 'node:fs';
import { foldName } from './fold-name.ts';

/** A place of the list, gazetteer.txt (built by src/train/build-gazetteer.ts, mostly from GeoNames, CC BY 4.0). */
export interface KnownPlace {
  readonly kind: 'country' | 'region' | 'city' | 'area' | 'abbreviation';
  /** ISO 3166 code of its country, or `US-` and a state's; empty where it lies in several. */
  readonly code: string;
}

/** The list writes a kind by one letter; a demonym is followed by the name of its country. */
const KINDS: Readonly<Record<string, KnownPlace['kind']>> = {
  n: 'country',
  r: 'region',
  c: 'city',
  a: 'area',
  s: 'abbreviation',
};
const DEMONYM = 'd';

/** The places of that name, the best known first; empty when the list has none. Case and diacritics do not matter, but acronyms are capitals. */
export function placesNamed(name: string): readonly KnownPlace[] {
  return entryOf(name).places;
}

/** The country or area whose people or language a word names: "Russian" → "Russia", "Danes" → "Denmark"; null for other words. */
export function demonymOf(word: string): string | null {
  const singular = word.replace(/['’]s$/, '');
  return entryOf(singular).demonym ?? entryOf(singular.replace(/s$/, '')).demonym;
}

/** Whether a word names the people of a country or area: "Russian", "Danes". */
export function isDemonym(word: string): boolean {
  return demonymOf(word) !== null;
}

/** Countries that people are called after. */
const GIVEN_NAME = /^(?:Jordan|Chad|Israel|Georgia|Kenya|India|Cuba|Guinea)$/i;

/** Whether a name is a country's and hardly a person's: "Saudi Arabia", not "Jordan". */
export function isCountryOnly(name: string): boolean {
  return placesNamed(name)[0]?.kind === 'country' && !GIVEN_NAME.test(name);
}

interface Entry {
  readonly places: readonly KnownPlace[];
  readonly demonym: string | null;
}

const NOTHING: Entry = { places: [], demonym: null };
const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, Entry>();

function entryOf(name: string): Entry {
  let entry = remembered.get(name);
  if (entry === undefined) {
    // Acronyms stand in the list as they are written: "us" is a pronoun.
    entry = lookUp(name) ?? lookUp(foldName(name)) ?? NOTHING;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(name, entry);
  }
  return entry;
}

let text: string | null = null;

/** The list as it is stored: sorted lines of a name, a tab and its entries, parted by `|`. */
export function gazetteerText(): string {
  text ??= readFileSync(new URL('gazetteer.txt', import.meta.url), 'latin1');
  return text;
}

/** Binary search over the sorted lines, so that nothing but the file has to be loaded. */
function lookUp(key: string): Entry | null {
  const list = gazetteerText();
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = list.lastIndexOf('\n', middle - 1) + 1;
    const tab = list.indexOf('\t', start);
    const found = list.slice(start, tab);
    const end = list.indexOf('\n', tab);
    if (found === key) return parseEntry(list.slice(tab + 1, end));
    if (found < key) low = end + 1;
    else high = start;
  }
  return null;
}

function parseEntry(line: string): Entry {
  const places: KnownPlace[] = [];
  let demonym: string | null = null;
  for (const part of line.split('|')) {
    const kind = KINDS[part.slice(0, 1)];
    if (kind !== undefined) places.push({ kind, code: part.slice(1) });
    else if (part.startsWith(DEMONYM)) demonym ??= part.slice(1);
  }
  return { places, demonym };
}
