import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/search/evidence.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { understandQuestion } from '../../src/search/question.ts';
import { readSnapshot, writeSnapshot } from '../../src/search/snapshot.ts';
import { article, entryOf, HARBOUR, indexOf, ORCHARD } from './articles.ts';

const GERMAN = article('hafen', '## Lage\n\nDer Hafen von Brindaway ist zu.', { language: 'de' });
const CORPUS = [HARBOUR, ORCHARD, GERMAN];

function answers(index: PassageIndex) {
  return ['ferry captain', 'Hafen', 'Lage', 'frost valley', 'Okonyo'].map((text) =>
    findEvidence(understandQuestion(text), [index]),
  );
}

describe('a snapshot', () => {
  it('names the articles that are new or changed, and forgets those that are gone', async () => {
    const changed = { ...ORCHARD, text: `${ORCHARD.text} More frost came.` };
    const added = article('new', 'A new lighthouse was lit.');
    const bytes = await writeSnapshot(indexOf(...CORPUS));
    const restored = await readSnapshot(bytes, [HARBOUR, changed, added].map(entryOf));
    expect(restored?.changed.map(({ article: { id } }) => id)).toEqual(['orchard', 'new']);
    expect(restored && answers(restored.index)).toEqual(answers(indexOf(HARBOUR)));
  });
});

describe('no snapshot is', () => {
  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['an empty file', () => new Uint8Array(0)],
    ['a file that was cut short', (bytes) => bytes.subarray(0, bytes.length - 7)],
    [
      'one of an older format',
      (bytes) => Buffer.concat([Buffer.from('verbatim-index 0\n'), bytes]),
    ],
    ['any other file', () => Buffer.from('hello\nworld\n')],
    [
      'one with a flipped bit',
      (bytes) => {
        const copy = Buffer.from(bytes);
        const middle = copy.length >> 1;
        copy[middle] = (copy[middle] ?? 0) ^ 1;
        return copy;
      },
    ],
  ])('%s', async (_, damage) => {
    const bytes = Buffer.from(await writeSnapshot(indexOf(HARBOUR)));
    expect(await readSnapshot(damage(bytes), [entryOf(HARBOUR)])).toBeNull();
  });
});
