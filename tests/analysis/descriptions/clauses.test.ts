import { describe, expect, test } from 'vitest';
import { descriptionsIn } from '../marked.ts';

describe('clauses that describe', () => {
  test.each([
    [
      '{Ann Smith} is a Norwegian mathematician and writer born in [[1958]].',
      'Ann Smith: a Norwegian mathematician and writer',
    ],
    ['{She=Ann Smith} was the chairman of the panel.', 'Ann Smith: the chairman of the panel'],
    ['{Smith} was named head of the agency in [[May]].', 'Smith: head of the agency'],
    ['{Smith} has been elected as mayor of Bern.', 'Smith: mayor of Bern'],
    ['{Smith} served as ambassador to Norway.', 'Smith: ambassador to Norway'],
    ['{Smith} became a teacher.', 'Smith: a teacher'],
    ['{Smith} was forced to resign as foreign minister.', 'Smith: foreign minister'],
    ['{Smith} would pay his first visit as defence minister to Bern.', 'Smith: defence minister'],
    ['The contest was founded by {Ann Smith} in [[1999]].', 'Ann Smith: founded by Ann Smith'],
    ['{Ann Smith} co-founded the company.', 'Ann Smith: co-founded the company'],
    ['{Ann Smith}, who led the inquiry, spoke.', 'Ann Smith: who led the inquiry'],
    [
      'He lived with {Ann Smith} who had ties to the union.',
      'Ann Smith: who had ties to the union',
    ],
  ])('%s', (source, expected) => {
    expect(descriptionsIn(source)).toEqual([expected]);
  });

  test.each([
    '{Smith} is not a lawyer.',
    '{Smith} is tired.',
    "{Smith}'s lawyer spoke.",
    '{Smith} was in Bern.',
    'Leaders such as {Smith} spoke as well as ever.',
    'The song was sung by {Smith}.',
    '{Smith} was described as a teacher.',
  ])('none in: %s', (source) => {
    expect(descriptionsIn(source)).toEqual([]);
  });

  test('several descriptions of one sentence are all found', () => {
    expect(
      descriptionsIn('Foreign Minister {Ann Smith}, a doctor, who left, met her aide {Bo Jones}.'),
    ).toEqual(['Ann Smith: Foreign Minister', 'Ann Smith: a doctor', 'Bo Jones: her aide']);
  });

  test.each(['', '{Smith}', ', {Smith},', 'who {Smith} who', '{Smith}, , , (('])(
    'broken text describes nobody: %j',
    (source) => {
      expect(descriptionsIn(source)).toEqual([]);
    },
  );
});
