import { describe, expect, test } from 'vitest';
import { statementsIn } from '../marked.ts';

describe('verbs of judging with quoted words', () => {
  test.each([
    ['{Smith} called it "a great and lasting success".', 'Smith: a great and lasting success'],
    [
      '{Smith} praised the town and called it "a great and lasting success".',
      'Smith: a great and lasting success',
    ],
    ['<Acme> described the fire as "the worst of the century".', 'Acme: the worst of the century'],
    ["{Smith} dismissed the plan as ``an old idea'' on [[Monday]].", 'Smith: an old idea'],
  ])('%s', (source, expected) => {
    expect(statementsIn(source)).toEqual([expected]);
  });

  test.each([
    'The film "The Long Way Home" won two prizes.',
    'The bay is called "the end of the world".',
    'The form has 50 questions, "all of them in English".',
  ])('says nothing in: %s', (source) => {
    expect(statementsIn(source)).toEqual([]);
  });
});
