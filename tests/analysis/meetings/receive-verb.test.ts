import { describe, expect, test } from 'vitest';
import { meetingsIn } from '../marked.ts';

describe('verbs of receiving and visiting', () => {
  test.each([
    ['{Smith} hosted {Jones} at the palace.', 'held: Smith | Jones'],
    ['{Jones} was greeted by {Smith} and hundreds of fans.', 'held: Jones | Smith'],
    ['{Smith} played host to {Jones}.', 'held: Smith | Jones'],
    ['{Smith} visited {Jones} in hospital.', 'held: Smith | Jones'],
    ['{Smith}, accompanied by his wife, left Bern.', 'held: Smith | his wife'],
    ['<Acme> interviewed {Ann Smith}.', 'held: Acme | Ann Smith'],
  ])('%s', (source, expected) => {
    expect(meetingsIn(source)[0]).toBe(expected);
  });

  test.each([
    '{Smith} visited Paris.',
    '{Smith} joined the party.',
    '{Smith} received an award.',
    'Bern hosted the games.',
    '{Smith} welcomed the decision of the court.',
    'The visiting minister {Smith} spoke.',
    '{Smith} spoke of the visiting {Jones}.',
  ])('tells of no meeting: %s', (source) => {
    expect(meetingsIn(source)).toEqual([]);
  });
});
