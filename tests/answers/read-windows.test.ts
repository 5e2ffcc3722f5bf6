import { describe, expect, it } from 'vitest';
import { readWindows } from '../../src/answers/read-windows.ts';
import { windowAround, windowsAround } from '../../src/answers/windows.ts';
import { Tokenizer } from '../../src/reader/tokenizer.ts';
import { textOf } from '../../src/text/span.ts';
import { madeLibrary } from './made-library.ts';

/** Every letter is a piece, so that a token is a character. */
const letters = [...'▁abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,0123456789-?:'];
const tokenizer = new Tokenizer(
  ['<s>', '<pad>', '</s>', '<unk>', ...letters].map((piece) => `${piece}\t-1`).join('\n'),
);
const tokenize = (text: string, span: { start: number; end: number }) =>
  tokenizer.tokenize(text, span);
const TEXT = 'One was red. Two was blue. Three was green. Four was black. Five was white.';

async function entryOf(text: string) {
  const [entry] = (await madeLibrary({ text, title: 'T' })).articles;
  if (entry === undefined) throw new Error('no article');
  return entry;
}

/** A reader that finds its word in every window and calls nothing else an answer. */
function readerOf(word: string, calls: number[] = []) {
  const wanted = tokenizer.tokenize(word).map(({ id }) => id);
  return {
    tokenizer,
    read: async (inputs: readonly Int32Array[]) => {
      calls.push(inputs.length);
      return inputs.map((ids) => {
        const numbers = new Float32Array(ids.length * 4).fill(-3);
        const at = ids.findIndex((_, i) => wanted.every((id, k) => ids[i + k] === id));
        if (at >= 0) {
          numbers[at * 4] = 5;
          numbers[(at + wanted.length - 1) * 4 + 1] = 5;
          for (let k = 0; k < wanted.length; k++) {
            numbers[(at + k) * 4 + 2] = 9;
            numbers[(at + k) * 4 + 3] = 4;
          }
        }
        return numbers;
      });
    },
  };
}

describe('windows', () => {
  it('are whole sentences around the one they are for, within their room', async () => {
    const entry = await entryOf(TEXT);
    const window = windowAround({ entry, sentence: 2 }, 56, tokenize);
    expect(textOf(entry.article.text, window)).toBe(
      'Two was blue. Three was green. Four was black.',
    );
    expect(window.tokens.length).toBeLessThanOrEqual(56);
  });

  it('cut a sentence that is longer than their room', async () => {
    const entry = await entryOf(`${'word '.repeat(100)}end.`);
    expect(windowAround({ entry, sentence: 0 }, 30, tokenize).tokens).toHaveLength(30);
  });

  it('leave out what stands in a window before', async () => {
    const entry = await entryOf(TEXT);
    const seeds = [2, 1, 3, 0, 4].map((sentence) => ({ entry, sentence }));
    const windows = [...windowsAround(seeds, () => 50, tokenize)];
    expect(windows.map(({ seed }) => seed)).toEqual([2, 0, 4]);
  });
});

describe('reading', () => {
  it('gives the words of an answer as a span of the article', async () => {
    const entry = await entryOf(TEXT);
    const seeds = [{ entry, sentence: 3 }];
    const readings = await readWindows('Which?', seeds, readerOf('Four'), { most: 4, step: 2 });
    const reading = readings.get(entry)?.get(3);
    expect(reading && textOf(entry.article.text, reading.best)).toBe('Four');
    expect(reading?.all.map((span) => textOf(entry.article.text, span))).toEqual(['Four']);
    expect(reading?.best.score).toBeGreaterThan(0);
    const other = readings.get(entry)?.get(2);
    expect(other?.best.score).toBeLessThanOrEqual(0);
    expect(other?.evidence).toBeLessThan(reading?.evidence ?? 0);
  });

  it('stops where that is enough, and at its budget', async () => {
    const entry = await entryOf(
      `${'Some long sentence about nothing at all stands here, and goes on for long, and for long, and for longer than a window has room for it. '.repeat(12)}`,
    );
    const seeds = entry.analysis.sentences.map((_, sentence) => ({ entry, sentence }));
    const calls: number[] = [];
    await readWindows('Which?', seeds, readerOf('x', calls), { most: 5, step: 2 });
    expect(calls).toEqual([2, 2, 1]);
    calls.length = 0;
    await readWindows('Which?', seeds, readerOf('x', calls), { most: 5, step: 2 }, () => true);
    expect(calls).toEqual([2]);
  });
});
