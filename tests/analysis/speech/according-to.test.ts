import { describe, expect, test } from 'vitest';
import { statementsIn } from '../marked.ts';

describe('according to somebody', () => {
  test.each([
    ['According to {Ann Smith}, the river has risen.', 'Ann Smith: the river has risen'],
    [
      "According to the Bernese team's coach, {Ann Smith}, the match was lost.",
      'Ann Smith: the match was lost',
    ],
    [
      'The river has risen, according to the <Bern Herald>.',
      'the Bern Herald: The river has risen',
    ],
    ['The river has risen, as per <Acme> reports.', 'Acme reports: The river has risen'],
    [
      'Ten were hurt, according to a doctor at the clinic, Dr. {Ann Smith}.',
      'Ann Smith: Ten were hurt',
    ],
  ])('%s', (source, expected) => {
    expect(statementsIn(source)).toEqual([expected]);
  });

  test.each(['All went according to plan.', 'They were paid according to age.'])(
    'names nobody in: %s',
    (source) => {
      expect(statementsIn(source)).toEqual([]);
    },
  );
});
