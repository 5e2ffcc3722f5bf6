import { describe, expect, test } from 'vitest';
import { descriptionsIn } from '../marked.ts';

describe('appositions behind a name', () => {
  test.each([
    ['{Ann Smith}, a union lawyer, spoke.', 'Ann Smith: a union lawyer'],
    ['{Ann Smith}, 65, head of the union, spoke.', 'Ann Smith: head of the union'],
    [
      '{Ann Smith}, editor at large at the <Bern Herald>, spoke.',
      'Ann Smith: editor at large at the Bern Herald',
    ],
    [
      '{Ann Smith}, spokesman for the Norwegian army, spoke.',
      'Ann Smith: spokesman for the Norwegian army',
    ],
    ['{Ann Smith} (leader of the union) spoke.', 'Ann Smith: leader of the union'],
    [
      '{Ann Smith}, director of the study, and chairman of the board, spoke.',
      'Ann Smith: director of the study, and chairman of the board',
    ],
    ['{Ann Smith}, adviser to the king, spoke.', 'Ann Smith: adviser to the king'],
  ])('%s', (source, expected) => {
    expect(descriptionsIn(source)).toEqual([expected]);
  });

  test.each([
    '{Ann Smith}, {Bo Jones} and others spoke.',
    '{Ann Smith}, in Bern, spoke.',
    '{Ann Smith}, tired and cold, spoke.',
    '{Ann Smith} (D-Ohio) spoke.',
  ])('none in: %s', (source) => {
    expect(descriptionsIn(source)).toEqual([]);
  });
});

describe('appositions before a name', () => {
  test.each([
    ["According to the team's coach, {Ann Smith}, it rained.", "Ann Smith: the team's coach"],
    ['He was put through to a union lawyer, {Ann Smith}.', 'Ann Smith: a union lawyer'],
    [
      "It came after her ex-husband and Bo's father, {Al Smith}, died.",
      "Al Smith: her ex-husband and Bo's father",
    ],
    ['Co-founder of <Acme>, {Ann Smith}, spoke.', 'Ann Smith: Co-founder of Acme'],
    ['The head of the agency (ESA), {Ann Smith}, has spoken.', 'Ann Smith: The head of the agency'],
  ])('%s', (source, expected) => {
    expect(descriptionsIn(source)).toEqual([expected]);
  });

  test.each([
    'While meeting with the defence minister, {Smith} spoke of trade.',
    'After the fire, {Smith}, who was tired, slept.'.replace(', who was tired,', ''),
  ])('none in: %s', (source) => {
    expect(descriptionsIn(source)).toEqual([]);
  });
});

test('a title between an apposition and its name leaves both', () => {
  expect(descriptionsIn('He came with his deputy, Col. {Ann Smith}.')).toEqual([
    'Ann Smith: his deputy',
    'Ann Smith: Col.',
  ]);
});
