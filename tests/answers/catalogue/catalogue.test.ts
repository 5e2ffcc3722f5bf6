import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../../src/analysis/analyse-article.ts';
import { Catalogue } from '../../../src/answers/catalogue/catalogue.ts';
import { PeopleDirectory } from '../../../src/answers/people-directory.ts';
import { madeUpArticle } from '../made-up-articles.ts';

function entry(number: number, text?: string) {
  const article = { ...madeUpArticle(number), ...(text === undefined ? {} : { text }) };
  return { article, analysis: analyseArticle(article) };
}

const MANY = Array.from({ length: 12 }, (_, number) => entry(number));

function lookUp(catalogue: Catalogue) {
  const people = new PeopleDirectory([catalogue.people]);
  const counts = new Map<string, number>();
  catalogue.speakers.countInto(counts, '');
  return {
    articles: catalogue.articles.map(({ entry: { article } }) => article.id),
    people: people.mostMentioned(100).map(({ name, mentions, sightings }) => ({
      name,
      mentions,
      articles: Array.from(sightings(), ({ entry: { article } }) => article.id),
    })),
    speakers: [...counts].sort(),
  };
}

function catalogueOf(entries: readonly ReturnType<typeof entry>[]): Catalogue {
  const catalogue = new Catalogue();
  for (const one of entries) catalogue.add(one);
  return catalogue;
}

describe('a catalogue', () => {
  it('is after any changes what it would be if it were made anew', () => {
    const catalogue = catalogueOf([...MANY].reverse());
    for (const one of MANY.slice(3, 9)) catalogue.remove(one);
    catalogue.add(MANY[5] ?? entry(5));
    const kept = [...MANY.slice(0, 3), ...MANY.slice(5, 6), ...MANY.slice(9)];
    expect(lookUp(catalogue)).toEqual(lookUp(catalogueOf(kept)));
    expect(lookUp(catalogue).people.length).toBeGreaterThan(2);
  });

  it('holds nothing once all is gone', () => {
    const catalogue = catalogueOf(MANY);
    for (const one of MANY) catalogue.remove(one);
    expect(lookUp(catalogue)).toEqual({ articles: [], people: [], speakers: [] });
    expect(new PeopleDirectory([catalogue.people]).find('Ida Holm')).toBeNull();
    expect(catalogue.speakers.articlesOf(['ministry']).size).toBe(0);
  });

  it('finds the articles in which a body speaks, by the words of its name', () => {
    const ministry = entry(1, 'The Fisheries Ministry of Norway said that quotas would rise.');
    const { speakers } = catalogueOf([ministry, entry(2)]);
    expect([...speakers.articlesOf(['fisheries', 'ministry'])]).toEqual([ministry]);
    expect(speakers.articlesOf(['defence', 'ministry']).size).toBe(0);
    expect(speakers.articlesOf([]).size).toBe(0);
  });
});

describe('a directory of people', () => {
  const people = new PeopleDirectory([
    catalogueOf([
      entry(1, 'Sergei Lavrov met Kim Jong-un in Pyongyang. Lavrov thanked Kim for the welcome.'),
      entry(2, 'Sergey Lavrov met Anna Lindqvist in Oslo. She said Lavrov was late.'),
      entry(3, 'Peter Lindqvist met Juan Carlos Ferrero in Madrid.'),
    ]).people,
  ]);

  it.each([
    ['Lavrov', 'Sergei Lavrov', 2],
    ['Sergey Lavrov', 'Sergei Lavrov', 2],
    ['Foreign Minister Lavrov', 'Sergei Lavrov', 2],
    ['Lavrof', 'Sergei Lavrov', 2],
    ['Kim Jong Un', 'Kim Jong-un', 1],
    ['Anna Lindqvist', 'Anna Lindqvist', 1],
    ['Peter Lindqist', 'Peter Lindqvist', 1],
    ['Ferrero', 'Juan Carlos Ferrero', 1],
  ])('reads %s as %s, in %i articles', (asked, name, articles) => {
    const found = people.find(asked);
    expect(found?.name.replace('Sergey', 'Sergei')).toBe(name);
    expect(new Set(Array.from(found?.sightings() ?? [], ({ entry: one }) => one)).size).toBe(
      articles,
    );
  });

  it.each(['Ivan Lindqvist', 'Lavr', 'Pedro Carlos Ferrero', '', '  ', '\u202e', 'Ωμέγα'])(
    'knows nobody called “%s”',
    (asked) => {
      expect(people.find(asked)).toBeNull();
    },
  );
});
