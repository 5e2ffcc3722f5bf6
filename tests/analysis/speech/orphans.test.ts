import { describe, expect, test } from 'vitest';
import { statementQuotesIn, statementsIn } from '../marked.ts';

describe('quotations without a cue of their own', () => {
  test('join the quotation beside them', () => {
    const source = '"We go," said {Smith}. "We shall come back in May."';
    expect(statementsIn(source)).toEqual(['Smith: We go, | We shall come back in May.']);
    expect(statementQuotesIn(source)).toEqual([source.replace(/[{}]/g, '')]);
  });

  test('go on with the speaker of the paragraph before', () => {
    const source = '{Smith} said the road was bad.\n\n"It is full of holes and mud."';
    expect(statementsIn(source)[1]).toBe('Smith: It is full of holes and mud.');
  });

  test('belong to the subject before a colon', () => {
    const source =
      'The head of the union, {Ann Smith}, was angry:\n\n"It is full of holes and mud."';
    expect(statementsIn(source)).toEqual(['Ann Smith: It is full of holes and mud.']);
  });

  test('belong to the person of the sentence before in one paragraph', () => {
    const source = '{Ann Smith} was not pleased. "It is full of holes and mud."';
    expect(statementsIn(source)).toEqual(['Ann Smith: It is full of holes and mud.']);
  });

  test('belong to the name that signs them', () => {
    const source = 'The game is on.\n\n"So far it is one to nil. It is long." - {Ann Smith}';
    expect(statementsIn(source)[0]).toBe('Ann Smith: So far it is one to nil. It is long.');
  });

  test('belong to the name and colon before them', () => {
    expect(statementsIn('{Ann Smith}: "We are glad to be here."')).toEqual([
      'Ann Smith: We are glad to be here.',
    ]);
  });

  test('belong to a person who is the subject of an unknown verb', () => {
    const source = '{Smith} voted against the bill, which was "far too expensive for us".';
    expect(statementsIn(source)).toEqual(['Smith: far too expensive for us']);
  });

  test('have no speaker where nothing says one', () => {
    const source = 'The road was closed.\n\n"It is full of holes and mud."';
    expect(statementsIn(source)).toEqual(['nobody: It is full of holes and mud.']);
  });

  test('are no statements where they are titles', () => {
    expect(statementsIn('The song "Far Away and Long Ago" was sung by {Smith}.')).toEqual([]);
  });
});
