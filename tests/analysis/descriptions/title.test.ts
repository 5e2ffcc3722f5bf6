import { describe, expect, test } from 'vitest';
import { descriptionsIn } from '../marked.ts';

describe('titles before a name', () => {
  test.each([
    ['Norwegian Defence Minister {Ann Smith} spoke.', 'Ann Smith: Norwegian Defence Minister'],
    ['He spoke to visiting Norwegian Minister {Ann Smith}.', 'Ann Smith: Norwegian Minister'],
    [
      "Norway's interior and overseas minister {Ann Smith} spoke.",
      "Ann Smith: Norway's interior and overseas minister",
    ],
    ['Minister of Trade {Ann Smith} spoke.', 'Ann Smith: Minister of Trade'],
    ['Undersecretary for Trade Mr. {Smith} spoke.', 'Smith: Undersecretary for Trade'],
    ['It is the case of the mayor {Ann Smith}.', 'Ann Smith: the mayor'],
    [
      'He left it at the flat of his then-girlfriend {Ann Smith}.',
      'Ann Smith: his then-girlfriend',
    ],
    ['A spokesman for President {Smith} called.', 'Smith: President'],
    ['Norwegian media quote Foreign Minister {Ann Smith}.', 'Ann Smith: Foreign Minister'],
    ['They met the retired general {Ann Smith}.', 'Ann Smith: the retired general'],
  ])('%s', (source, expected) => {
    expect(descriptionsIn(source)).toEqual([expected]);
  });

  test.each([
    'Mr. {Smith} spoke.',
    'In Bern {Smith} spoke.',
    "The minister's friend {Smith} spoke.".replace('friend', 'bicycle'),
    'A close ally of {Smith} spoke.',
    'The ministers visited {Smith}.',
  ])('no title in: %s', (source) => {
    expect(descriptionsIn(source)).toEqual([]);
  });
});
