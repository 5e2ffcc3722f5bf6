import { describe, expect, it } from 'vitest';
import { nameSimilarity } from '../../../src/analysis/people/match-name.ts';
import { nameKey } from '../../../src/analysis/people/name-key.ts';

describe('nameKey', () => {
  it.each([
    ['Sergey Shoigu', 'Sergei Shoygu'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['Ahmed Mohamed', 'Ahmed Mohammed'],
    ['Alexander Lebed', 'Aleksandr Lebed'],
    ['Moammar Gadhafi', 'Moammar Qaddafi'],
    ['Nouri al-Maliki', 'NOURI AL MALIKI'],
    ['Šimon Ličen', 'Simon Licen'],
    ['Brian O’Neill', "Brian O'Neill"],
  ])('gives %s and %s one key', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Xi', 'Li'],
    ['Chan', 'Chang'],
    ['Maria Ortega', 'Marta Ortega'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('nameSimilarity', () => {
  it.each([
    ['the same words', 'Vladimir Putin', 'vladimir putin', 1],
    ['another transliteration', 'Sergei Shoygu', 'Sergey Shoigu', 0.95],
    ['a middle initial', 'George Bush', 'George W. Bush', 0.95],
    ['given names joined otherwise', 'Kim Jong Un', 'Kim Jong-un', 0.95],
    ['the family name', 'Putin', 'Vladimir Putin', 0.85],
    ['the family name without its article', 'Maliki', 'Nouri al-Maliki', 0.85],
    ['the family name that stands first', 'Kim', 'Kim Jong-un', 0.85],
    ['a slip', 'Micheal Jordan', 'Michael Jordan', 0.75],
    ['a slip in a long family name', 'Braberman', 'Suella Braverman', 0.75],
  ])('knows %s', (_, a, b, expected) => {
    expect(nameSimilarity(a, b)).toBe(expected);
    expect(nameSimilarity(b, a)).toBe(expected);
  });

  it.each([
    ['the same given name', 'Gareth Southgate', 'Gareth Bale'],
    ['the same family name', 'Laura Bush', 'George Bush'],
    ['short names a letter apart', 'Xi', 'Li'],
    ['given names a letter apart', 'Mary Jones', 'Mark Jones'],
    ['other initials', 'George H.W. Bush', 'George W. Bush'],
    ['another first letter', 'Obama', 'Osama'],
    ['given names only', 'Juan Carlos', 'Juan Carlos Ferrero'],
    ['nothing at all', '', 'Juan Carlos'],
  ])('keeps people with %s apart', (_, a, b) => {
    expect(nameSimilarity(a, b)).toBe(0);
  });
});

describe('a name among others', () => {
  const names = [
    'Vladimir Putin',
    'Sergey Shoigu',
    'Gareth Bale',
    'Laura Bush',
    'George W. Bush',
    'Li Shangfu',
  ];

  it.each([
    ['Vladimir Putin', ['Vladimir Putin']],
    ['Sergei Shoygu', ['Sergey Shoigu']],
    ['Shoigu', ['Sergey Shoigu']],
    ['Vladimir Puttin', ['Vladimir Putin']],
    ['Li Shangfo', ['Li Shangfu']],
    ['Bush', ['Laura Bush', 'George W. Bush']],
    ['George Bush', ['George W. Bush']],
    ['Gareth Southgate', []],
    ['Li Keqiang', []],
    ['Xi', []],
    ['???', []],
  ])('%s is like those who may be meant', (query, expected) => {
    expect(names.filter((name) => nameSimilarity(query, name) >= 0.7)).toEqual(expected);
  });
});
