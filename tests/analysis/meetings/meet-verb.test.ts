import { describe, expect, test } from 'vitest';
import { meetingsIn } from '../marked.ts';

describe('verbs of meeting', () => {
  test.each([
    ['{Ann Smith} met {Bo Jones} in Bern.', 'held: Ann Smith | Bo Jones'],
    ['{Ann Smith} met with {Bo Jones} on [[Monday]].', 'held: Ann Smith | Bo Jones, Monday'],
    ['{Ann Smith} and {Bo Jones} met in Bern.', 'held: Ann Smith | Bo Jones'],
    [
      '{Ann Smith}, {Bo Jones} and {Cy Brown} met on [[Monday]].',
      'held: Ann Smith | Bo Jones | Cy Brown, Monday',
    ],
    ['The mayor of Bern, {Ann Smith}, personally met {Bo Jones}.', 'held: Ann Smith | Bo Jones'],
    ['{Smith} met {Jones}, a lawyer, and {Brown}.', 'held: Smith | Jones | Brown'],
    ['{Smith} met his British counterpart, {Bo Jones}, in Bern.', 'held: Smith | Bo Jones'],
    [
      '{Smith} travelled to Bern to meet with {Jones}, who had written to {her=Smith}.',
      'held: Smith | Jones',
    ],
    [
      'There {she=Ann Smith} met her future husband and left the town.',
      'held: Ann Smith | her future husband',
    ],
    ['{Smith} was able to meet finalists at the fair.', 'held: Smith | finalists'],
    ['While meeting with the envoy, {Smith} spoke of trade.', 'held: Smith | the envoy'],
    ['{Smith} and {Jones} met face to face.', 'held: Smith | Jones'],
    ['{Jones}, whom {Smith} met last year, left.', 'held: Smith | Jones'],
    ['{Smith} flew to Bern, where {he=Smith} met {Jones}.', 'held: Smith | Jones'],
    ['{Smith} visited the fair and met {Jones}.', 'held: Smith | Jones'],
  ])('%s', (source, expected) => {
    expect(meetingsIn(source)).toEqual([expected]);
  });

  test.each([
    '{Smith} met the target.',
    'The plan met with criticism.',
    'The offer met expectations, {Smith} said.',
    '{Smith} met the deadline set by {Jones}.',
    '{Smith} meets {Jones} in the final.',
  ])('meets nobody in: %s', (source) => {
    expect(meetingsIn(source)).toEqual([]);
  });
});

test('a name behind a fronted clause is not in apposition to the party met', () => {
  const source = 'While meeting with the envoy of Norway, {Smith} also spoke of trade.';
  expect(meetingsIn(source)).toEqual(['held: Smith | the envoy of Norway']);
});
