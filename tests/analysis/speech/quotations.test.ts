import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/text/span.ts';
import { marked } from '../marked.ts';

function quotationsIn(source: string): string[] {
  const article = marked(source);
  return article.quotations.map(({ content }) => textOf(article.text, content));
}

describe('quotations', () => {
  test.each([
    ['straight marks', 'He said "yes" and "no".', ['yes', 'no']],
    ['typographic marks', 'He said “yes” and ‘no’.', ['yes', 'no']],
    ['guillemets', 'Il a dit «oui».', ['oui']],
    ['German marks', 'Er sagte „ja“ und ging.', ['ja']],
    ['wire marks', "He said ``yes'' and ``no\".", ['yes', 'no']],
    ['a misplaced space', 'He said," Yes, we can go".', [' Yes, we can go']],
    ['a closing mark that is turned round', 'He said, “We go.“ Then he left.', ['We go.']],
    ['apostrophes', "The boys' dog didn't see Ann's cat in '98.", []],
    [
      'single marks inside double ones',
      '"They call me \'The Poet\' here," he said.',
      ["They call me 'The Poet' here,"],
    ],
    ['feet and inches at no word', 'The board is 6" long.', []],
  ])('%s', (_, source, expected) => {
    expect(quotationsIn(source)).toEqual(expected);
  });

  test('a lost closing mark costs one sentence only', () => {
    const source = 'He said "we go. Then he left. She said "no" too.\n\nThe end came.';
    expect(quotationsIn(source)).toEqual(['we go.', 'no']);
  });

  test('a lost opening mark costs nothing', () => {
    expect(quotationsIn('It has a programme" in Bern. "Yes," he said.')).toEqual(['Yes,']);
  });

  test('a quotation that opens again goes on over paragraphs', () => {
    const source = 'He said: "We go. We must.\n\n"We come back," he added.';
    expect(quotationsIn(source)).toEqual(['We go. We must.', 'We come back,']);
  });

  test('a paragraph that only closes ends the quotation before', () => {
    expect(quotationsIn('He said, "We go.\n\nWe come back."\n\nHe left.')).toEqual([
      'We go.',
      'We come back.',
    ]);
  });
});
