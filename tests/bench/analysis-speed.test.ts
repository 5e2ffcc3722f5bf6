import { expect, it } from 'vitest';
import { measureAnalysis } from '../../src/bench/analysis-speed.ts';

it('counts articles and sentences, and a speed above nothing', () => {
  const article = {
    id: 'made',
    title: 'A made-up article',
    published: '2011-06-15',
    publisher: null,
    url: null,
    language: 'en',
    text: 'Ann Lee met Omar Haddad in Oslo on Tuesday. They talked for an hour.',
  };
  expect(measureAnalysis([article, article])).toEqual({
    articles: 2,
    sentences: 4,
    sentencesPerSecond: expect.toSatisfy((speed: number) => speed > 0),
  });
});
