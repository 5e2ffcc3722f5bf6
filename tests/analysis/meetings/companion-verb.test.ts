import { describe, expect, test } from 'vitest';
import { meetingsIn } from '../marked.ts';

describe('verbs with a companion', () => {
  test.each([
    ['{Smith} sat down with {Jones} for an interview.', 'held: Smith | Jones'],
    ['{Smith} shook hands with {Jones}.', 'held: Smith | Jones'],
    ['{Smith} dined with {Jones} and his wife.', 'held: Smith | Jones | his wife'],
    ['{Smith} and {Jones} shook hands.', 'held: Smith | Jones'],
    ['{Smith} ran into {Jones} in Bern.', 'held: Smith | Jones'],
    ['{Smith} spoke with {Jones} in Bern.', 'held: Smith | Jones'],
  ])('%s', (source, expected) => {
    expect(meetingsIn(source)).toEqual([expected]);
  });

  test.each([
    '{Smith} spoke with reporters.',
    '{Smith} sat down with a sigh.',
    '{Smith} spoke of {Jones}.',
    '{Smith} shook with cold.',
  ])('tells of no meeting: %s', (source) => {
    expect(meetingsIn(source)).toEqual([]);
  });
});
