import { describe, expect, it } from 'vitest';
import { demonymOf, isDemonym, placesNamed } from '../../../src/analysis/places/gazetteer.ts';
import { liesIn } from '../../../src/analysis/places/lies-in.ts';

describe('placesNamed', () => {
  it.each([
    ['Russia', 'country'],
    ['NAIROBI', 'city'],
    ['new york', 'city'],
    ['Georgia', 'country'],
    ['California', 'region'],
    ['Bogotá', 'city'],
    ['Calif.', 'abbreviation'],
    ['US', 'country'],
    ['Middle East', 'area'],
  ])('%s is a %s', (name, kind) => expect(placesNamed(name)[0]?.kind).toBe(kind));

  it.each(['us', '', 'Nowherville', 'the', '\n', '~', 'zzzz', '🙂'])('%j is none', (name) => {
    expect(placesNamed(name)).toEqual([]);
  });
});

describe('demonymOf', () => {
  it.each([
    ['Russian', 'Russia'],
    ['Danes', 'Denmark'],
    ['british', 'Britain'],
    ['Iraqi', 'Iraq'],
    ["American's", 'United States'],
    ['Chechen', 'Chechnya'],
  ])('%s: %s', (word, country) => expect(demonymOf(word)).toBe(country));

  it.each(['Russia', 'Oslo', 'man', ''])('%j is none', (word) =>
    expect(isDemonym(word)).toBe(false),
  );
});

describe('liesIn', () => {
  it.each([
    ['Evansville', 'Indiana', true],
    ['Evansville', 'France', false],
    ['Paris', 'France', true],
    ['Paris', 'Texas', true],
    ['Paris', 'London', false],
    ['California', 'United States', true],
    ['France', 'France', false],
  ])('%s in %s: %s', (inner, outer, expected) => expect(liesIn(inner, outer)).toBe(expected));
});
