import { expect, test } from 'vitest';
import { meetingsIn } from '../marked.ts';

test('somebody who joins is met by those who met before', () => {
  const source = '{Smith} met {Jones}. Minister {Brown} was also part of the meeting in Bern.';
  expect(meetingsIn(source)).toEqual(['held: Smith | Jones', 'held: Brown | Smith | Jones']);
});

test.each(['{Smith} attended the talks.', 'The parts of the meeting were long, {Smith} said.'])(
  'a meeting that nothing tells of has nobody to join: %s',
  (source) => {
    expect(meetingsIn(source)).toEqual([]);
  },
);

test.each([
  [
    '{Smith} with Foreign Minister {Bo Jones} in Bern on [[May 2]].',
    'held: Smith | Bo Jones, May 2',
  ],
  ['{Smith} (left) with {Jones}. Photo: A. Baker', 'held: Smith | Jones'],
])('a caption shows who stands beside whom: %s', (source, expected) => {
  expect(meetingsIn(source)).toEqual([expected]);
});

test.each(['{Smith} with a new plan in Bern.', '{Smith} with {Jones} won the doubles.'])(
  'no caption of a meeting: %s',
  (source) => {
    expect(meetingsIn(source)).toEqual([]);
  },
);

test('a visit is a meeting where the sentence tells of host and guest', () => {
  const source =
    '{He=Smith} recalled the visit by {Jones} to Bern in [[March]], where both spoke of trade.';
  expect(meetingsIn(source)).toEqual(['held: Smith | Jones, March']);
  expect(meetingsIn('{Smith} recalled the visit by {Jones} to Bern.')).toEqual([]);
});

test('"we" in an interview with two people is both of them', () => {
  const source = [
    'A talk with {Ann Smith} and {Bo Jones}.',
    'How did you two meet?',
    'We met back in high school.',
    'What came then?',
    'We built a house.',
    'Is it big?',
    'It is.',
  ].join('\n\n');
  expect(meetingsIn(source, 'Interview with Ann Smith and Bo Jones')).toEqual([
    'held: We | Ann Smith | Bo Jones',
  ]);
});

test.each(['', 'met', 'met met met', 'meeting with', '{Smith} met', 'with {Smith}', '会见了{王}'])(
  'broken text holds no meeting: %j',
  (source) => {
    expect(meetingsIn(source)).toEqual([]);
  },
);
