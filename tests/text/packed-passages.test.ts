import { describe, expect, it } from 'vitest';
import { PackedPassages } from '../../src/text/packed-passages.ts';
import { splitPassages } from '../../src/text/passages.ts';

const TEXT = `The harbour was closed. Nobody was hurt.

## What next?

The mayor thanked the crews. “When?” she asked. The ferry sails again on Friday.

桥在星期一开放。没有人受伤。`;

describe('packed passages', () => {
  const passages = splitPassages(TEXT);
  const packed = PackedPassages.of(passages);

  it('are the passages that were packed, also out of their numbers', () => {
    expect(passages.length).toBeGreaterThan(2);
    expect(packed.size).toBe(passages.length);
    expect(packed.list()).toEqual(passages);
    expect(new PackedPassages(packed.numbers).list()).toEqual(passages);
  });

  it('can be had one by one, those alone that there are', () => {
    expect(passages.map((_, i) => packed.at(i))).toEqual(passages);
    expect([packed.at(-1), packed.at(packed.size), packed.at(Number.NaN)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('count the sentences before each, and at the end all of them', () => {
    const counts = passages.map(({ sentences }) => sentences.length);
    const before = counts.map((_, i) => counts.slice(0, i).reduce((sum, count) => sum + count, 0));
    expect(counts.map((_, i) => packed.sentencesBefore(i))).toEqual(before);
    expect(packed.sentencesBefore(packed.size)).toBe(passages.flatMap((p) => p.sentences).length);
  });

  it('may be none', () => {
    const none = PackedPassages.of([]);
    expect([none.size, none.list(), none.at(0), none.sentencesBefore(0)]).toEqual([
      0,
      [],
      undefined,
      0,
    ]);
  });
});
