import { describe, expect, it } from 'vitest';
import { answerAsked } from '../../src/answers/answer-asked.ts';
import { Library } from '../../src/answers/library.ts';
import { Shelf } from '../../src/answers/shelf.ts';
import { madeUpArticle } from './made-up-articles.ts';

async function shelfOf(...articles: Parameters<Shelf['put']>[0][]): Promise<Shelf> {
  const shelf = new Shelf();
  await shelf.putAll(articles);
  return shelf;
}

/** A server has an article of its own; later one of the same id comes to the shared ones. */
async function doubled() {
  const own = { ...madeUpArticle(1), text: 'Ida Holm met Tom Ruiz in Lisbon on Monday.' };
  const shared = {
    ...madeUpArticle(1),
    text: 'The old tram in Quito was sold. Nobody wanted it. Ida Holm met Bo Li in Quito on Friday.',
  };
  return new Library([await shelfOf(own), await shelfOf(shared, madeUpArticle(2))]);
}

describe('a library of two shelves', () => {
  it('serves the article of the first where both have one of its id', async () => {
    const library = await doubled();
    expect(library.articles.map(({ article }) => article.text.slice(0, 8))).toEqual([
      'Ida Holm',
      'Maria Si',
    ]);
    expect(library.findPerson('Bo Li')).toBeNull();
    expect(library.findPerson('Ida Holm')).toMatchObject({ mentions: 1 });
    expect(library.people.mostMentioned(9).map(({ name }) => name)).not.toContain('Bo Li');
  });

  it('quotes nothing of the one that is not served', async () => {
    const answer = await answerAsked(
      { command: 'where', event: 'the old tram was sold' },
      await doubled(),
    );
    const quoted = answer.quotes.map(({ article, span }) =>
      article.text.slice(span.start, span.end),
    );
    expect(quoted.join(' ')).not.toContain('Quito was sold');
    expect(quoted.every((words) => /^\p{Lu}.*[.”"]$/u.test(words))).toBe(true);
  });

  it('knows a person of both as one, with the newest article first', async () => {
    const newer = { ...madeUpArticle(6), published: '2024-09-01' };
    const library = new Library([await shelfOf(madeUpArticle(1)), await shelfOf(newer)]);
    const person = library.findPerson('Brandt');
    expect(Array.from(person?.sightings() ?? [], ({ entry }) => entry.article.id)).toEqual([
      'article-6',
      'article-1',
    ]);
  });
});

describe('looking things up', () => {
  it('finds articles by what was typed of their title, newest first, a few at a time', async () => {
    const library = new Library([await shelfOf(...[1, 6, 11, 2].map((n) => madeUpArticle(n)))]);
    expect(library.matchArticles('in LÍSBON', 2).map(({ article }) => article.id)).toEqual([
      'article-1',
      'article-11',
    ]);
    expect(library.findArticle('bridge 6 in lisbon')?.article.id).toBe('article-6');
    expect(library.findArticle('Bridge 2 in Nai…')?.article.id).toBe('article-2');
    expect(library.findArticle('Bridge 2 in Nai')).toBeNull();
  });
});

it.each(['constructor', 'toString of __proto__', 'hasOwnProperty valueOf'])(
  'takes “%s” for words like others',
  async (question) => {
    const library = new Library([await shelfOf(madeUpArticle(1))]);
    const answer = await answerAsked({ command: 'ask', question }, library);
    expect(answer.status).toBe('none');
  },
);
