import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { findNearDuplicates } from '../../src/articles/near-duplicates.ts';

const SENTENCES = Array.from(
  { length: 60 },
  (_, i) =>
    `On day ${i} the crew of ship ${i * 7} unloaded ${i * 31} crates of apples at quay ${i % 5}.`,
);
const TEXT = SENTENCES.join(' ');

function article(id: string, text: string): Article {
  return { id, title: id, published: null, publisher: null, url: null, language: 'en', text };
}

const SHELF = [
  article('same', TEXT),
  article('spaced', TEXT.replaceAll(' ', '\n').toUpperCase()),
  article('corrected', TEXT.replace('apples', 'pears').replace('crew', 'men')),
  article('half', SENTENCES.slice(0, 30).join(' ')),
  article('other', TEXT.replaceAll(/\d+/gu, 'many').replaceAll('apples', 'plums')),
  article('empty', '—'),
];

describe('findNearDuplicates', () => {
  it('finds copies, corrected copies and parts, most alike first, and nothing else', async () => {
    const found = await findNearDuplicates(TEXT, SHELF, 0.3);
    expect(found.map(({ article: { id } }) => id)).toEqual(['same', 'spaced', 'corrected', 'half']);
    const [same, spaced, corrected, half] = found.map(({ similarity }) => similarity);
    expect([same, spaced]).toEqual([1, 1]);
    expect(corrected).toBeGreaterThan(0.9);
    expect(half).toBeGreaterThan(0.4);
    expect(half).toBeLessThan(0.6);
  });

  it('works without spaces between words', async () => {
    const chinese =
      '市长星期一在港口会见了渔民，并承诺在五月之前重新开放码头。渔民们对此表示欢迎。';
    const found = await findNearDuplicates(
      chinese.replace('五月', '六月'),
      [article('zh', chinese)],
      0.3,
    );
    expect(found).toHaveLength(1);
  });

  it('takes texts shorter than a shingle', async () => {
    expect(
      await findNearDuplicates('Two words', [article('a', 'two words!'), article('b', 'Two')]),
    ).toMatchObject([{ article: { id: 'a' }, similarity: 1 }]);
    expect(await findNearDuplicates('', SHELF)).toMatchObject([{ article: { id: 'empty' } }]);
  });
});
