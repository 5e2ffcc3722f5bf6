import { describe, expect, test } from 'vitest';
import { statementsIn } from '../marked.ts';

describe('verbs that are themselves the statement', () => {
  test.each([
    ['{Smith} called for calm.', 'Smith: for calm'],
    ['<Acme> threatened to close the mine.', 'Acme: to close the mine'],
    ['{Smith} accused the council of lying.', 'Smith: the council of lying'],
    ['{Smith} spoke first and urged the council to act.', 'Smith: the council to act'],
  ])('%s', (source, expected) => {
    expect(statementsIn(source)).toEqual([expected]);
  });

  test.each(['{Smith} was called to Bern.', 'The demand for coal rose.', '{Smith} refused.'])(
    'says nothing in: %s',
    (source) => {
      expect(statementsIn(source)).toEqual([]);
    },
  );
});
