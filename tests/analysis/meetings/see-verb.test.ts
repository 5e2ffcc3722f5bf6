import { describe, expect, test } from 'vitest';
import { meetingsIn } from '../marked.ts';

describe('seeing somebody', () => {
  test.each([
    ['On [[Friday]] {Smith} will see {Jones}.', 'planned: Smith | Jones, Friday'],
    ['{Smith} is to see {Jones} in Bern.', 'planned: Smith | Jones'],
    ['{Smith} went to see {Jones} and his wife.', 'held: Smith | Jones | his wife'],
    ['{Smith} will see {Jones}, who leads the bank.', 'planned: Smith | Jones'],
  ])('%s', (source, expected) => {
    expect(meetingsIn(source)).toEqual([expected]);
  });

  test.each([
    '{Smith} saw {Jones}.',
    '{Smith} hopes to see {Jones} win.',
    '{Smith} will see the film.',
    '{Smith} did not see {Jones} leave.',
  ])('tells of no meeting: %s', (source) => {
    expect(meetingsIn(source)).toEqual([]);
  });
});
