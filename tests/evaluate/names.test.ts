import { describe, expect, it } from 'vitest';
import { parseConll } from '../../src/evaluate/conll.ts';
import { scoreNames } from '../../src/evaluate/name-scores.ts';
import { evaluateNames } from '../../src/evaluate/names.ts';

const CONLL = `President\tB-PER
Alan\tI-PER
Whitfield\tI-PER
visited\tO
Nairobi\tB-LOC
.\tO

xyzzy\tB-ORG
slept\tO
.\tO
`;

describe('parseConll', () => {
  it('reads words and runs', () => {
    expect(parseConll(CONLL)[0]).toEqual({
      words: ['President', 'Alan', 'Whitfield', 'visited', 'Nairobi', '.'],
      runs: [
        { first: 0, last: 2, kind: 'PER' },
        { first: 4, last: 4, kind: 'LOC' },
      ],
    });
  });

  it('takes kinds it does not know for no names, and reads broken lines', () => {
    expect(parseConll('Monday B-TIM\nJones\n\n\n')).toEqual([
      { words: ['Monday', 'Jones'], runs: [] },
    ]);
    expect(parseConll('')).toEqual([]);
  });
});

describe('scoreNames', () => {
  it('counts exact spans', () => {
    const name = { start: 0, end: 2, kind: 'PER' as const };
    const { PER } = scoreNames([
      { expected: [name], found: [name, { ...name, start: 5, end: 6 }] },
      { expected: [name], found: [] },
    ]);
    expect(PER).toEqual({ precision: 50, recall: 50, f1: 50 });
  });
});

describe('evaluateNames', () => {
  it('leaves titles out and lists what was missed', () => {
    const { table, details } = evaluateNames(CONLL);
    expect(table[0]).toEqual({ kind: 'PER', precision: 100, recall: 100, f1: 100 });
    expect(details).toEqual([{ sentence: 'xyzzy slept .', missed: ['ORG xyzzy'], wrong: [] }]);
  });
});
