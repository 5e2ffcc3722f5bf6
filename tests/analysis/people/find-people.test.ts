import { describe, expect, it } from 'vitest';
import { peopleOf } from './people-of.ts';

describe('findPeople: one person by several forms', () => {
  it.each([
    [
      'the last name after the full name',
      'Texas Gov. Bill Harding vetoed the measure. Harding called it a mistake.',
      ['Bill Harding = Bill Harding', 'Harding = Bill Harding'],
    ],
    [
      'the last name before the full name',
      'Mr. Harding was tired. Aides said that Bill Harding would rest.',
      ['Harding = Bill Harding', 'Bill Harding = Bill Harding'],
    ],
    [
      'a family name that stands first',
      'Gen. Zhao Wenliang arrived in Moscow. Zhao said talks would begin.',
      ['Zhao Wenliang = Zhao Wenliang', 'Zhao = Zhao Wenliang'],
    ],
    [
      'the first of two Spanish family names',
      'Foreign Minister Rodrigo Salcedo Paz landed in Lima. Mr. Salcedo smiled.',
      ['Rodrigo Salcedo Paz = Rodrigo Salcedo Paz', 'Salcedo = Rodrigo Salcedo Paz'],
    ],
    [
      'two people of one family name, by title',
      'President Alan Whitfield and his wife, Mrs. Martha Whitfield, waved. Mrs. Whitfield wore blue.',
      [
        'Alan Whitfield = Alan Whitfield',
        'his = Alan Whitfield',
        'Martha Whitfield = Martha Whitfield',
        'Whitfield = Martha Whitfield',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(peopleOf(text).named).toEqual(expected);
  });

  it('shows the fullest form and lists the others', () => {
    const { people } = peopleOf('Mr. Harding was tired. Aides said that Bill Harding would rest.');
    expect(people).toEqual([{ name: 'Bill Harding', aliases: ['Harding'], gender: 'male' }]);
  });

  it('takes the full name from the title where the text has the last name only', () => {
    const { people } = peopleOf('Mr. Harding vetoed the bill.', 'An interview with Bill Harding');
    expect(people).toEqual([{ name: 'Bill Harding', aliases: ['Harding'], gender: 'male' }]);
  });

  it('goes on with the person whom a last name has meant often', () => {
    const text =
      'Robert Hollis spoke. Hollis smiled. Hollis left. Hollis came back. His father, James Hollis, waved. Hollis laughed.';
    expect(peopleOf(text).named.at(-1)).toBe('Hollis = Robert Hollis');
  });

  it('keeps people apart who share a given name', () => {
    const { people } = peopleOf(
      'Gareth Holloway beat Gareth Pryce in London. Pryce congratulated Holloway.',
    );
    expect(people.map(({ name }) => name)).toEqual(['Gareth Holloway', 'Gareth Pryce']);
  });
});

describe('findPeople: pronouns', () => {
  it.each([
    [
      'the only one before it in the sentence',
      'Maria Ortega said she would resign.',
      ['she = Maria Ortega'],
    ],
    [
      'the only one of its gender',
      'Maria Ortega met Robert Hollis on Friday. She thanked reporters.',
      ['She = Maria Ortega'],
    ],
    [
      'the subject of the sentence before',
      'Robert Hollis flew to Geneva to see James Whitcombe. He stayed two days.',
      ['He = Robert Hollis'],
    ],
    ['nobody of another gender', 'Maria Ortega left at noon. He stayed.', []],
    ['nobody when nobody is named', 'The storm passed. He was lucky.', []],
    ['not the subject as its own object', 'Robert Hollis thanked him.', []],
    [
      'the only one, behind a stray quotation mark',
      'Robert Hollis spoke of a rich programme" in Paris. "Welcome!" he said.',
      ['he = Robert Hollis'],
    ],
    [
      'not the speaker inside a quotation',
      'Robert Hollis was asked about the mayor. "He is a thief," Robert Hollis said.',
      [],
    ],
    [
      'nobody of two who are as likely',
      'Police stopped Robert Hollis and James Whitcombe in Paris because of his passport.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    const { named, mentions } = peopleOf(text);
    expect(named.filter((__, at) => mentions[at]?.kind === 'pronoun')).toEqual(expected);
  });
});

describe('findPeople: descriptions', () => {
  it.each([
    [
      'the title before the name',
      'Peruvian Foreign Minister Rodrigo Salcedo arrived. The foreign minister did not speak.',
      ['The foreign minister = Rodrigo Salcedo'],
    ],
    [
      'the apposition after the name',
      "Kim Dae-sung, South Korea's finance minister, resigned. The minister gave no reason.",
      ['The minister = Kim Dae-sung'],
    ],
    [
      'the country tells two apart',
      'French President Luc Girard met Polish President Jan Nowak. The Polish president smiled.',
      ['The Polish president = Jan Nowak'],
    ],
    [
      'nobody of two',
      'French President Luc Girard met Polish President Jan Nowak. The president smiled.',
      [],
    ],
    [
      'nobody of that role',
      'French President Luc Girard arrived. The ambassador met the plane.',
      [],
    ],
    [
      'nobody when it says whose',
      'French President Luc Girard arrived. The president of Georgia met the plane.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    const { named, mentions } = peopleOf(text);
    expect(named.filter((__, at) => mentions[at]?.kind === 'description')).toEqual(expected);
  });
});

it('findPeople reads empty and strange texts', () => {
  for (const text of ['', '…', '中国外交部长王毅会见记者。', 'a'.repeat(5000), '" " " " he']) {
    expect(peopleOf(text).people).toEqual([]);
  }
});
