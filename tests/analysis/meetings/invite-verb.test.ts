import { describe, expect, test } from 'vitest';
import { meetingsIn } from '../marked.ts';

describe('inviting somebody', () => {
  test.each([
    ['{Smith} has invited {Jones} to supper.', 'planned: Smith | Jones'],
    ['{Smith} invited {Jones}, who runs the bank, for talks in Bern.', 'planned: Smith | Jones'],
  ])('%s', (source, expected) => {
    expect(meetingsIn(source)).toEqual([expected]);
  });

  test.each([
    '{Smith} invited comment.',
    'The invited {Jones} to the left.',
    '{Smith} was invited to Bern.',
  ])('tells of no meeting: %s', (source) => {
    expect(meetingsIn(source)).toEqual([]);
  });
});
