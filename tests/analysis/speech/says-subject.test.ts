import { describe, expect, test } from 'vitest';
import { statementsIn } from '../marked.ts';

describe('a verb of saying before its subject', () => {
  test.each([
    ['"Welcome to Bern!" said {Smith}.', 'Smith: Welcome to Bern!'],
    ['"The law is old," said Ambassador {Ann Smith}.', 'Ann Smith: The law is old,'],
    ['"The law is old," said the coach, {Ann Smith}.', 'Ann Smith: The law is old,'],
    [
      '“The law is old,” explained a spokesman for the court.',
      'a spokesman for the court: The law is old,',
    ],
    [
      'Two ships have sailed, reported the Norwegian news agency.',
      'the Norwegian news agency: Two ships have sailed',
    ],
  ])('%s', (source, expected) => {
    expect(statementsIn(source)).toEqual([expected]);
  });

  test('what follows the comma of an apposition is no subject', () => {
    expect(statementsIn('{Smith}, a lawyer, said the plan would work.')).toEqual([
      'Smith: the plan would work',
    ]);
  });
});
