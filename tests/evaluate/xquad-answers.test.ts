import { expect, it } from 'vitest';
import { parseXquad } from '../../src/evaluate/xquad.ts';
import { answerParagraphs } from '../../src/evaluate/xquad-answers.ts';
import { Tokenizer } from '../../src/reader/tokenizer.ts';

const tokenizer = new Tokenizer(
  ['<s>', '<pad>', '</s>', '<unk>', '▁', 'a'].map((piece) => `${piece}\t-1`).join('\n'),
);
/** A reader that can tell nothing. */
const reader = {
  tokenizer,
  read: async (inputs: readonly Int32Array[]) =>
    inputs.map(({ length }) => new Float32Array(length * 4)),
};

const PARAGRAPHS = [
  [
    'The ferry sank in a storm. Forty people were saved by fishermen.',
    'Who saved the people?',
    'fishermen',
  ],
  ['The mill was built by Ada Holm. It stands on a hill.', 'Who built the mill?', 'a hill'],
] as const;

it('counts the first quotes that hold the start of an answer', async () => {
  const paragraphs = PARAGRAPHS.map(([context, question, text]) => ({
    context,
    qas: [{ question, answers: [{ text, answer_start: context.indexOf(text) }] }],
  }));
  const asked = parseXquad({ data: [{ paragraphs }] }, 'en');
  expect(await answerParagraphs(asked, reader)).toBe(0.5);
  expect(await answerParagraphs([], reader)).toBe(0);
});
