import { describe, expect, it } from 'vitest';
import {
  type GivenAnswer,
  parseQuestionCase,
  scoreQuestion,
} from '../../src/evaluate/questions.ts';
import { f1OfNames, sameDate, sameText } from '../../src/evaluate/same-answer.ts';

const CASE = parseQuestionCase({
  id: 'q1',
  command: 'when',
  options: { event: 'the bridge opened' },
  answerable: true,
  answers: [['2019-05', 'in May']],
  evidence: [{ article: 'bridge', quote: 'The bridge opened in May.' }],
  level: 'overlap',
});

function given(over: Partial<GivenAnswer>): GivenAnswer {
  return {
    status: 'answered',
    answers: [{ text: 'May', value: '2019-05' }],
    quotes: [{ article: 'bridge', text: 'The bridge\nopened in May.' }],
    missing: [],
    ...over,
  };
}

describe('scoreQuestion', () => {
  it.each<[string, Partial<GivenAnswer>, boolean[]]>([
    ['right in everything', {}, [true, true, true, true]],
    [
      'a quote of another article',
      { quotes: [{ article: 'x', text: 'The bridge opened in May.' }] },
      [false, false, true, true],
    ],
    [
      'the right quote second',
      {
        quotes: [
          { article: 'bridge', text: 'Other words.' },
          { article: 'bridge', text: 'The bridge opened in May.' },
        ],
      },
      [false, true, true, true],
    ],
    ['another date', { answers: [{ text: 'June', value: '2019-06' }] }, [true, true, false, true]],
    ['no answer', { status: 'none' }, [false, false, false, false]],
    ['an error', { status: 'error', answers: [], quotes: [] }, [false, false, false, false]],
  ])('counts %s', (_name, over, [quote1, quote3, shortAnswer, answered]) => {
    expect(scoreQuestion(CASE, given(over))).toMatchObject({
      quote1,
      quote3,
      shortAnswer,
      answered,
      refused: null,
    });
  });

  it('counts an unanswerable question by its refusal alone', () => {
    const unanswerable = { ...CASE, answerable: false };
    expect(scoreQuestion(unanswerable, given({}))).toMatchObject({ quote1: null, refused: false });
    expect(scoreQuestion(unanswerable, given({ status: 'none' }))).toMatchObject({ refused: true });
    expect(scoreQuestion(unanswerable, given({ status: 'error' }))).toMatchObject({
      refused: false,
    });
  });

  it.each([
    ['who-met', [['Ann Lee'], ['Omar Haddad']], 0.8],
    ['who-met', [], null],
    ['when', [['Ann Lee']], null],
  ])('gives /%s with the names %j an F1 of %s', (command, answers, f1) => {
    const answer = given({
      answers: ['Ann Lee', 'Omar Haddad', 'Li Wei'].map((text) => ({ text })),
    });
    const score = scoreQuestion({ ...CASE, command, answers }, answer).namesF1;
    expect(score).toEqual(f1 === null ? null : expect.closeTo(f1));
  });

  it.each([
    ['President Ann Lee', 'ann lee', true],
    ['The Café', 'cafe', true],
    ['Ann Lee', 'Ann Leigh', false],
  ])('compares %j with %j', (text, accepted, right) => {
    const named = { ...CASE, answers: [[accepted]] };
    expect(scoreQuestion(named, given({ answers: [{ text }] })).shortAnswer).toBe(right);
  });
});

describe('f1OfNames', () => {
  it.each([
    [
      'all of them, in any spelling',
      ['Mr Ánn Lee', 'HADDAD'],
      [['Ann Lee'], ['Omar Haddad', 'Haddad']],
      1,
    ],
    ['one of two', ['Ann Lee'], [['Ann Lee'], ['Omar Haddad']], 2 / 3],
    ['one too many', ['Ann Lee', 'Li Wei'], [['Ann Lee']], 2 / 3],
    ['the same one twice', ['Ann Lee', 'ann lee'], [['Ann Lee']], 1],
    [
      'a name that two share',
      ['Munt'],
      [
        ['Ana Munt', 'Munt'],
        ['Dan Munt', 'Munt'],
      ],
      1,
    ],
    ['none of them', ['Li Wei'], [['Ann Lee']], 0],
    ['a part of the name', ['Ann'], [['Ann Lee']], 0],
    ['nobody', [], [['Ann Lee']], 0],
  ])('%s', (_name, names, expected, f1) => {
    expect(f1OfNames(names, expected)).toBeCloseTo(f1);
  });
});

describe('sameText', () => {
  it.each([
    ['one holds the other', 'a b c', 'x a  b\nc y', true],
    [
      'a shared run of forty characters',
      `x${'0123456789'.repeat(4)}`,
      `${'0123456789'.repeat(4)}y`,
      true,
    ],
    ['a shared run of thirty', `x${'0123456789'.repeat(3)}aa`, `${'0123456789'.repeat(3)}y`, false],
    ['nothing', '', 'x', false],
  ])('%s', (_name, a, b, same) => {
    expect(sameText(a, b)).toBe(same);
  });
});

describe('sameDate', () => {
  it.each([
    ['2023-03', '2023-03', true],
    ['2023-04-16', '2023-04-16/2023-04-18', true],
    ['2023-04-16/2023-04-18', '2023-04-16', true],
    ['2023-04-17', '2023-04-16/2023-04-18', false],
    ['2023', '2023-04', false],
    ['in May', 'in May', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameDate(a, b)).toBe(same);
  });
});
