import { describe, expect, it } from 'vitest';
import { placesOf } from './places-in.ts';

/** "name (kind, preposition)" for each place. */
function described(marked: string): string[] {
  return placesOf(marked).places.map(
    ({ name, kind, preposition }) => `${name} (${kind}${preposition ? `, ${preposition}` : ''})`,
  );
}

describe('known places', () => {
  it.each([
    ['They met in Moscow.', 'Moscow (city, in)'],
    ['They met in Evansville, Indiana, on Monday.', 'Evansville, Indiana (city, in)'],
    ['The {LOC Boulder}, Colo., plant shut.', 'Boulder, Colo. (city)'],
    ['Talks in Waco, Texas, failed.', 'Waco, Texas (city, in)'],
    ['It was near Mecca, {PER Saudi Arabia}, that they met.', 'Mecca, Saudi Arabia (city, near)'],
    [
      'They live in North London and {LOC West Beirut}.',
      'North London (city, in)',
      'West Beirut (city, in)',
    ],
    [
      'The ministers met in Sharm el-Sheikh and New\nYork.',
      'Sharm el-Sheikh (city, in)',
      'New York (city, in)',
    ],
    ['He flew to Laos as planned.', 'Laos (country, to)'],
    [
      'He flew to {LOC Camp Nowhere}, N.C., and {LOC Norfolk}, Va., today.',
      'Camp Nowhere, N.C. (city, to)',
      'Norfolk, Va. (city, to)',
    ],
    ['It fell off Long Island, New York, today.', 'Long Island, New York (area, off)'],
    ['Japan and South Korea agreed.', 'Japan (country)', 'South Korea (country)'],
    ["Italy's court sat in Livorno.", 'Italy (country)', 'Livorno (city, in)'],
    ['He flew to the United States.', 'United States (country, to)'],
    ['U.S. officials flew to the U.K. on Monday.', 'U.K. (country, to)'],
    ['It sank in U.S. waters off the Somali coast.', 'U.S. (country, in)'],
    ['They spoke at the White House.', 'White House (venue, at)'],
    ['It rained in southern Finland.', 'southern Finland (country, in)'],
    [
      'It rained in London, Paris and Rome.',
      'London (city, in)',
      'Paris (city, in)',
      'Rome (city, in)',
    ],
    ['She lives in Sao Paulo and São Paulo.', 'Sao Paulo (city, in)', 'São Paulo (city, in)'],
    ['It sank in the Black Sea near Sochi.', 'Black Sea (area, in)', 'Sochi (city, near)'],
    ['They fought in the Gaza Strip.', 'Gaza Strip (area, in)'],
    ['She was held in the port city of Odessa.', 'Odessa (city, in)'],
    ['He drowned in Victoria, Australia.', 'Victoria, Australia (region, in)'],
    ['A Moscow court freed him in a Minsk hotel.', 'Minsk (city, in)'],
  ])('%s', (text, ...expected) => expect(described(text)).toEqual(expected));
});

describe('places that the text itself tells', () => {
  it.each([
    [
      'They played at the Harbour Stadium in Sochi.',
      'Harbour Stadium (venue, at)',
      'Sochi (city, in)',
    ],
    [
      'It was lost on Millbank Road in Kanata, Ontario.',
      'Millbank Road (address, on)',
      'Kanata, Ontario (city, in)',
    ],
    ['He spoke at the University of Nowhere.', 'University of Nowhere (venue, at)'],
    ['She died at St. Mary’s Hospital.', 'St. Mary’s Hospital (venue, at)'],
    [
      'It left from John F. Harbour International Airport.',
      'John F. Harbour International Airport (venue, from)',
    ],
    ['It was in the southern Philippine province of {LOC Nowherao}.', 'Nowherao (city, in)'],
    [
      'The Governor of {LOC Virginia} left {LOC Nowherville}, England.',
      'Virginia (region, of)',
      'Nowherville, England (city)',
    ],
    ['They fled to Kabul Monday.', 'Kabul (city, to)'],
    ['It sank in Lake Mirror.', 'Lake Mirror (area, in)'],
    ['They were born in {LOC Nowherville}.', 'Nowherville (city, in)'],
    [
      'It goes on display at the {ORG Space Park Visitor Complex}.',
      'Space Park Visitor Complex (venue, at)',
    ],
    ["He prayed at Mecca's Grand Mosque.", 'Mecca (city, at)', 'Grand Mosque (venue, at)'],
  ])('%s', (text, ...expected) => expect(described(text)).toEqual(expected));
});

describe('what is no place', () => {
  it.each([
    'Paris Hilton and Jordan Smith met Chad.'.replace('Chad', 'Bob'),
    '{PER Paris Hilton} sang. Later Paris left.',
    '{PER Jordan} scored twice.',
    '{PER Lynn England} left. England wept.'.replace('England wept', '{PER England} wept'),
    'It happened at {LOC Nowherism}’s holy site.',
    'The {ORG Bank of China} sued the {ORG New York Times} and the {ORG Washington Post}.',
    'The Bank of China sued the New York Times.',
    'Russian and Chinese envoys met the Danes.',
    'They gave us turkey on china plates.',
    'IT staff asked us, and US$ 20 was paid.',
    'The pro-Beijing camp won.',
    'Bush met Lincoln on May Day.',
    'The {ORG Supreme Court} of the land ruled.',
    '{LOC Nowherville} sued.',
    'They fired on a {LOC U.N.} convoy.',
    'The {LOC New Zealand} Herald of {ORG Fan Expo} {LOC Canada} Inc. said so.',
    'The Catholic Church agreed.',
    '',
  ])('%s', (text) => expect(described(text)).toEqual([]));
});

describe('datelines', () => {
  it.each([
    ['NAIROBI, Kenya (AP) _ A bomb went off.', 'NAIROBI, Kenya', 'Nairobi, Kenya'],
    ['WASHINGTON -- The Senate voted.', 'WASHINGTON', 'Washington'],
    ['PARIS, Jan. 3 (Wire) - It snowed.', 'PARIS', 'Paris'],
    [
      'Evansville, Indiana, United States - A show opened.',
      'Evansville, Indiana, United States',
      'Evansville, Indiana, United States',
    ],
    ['LITTLE NOWHERE, Texas (AP) -- It rained.', 'LITTLE NOWHERE, Texas', 'Little Nowhere, Texas'],
  ])('%s', (text, words, name) => {
    const { places } = placesOf(text);
    const [place] = places.filter(({ dateline }) => dateline);
    expect(place && text.slice(place.start, place.end)).toBe(words);
    expect(place?.name).toBe(name);
  });

  it.each([
    'The minister -- a lawyer -- left.',
    'NATO (AP) _ It met.',
    'He left. WASHINGTON is a city -- large.',
  ])('is none: %s', (text) => {
    expect(placesOf(text).places.some(({ dateline }) => dateline)).toBe(false);
  });
});

it('keeps spans that are the words of the text', () => {
  const { text, places } = placesOf('They met at the Harbour Stadium in southern Finland.');
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Harbour Stadium',
    'southern Finland',
  ]);
});
