import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/search/evidence.ts';
import { understandQuestion } from '../../src/search/question.ts';
import { article, indexOf } from './articles.ts';

function firstQuote(text: string, question: string): string {
  const filler = article(
    'filler',
    'Rain fell on the hills. The road was wet. Sheep slept under the trees.',
  );
  const [best] = findEvidence(understandQuestion(question), [indexOf(article('a', text), filler)]);
  return text.slice(best?.span.start, best?.span.end);
}

describe('two neighbouring sentences are quoted together', () => {
  it('where one says who and the other what', () => {
    const text = 'Greta Olmen founded the choir. She moved to Lisbon in 1987. The choir sang on.';
    expect(firstQuote(text, 'When did Greta Olmen move to Lisbon?')).toBe(
      'Greta Olmen founded the choir. She moved to Lisbon in 1987.',
    );
  });
});

describe('one sentence is quoted', () => {
  it.each([
    [
      'where it says all that was asked',
      'The choir was tired. Greta Olmen moved to Lisbon in 1987. She liked it.',
      'When did Greta Olmen move to Lisbon?',
      'Greta Olmen moved to Lisbon in 1987.',
    ],
    [
      'where the neighbour only repeats it',
      'Olmen likes Lisbon. Greta Olmen moved to Lisbon in 1987.',
      'When did Greta Olmen move to Lisbon?',
      'Greta Olmen moved to Lisbon in 1987.',
    ],
  ])('%s', (_, text, question, quote) => expect(firstQuote(text, question)).toBe(quote));
});
