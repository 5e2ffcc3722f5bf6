import { expect, it } from 'vitest';
import { Analyses, analysisKey } from '../../src/answers/analyses.ts';
import { analyseHere } from '../../src/answers/analysis-here.ts';
import { madeUpArticle } from './made-up-articles.ts';

function counted() {
  const analysed: string[] = [];
  const analyses = new Analyses((article) => {
    analysed.push(article.id);
    return analyseHere(article);
  });
  return { analyses, analysed };
}

it.each([
  ['another id', { id: 'other' }, true],
  ['another publisher', { publisher: 'Example Times' }, true],
  ['another address', { url: 'https://example.com/' }, true],
  ['another text', { text: 'Nobody met anybody.' }, false],
  ['another title', { title: 'No bridge' }, false],
  ['another day of publication', { published: '2020-01-01' }, false],
  ['no day of publication', { published: null }, false],
  ['another language', { language: 'de' }, false],
])('an article with %s has the same analysis or not', (_, change, same) => {
  const article = madeUpArticle(1);
  expect(analysisKey({ ...article, ...change }) === analysisKey(article)).toBe(same);
});

it('analyses once what is in use, whatever its id', async () => {
  const { analyses, analysed } = counted();
  const article = madeUpArticle(1);
  const first = await analyses.analyse(article);
  expect(await analyses.analyse({ ...article, id: 'copy' })).toBe(first);
  expect(analyses.share(article, await analyseHere(article))).toBe(first);
  expect(analysed).toEqual(['article-1']);
});

it('analyses once what is asked for several times meanwhile', async () => {
  const { analyses, analysed } = counted();
  const copies = ['a', 'b', 'c'].map((id) => ({ ...madeUpArticle(1), id }));
  const [one, ...others] = await Promise.all(copies.map(analyses.analyse));
  expect(others).toEqual([one, one]);
  expect(analysed).toEqual(['a']);
});

it('tries again what failed', async () => {
  let tries = 0;
  const analyses = new Analyses((article) =>
    ++tries === 1 ? Promise.reject(new Error('a bug')) : analyseHere(article),
  );
  await expect(analyses.analyse(madeUpArticle(1))).rejects.toThrow('a bug');
  expect(await analyses.analyse(madeUpArticle(1))).toEqual(await analyseHere(madeUpArticle(1)));
});
