import { Library } from '../../src/answers/library.ts';
import { Shelf } from '../../src/answers/shelf.ts';
import type { Article } from '../../src/articles/article.ts';

/** An article with what a test does not care about filled in. */
function madeArticle(over: Partial<Article> & { readonly text: string }): Article {
  return {
    id: 'made',
    title: 'A made-up article',
    published: '2011-06-15',
    publisher: 'Test Times',
    url: null,
    language: 'en',
    ...over,
  };
}

/** A library over articles, each an id of its own where none is given. */
export async function madeLibrary(
  ...articles: readonly (Partial<Article> & { readonly text: string })[]
): Promise<Library> {
  const shelf = new Shelf();
  for (const [index, article] of articles.entries()) {
    await shelf.put(madeArticle({ id: `made-${index}`, ...article }));
  }
  return new Library([shelf]);
}
