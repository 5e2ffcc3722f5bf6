import { readFileSync } from 'node:fs';

/** A place of the list. */
export interface KnownPlace {
  /** As the list writes it. */
  readonly name: string;
  readonly kind: 'country' | 'region' | 'city' | 'area' | 'abbreviation';
  /** ISO 3166 code of its country, or `US-` and a state's; empty where it lies in several. */
  readonly code: string;
}

interface Gazetteer {
  /** Folded name → its bearers, the best known first. */
  readonly places: ReadonlyMap<string, readonly KnownPlace[]>;
  /** Folded demonym → name of the country or area. */
  readonly demonyms: ReadonlyMap<string, string>;
}

let loaded: Gazetteer | null = null;

/** The places of that name, the best known first; empty when the list has none. Case and diacritics do not matter. */
export function placesNamed(name: string): readonly KnownPlace[] {
  return gazetteer().places.get(fold(name)) ?? [];
}

/** The country or area whose people or language a word names: "Russian" → "Russia", "Danes" → "Denmark"; null for other words. */
export function demonymOf(word: string): string | null {
  const { demonyms } = gazetteer();
  const key = fold(word);
  return demonyms.get(key) ?? demonyms.get(key.replace(/(?:['’]s|s)$/, '')) ?? null;
}

/** Whether a word names the people of a country or area: "Russian", "Danes". */
export function isDemonym(word: string): boolean {
  return demonymOf(word) !== null;
}

function gazetteer(): Gazetteer {
  loaded ??= parseGazetteer(readFileSync(new URL('gazetteer.txt', import.meta.url), 'utf8'));
  return loaded;
}

/** Lines of kind, code, names and demonyms, parted by tabs and bars; `~` marks the lesser bearer of a name. */
export function parseGazetteer(lines: string): Gazetteer {
  const places = new Map<string, KnownPlace[]>();
  const demonyms = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const [kind = '', code = '', names = '', people = ''] = line.split('\t');
    if (!isKind(kind)) continue;
    const all = names.split('|');
    for (const entry of all) addPlace(places, kind, code, entry);
    for (const demonym of people.split('|')) addDemonym(demonyms, demonym, all[0] ?? '');
  }
  return { places, demonyms };
}

function addDemonym(demonyms: Map<string, string>, demonym: string, place: string): void {
  const key = fold(demonym);
  if (key !== '' && !demonyms.has(key)) demonyms.set(key, place);
}

function addPlace(
  places: Map<string, KnownPlace[]>,
  kind: KnownPlace['kind'],
  code: string,
  entry: string,
): void {
  const lesser = entry.startsWith('~');
  const name = lesser ? entry.slice(1) : entry;
  const key = fold(name);
  const known = places.get(key);
  const place = { name, kind, code };
  if (known === undefined) places.set(key, [place]);
  else if (lesser) known.push(place);
  else known.splice(known.findLastIndex((other) => rank(other) <= rank(place)) + 1, 0, place);
}

/** A country is better known than a city of its name, a city of the first lines than a region. */
function rank({ kind }: KnownPlace): number {
  return kind === 'country' ? 0 : 1;
}

function isKind(word: string): word is KnownPlace['kind'] {
  return /^(?:country|region|city|area|abbreviation)$/.test(word);
}

function fold(name: string): string {
  const plain = isAscii(name) ? name : name.normalize('NFD').replace(/\p{M}+|[‘’ʻ`]/gu, '');
  return plain.toLowerCase();
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
