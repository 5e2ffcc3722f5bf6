import { describe, expect, it } from 'vitest';
import { analyseHere } from '../../src/answers/analysis-here.ts';
import { Shelf } from '../../src/answers/shelf.ts';
import type { Article } from '../../src/articles/article.ts';
import { madeUpArticle } from './made-up-articles.ts';

const article = madeUpArticle(1);
const changed = { ...article, text: 'The ferry sank off Bergen on Sunday.' };

/** An analyser that waits until it is told to go on with an article. */
function held() {
  const waiting = new Map<Article, () => void>();
  const analyse = async (next: Article) => {
    await new Promise<void>((resolve) => waiting.set(next, resolve));
    return analyseHere(next);
  };
  return { analyse, release: (next: Article) => waiting.get(next)?.() };
}

function inPassages(shelf: Shelf, term: string): number {
  return shelf.index.documentFrequency(term, 'en');
}

describe('a shelf', () => {
  it('serves what was put on it until it is taken out', async () => {
    const shelf = new Shelf();
    await shelf.putAll([article, madeUpArticle(2)]);
    expect([...shelf.articles.keys()]).toEqual(['article-1', 'article-2']);
    const { version } = shelf;
    shelf.remove('article-1');
    shelf.remove('article-9');
    expect([...shelf.articles.keys()]).toEqual(['article-2']);
    expect(shelf.index.size).toBe(1);
    expect(shelf.version).toBe(version + 1);
  });

  it('replaces the article of the same id, in the index too', async () => {
    const shelf = new Shelf();
    await shelf.put(article);
    await shelf.put(changed);
    expect(shelf.articles.get('article-1')?.article).toBe(changed);
    expect(inPassages(shelf, 'ferri')).toBe(1);
    expect(inPassages(shelf, 'silva')).toBe(0);
  });

  it('keeps the state that was put last, whichever is analysed first', async () => {
    const { analyse, release } = held();
    const shelf = new Shelf(analyse);
    const both = [shelf.put(article), shelf.put(changed)];
    release(changed);
    await both[1];
    release(article);
    await both[0];
    expect(shelf.articles.get('article-1')?.article).toBe(changed);
    expect(inPassages(shelf, 'silva')).toBe(0);
  });

  it('does not bring back an article that was removed while it was analysed', async () => {
    const { analyse, release } = held();
    const shelf = new Shelf(analyse);
    const put = shelf.put(article);
    shelf.remove('article-1');
    release(article);
    await put;
    expect(shelf.articles.size).toBe(0);
    expect(shelf.index.size).toBe(0);
  });

  it('names the articles that could not be analysed, and serves the others', async () => {
    const shelf = new Shelf(async (next) => {
      if (next.id === 'article-1') throw new Error('a bug');
      return analyseHere(next);
    });
    const failures = await shelf.putAll([article, madeUpArticle(2)]);
    expect(failures.map((failure) => failure.article)).toEqual([article]);
    expect([...shelf.articles.keys()]).toEqual(['article-2']);
    await expect(shelf.put(article)).rejects.toThrow('a bug');
  });
});
