import { describe, expect, test } from 'vitest';
import { meetingsIn } from '../marked.ts';

describe('whether a meeting took place', () => {
  test.each([
    ['{Smith} met {Jones}.', 'held'],
    ['{Smith} was able to meet {Jones}.', 'held'],
    ['{Smith} has never met {Jones}.', 'denied'],
    ['{Smith} did not meet {Jones}.', 'denied'],
    ['{Smith} refused to meet {Jones}.', 'denied'],
    ['{Smith} denied having met {Jones}.', 'denied'],
    ['{Brown} denied that {Smith} had met {Jones}.', 'denied'],
    ['{Smith} will meet {Jones} in Bern.', 'planned'],
    ['{Smith} was to meet {Jones} in Bern.', 'planned'],
    ['{Smith} plans to meet {Jones}.', 'planned'],
    ['{Smith} wants a meeting with {Jones}.', 'planned'],
    ["{Smith}'s meeting with {Jones} will take place in Bern.", 'planned'],
    ['{Smith} called off a meeting with {Jones}.', 'cancelled'],
    ['{Smith} cancelled a meeting with {Jones}.', 'cancelled'],
    ['Talks between {Smith} and {Jones} were postponed.', 'cancelled'],
    ['The meeting between {Smith} and {Jones} was called off.', 'cancelled'],
  ])('%s', (source, expected) => {
    expect(meetingsIn(source).map((meeting) => meeting.split(':')[0])).toEqual([expected]);
  });
});
