import { expect, it } from 'vitest';
import { parseXquad } from '../../src/evaluate/xquad.ts';
import { readParagraphs } from '../../src/evaluate/xquad-spans.ts';
import { Tokenizer } from '../../src/reader/tokenizer.ts';

const pieces = ['<s>', '<pad>', '</s>', '<unk>', '▁', ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ.?'];
const tokenizer = new Tokenizer(pieces.map((piece) => `${piece}\t-1`).join('\n'));

/** A reader that points at "harbour", whatever is asked. */
const reader = {
  tokenizer,
  read: async (inputs: readonly Int32Array[]) =>
    inputs.map((ids) => {
      const numbers = new Float32Array(ids.length * 4).fill(-5);
      const word = tokenizer.tokenize('harbour').map(({ id }) => id);
      const at = ids.findLastIndex((_, i) => word.every((id, k) => ids[i + k] === id));
      if (at >= 0) {
        numbers[at * 4] = 5;
        numbers[(at + word.length - 1) * 4 + 1] = 5;
      }
      return numbers;
    }),
};

function asked(...answers: string[]) {
  const context = 'Ida left. The harbour burned.';
  const qas = answers.map((text) => ({
    question: 'What?',
    answers: [{ text, answer_start: context.indexOf(text) }],
  }));
  return { data: [{ paragraphs: [{ context, qas }] }] };
}

it.each([
  ['all words right, an article apart', ['The harbour'], 1],
  ['one word of two', ['harbour burned'], 2 / 3],
  ['none', ['Ida'], 0],
  ['the mean of several', ['harbour', 'Ida'], 0.5],
  ['no question', [], 0],
])('%s', async (_, answers, expected) => {
  expect(await readParagraphs(parseXquad(asked(...answers), 'en'), reader)).toBeCloseTo(
    expected,
    5,
  );
});
