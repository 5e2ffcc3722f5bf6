import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../src/analysis/analyse-article.ts';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { KeptArticle } from '../../src/answers/kept-article.ts';
import { ANALYSIS_LISTS, packAnalysis } from '../../src/answers/packed-analysis.ts';
import { madeUpArticle } from './made-up-articles.ts';

function keep(number: number) {
  const article = madeUpArticle(number, 3);
  const analysis = analyseArticle(article);
  return { analysis, kept: new KeptArticle(article, packAnalysis(analysis)) };
}

describe('an article that is kept', () => {
  it('has all that was found in it', () => {
    const { analysis, kept } = keep(1);
    const names: readonly (keyof Analysis)[] = ['passages', 'sentences', ...ANALYSIS_LISTS];
    expect([...names].sort()).toEqual(Object.keys(analysis).sort());
    expect(names.map((name) => kept.analysis[name])).toEqual(names.map((name) => analysis[name]));
    expect(analysis.statements.length * analysis.meetings.length).toBeGreaterThan(0);
  });

  it('gives the same lists while it is asked about', () => {
    const { kept } = keep(1);
    const { sentences, people, statements } = kept.analysis;
    for (const other of Array.from({ length: 100 }, (_, number) => keep(number).kept)) {
      expect(other.analysis.people).not.toBe(people);
    }
    expect(kept.analysis.sentences).toBe(sentences);
    expect(kept.analysis.people).toBe(people);
    expect(kept.analysis.statements).toBe(statements);
  });

  it('lets go of them when hundreds of others have been asked about, and has them again', () => {
    const { analysis, kept } = keep(1);
    const { people } = kept.analysis;
    const { article, packed } = keep(2).kept;
    for (let i = 0; i < 300; i++) expect(new KeptArticle(article, packed).analysis).toBeDefined();
    expect(kept.analysis.people).not.toBe(people);
    expect(kept.analysis.people).toEqual(analysis.people);
  });
});
