import { describe, expect, test } from 'vitest';
import { meetingsIn } from '../marked.ts';

describe('nouns of meeting', () => {
  test.each([
    [
      'President {Smith}, during {his=Smith} meeting with visiting Minister {Jones}, spoke of trade.',
      'held: Smith | Jones',
    ],
    ["{Smith}'s first meeting with {Jones} was short.", 'held: Smith | Jones'],
    ['Talks between {Smith} and {Jones} have failed.', 'held: Smith | Jones'],
    ['A meeting of {Smith} and {Jones} was short.', 'held: Smith | Jones'],
    [
      '{Smith} held talks in Bern on [[Monday]] with {Jones} and the union leader.',
      'held: Smith | Jones | the union leader, Monday',
    ],
    ['After a summit with {Jones}, {Smith} flew home.', 'held: Smith | Jones'],
    ['In an interview with {Ann Smith}, {Bo Jones} spoke of peace.', 'held: Bo Jones | Ann Smith'],
    [
      '{She=Smith} will take part in talks with her British counterpart, {Jones}.',
      'planned: Smith | Jones',
    ],
  ])('%s', (source, expected) => {
    expect(meetingsIn(source)).toEqual([expected]);
  });

  test.each([
    '{Smith} missed the meeting of the board.',
    'Talks on trade will go on, {Smith} said.',
    'In an interview with the <Bern Herald>, {Smith} spoke of peace.',
    '{Smith} made a visit to Russia.',
  ])('tells of nobody met: %s', (source) => {
    expect(meetingsIn(source)).toEqual([]);
  });
});
