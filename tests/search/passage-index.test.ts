import { describe, expect, it } from 'vitest';
import { BestSlots } from '../../src/search/best-slots.ts';
import { findEvidence } from '../../src/search/evidence.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { PassageVectors } from '../../src/search/passage-vectors.ts';
import { understandQuestion } from '../../src/search/question.ts';
import { TermNumbers } from '../../src/search/term-numbers.ts';
import { splitPassages } from '../../src/text/passages.ts';
import { article, entryOf, HARBOUR, indexOf, ORCHARD } from './articles.ts';

function ids(index: PassageIndex, text: string): string[] {
  const found = findEvidence(understandQuestion(text), [index], { limit: 50 });
  return [...new Set(found.map((one) => one.article.id))];
}

function termsOf(vectors: PassageVectors, slot: number): number[] {
  const numbers: number[] = [];
  vectors.visitTerms(slot, (number) => numbers.push(number));
  return numbers;
}

describe('an index', () => {
  it('counts passages, and the passages and titles that hold a term', () => {
    const index = indexOf(HARBOUR, ORCHARD);
    expect(index.size).toBe(5);
    expect(index.documentFrequency('frost', 'en')).toBe(2);
    expect(index.documentFrequency('frost', 'de')).toBe(0);
  });

  it('finds an article by a word of its title or heading only', () => {
    const text = '## Quarry\n\nStones fell on the road.';
    expect(
      ids(indexOf(article('a', text, { title: 'Landslide' }), ORCHARD), 'landslide stones'),
    ).toEqual(['a']);
    expect(ids(indexOf(article('a', text), ORCHARD), 'quarry stones')).toEqual(['a']);
  });

  it('counts no more what is removed or replaced, in another language too', () => {
    const index = indexOf(HARBOUR, ORCHARD);
    expect(index.remove('orchard')).toBe(true);
    expect(index.remove('orchard')).toBe(false);
    expect(index.documentFrequency('frost', 'en')).toBe(0);
    expect(index.size).toBe(3);
    const german = article('harbour', 'Der Hafen ist zu.', { language: 'de' });
    index.add(german, splitPassages(german.text));
    expect(index.documentFrequency('ferri', 'en')).toBe(0);
    expect(index.languages()).toEqual(['de']);
    expect(index.size).toBe(1);
  });

  it('finds the same with chosen candidates as with all', () => {
    const texts = Array.from({ length: 300 }, (_, i) =>
      article(
        `a${i}`,
        `The mill of village ${i % 17} was sold to owner ${i}. Its wheel turns in spring.`,
      ),
    );
    const index = indexOf(...texts);
    for (const text of ['mill owner 123', 'wheel spring', 'village 16 owner 50']) {
      const question = understandQuestion(text);
      expect(findEvidence(question, [index])[0]).toEqual(
        findEvidence(question, [index], { exhaustive: true })[0],
      );
    }
  });
});

describe('its parts', () => {
  it('BestSlots keeps the best, of equals the lowest', () => {
    const best = new BestSlots(3);
    for (const [slot, score] of [
      [5, 1],
      [9, 4],
      [2, 2],
      [7, 4],
      [1, 2],
      [3, 9],
    ] as const)
      best.offer(slot, score);
    expect(best.taken().sort((a, b) => b.score - a.score || a.slot - b.slot)).toEqual([
      { slot: 3, score: 9 },
      { slot: 7, score: 4 },
      { slot: 9, score: 4 },
    ]);
  });

  it('PassageVectors keep each passage apart, and counts as far as a byte goes', () => {
    const vectors = PassageVectors.of([
      { counts: new Map([[3, 1]]), length: 1 },
      { counts: new Map(), length: 0 },
      {
        counts: new Map([
          [7, 300],
          [1_000_000, 2],
        ]),
        length: 302,
      },
    ]);
    expect([0, 1, 2].map((passage) => termsOf(vectors, passage))).toEqual([
      [3],
      [],
      [7, 1_000_000],
    ]);
    expect([0, 1, 2].map((passage) => vectors.lengthOf(passage))).toEqual([1, 0, 302]);
    const met = new Set<number>();
    vectors.collect(
      2,
      new Map([
        [7, 1],
        [3, 1],
      ]),
      met,
    );
    expect([...met]).toEqual([7]);
    const saved = new Uint32Array([9, ...vectors.packed, 9]);
    expect(PassageVectors.at(saved, 1, 3).packed).toEqual(vectors.packed);
  });

  it('TermNumbers number terms in their order, and count them', () => {
    const numbers = new TermNumbers();
    const terms = Array.from({ length: 500 }, (_, i) => `term${i}`);
    expect(terms.map((term) => numbers.add(term))).toEqual([...terms.keys()]);
    expect(numbers.add('term7')).toBe(7);
    expect(numbers.get('term499')).toBe(499);
    expect(numbers.get('other')).toBeUndefined();
    numbers.count(7, 2);
    expect([
      numbers.frequency('term7'),
      numbers.frequency('term8'),
      numbers.frequency('x'),
    ]).toEqual([2, 0, 0]);
    expect(numbers.terms).toEqual(terms);
  });
});

describe('what was made ready and let go of', () => {
  it('does not come back with what is added under its id', async () => {
    const index = indexOf(HARBOUR);
    const ready = await index.prepare(entryOf(ORCHARD));
    expect(ids(index, 'frost blossom')).toEqual([]);
    ready.drop();
    expect(ids(index, 'frost blossom')).toEqual([]);
    index.add(ORCHARD, splitPassages(ORCHARD.text));
    expect(ids(index, 'frost blossom')).toEqual(['orchard']);
    expect(index.size).toBe(5);
  });
});
