import { describe, expect, test } from 'vitest';
import { adjacentSubject, clauseSubject } from '../../../src/analysis/phrases/subject.ts';
import { marked } from '../marked.ts';

function subjectBefore(source: string, verb: string, read: typeof adjacentSubject) {
  const article = marked(source);
  const tokens = article.sentences[0]?.tokens ?? [];
  const phrase = read(
    tokens,
    tokens.findIndex((token) => token.word === verb),
  );
  return phrase === null ? undefined : article.text.slice(phrase.start, phrase.end);
}

describe('the subject beside a verb', () => {
  test.each([
    ['{Smith} has also not yet left.', 'Smith'],
    ['{Smith} on [[Monday]] left.', 'Smith'],
    ['{Smith}, 45, a lawyer from Bern, left.', 'Smith'],
    ['{Smith} (D-Ohio) left.', 'Smith'],
    ['The mayor, {Smith}, left.', 'Smith'],
    ['{Smith}, who left.', 'Smith'],
    ['A report by the ministry left.', 'A report by the ministry'],
    ['A letter sent to Bern left.', 'A letter sent to Bern'],
    ['In Bern officials left.', 'Bern officials'],
    ['It came and left.', undefined],
  ])('%s', (source, expected) => {
    expect(subjectBefore(source, 'left', adjacentSubject)).toBe(expected);
  });
});

describe('the subject of a clause', () => {
  test.each([
    ['{Smith} came and left.', 'Smith'],
    ['After the talks with {Jones}, {Smith} came and left.', 'Smith'],
    ["{Jones}'s lawyer {Smith} came and left.", 'Smith'],
    ['{Jones} slept while {Smith} left.', 'Smith'],
    ['{Jones} slept and he left.', 'he'],
    ['The mayor of Bern, {Smith}, came and left.', 'Smith'],
    ['It rained and left.', undefined],
  ])('%s', (source, expected) => {
    expect(subjectBefore(source, 'left', clauseSubject)).toBe(expected);
  });

  test('what is said is a clause of its own where the caller asks so', () => {
    const inner: typeof adjacentSubject = (tokens, at) => clauseSubject(tokens, at, true);
    const source = 'Officials say {Smith} came and left.';
    expect(subjectBefore(source, 'left', clauseSubject)).toBe('Officials');
    expect(subjectBefore(source, 'left', inner)).toBe('Smith');
  });
});
