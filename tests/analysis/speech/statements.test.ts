import { expect, test } from 'vitest';
import { findStatements } from '../../../src/analysis/speech/statements.ts';
import { marked, statementQuotesIn, statementsIn } from '../marked.ts';

test('a quotation of several sentences is quoted whole, with its attribution', () => {
  const source = 'He came. "We are glad. I am sure of it. Welcome!" said {Smith}. He left.';
  expect(statementQuotesIn(source)).toEqual([
    '"We are glad. I am sure of it. Welcome!" said Smith.',
  ]);
});

test('an attribution between two quotations joins them', () => {
  const source =
    '"We are glad to come," team member {Ann Smith} told the press, "to show our work."';
  expect(statementsIn(source)).toEqual(['Ann Smith: We are glad to come, | to show our work.']);
});

test('wire quotations, with a listener, read as others do', () => {
  const source =
    "``We have won,'' {Smith} told a crowd outside the hall. ``We shall not go home.''";
  expect(statementsIn(source)).toEqual(['Smith: We have won, | We shall not go home.']);
});

test('a clause with quoted words is the whole of what was said', () => {
  const source = '{Smith} said her party had backed it "for months", and said it was "a shame".';
  expect(statementsIn(source)).toEqual([
    'Smith: her party had backed it "for months", and said it was "a shame"',
    'Smith: it was "a shame"',
  ]);
});

test('a pronoun that stands for somebody speaks in that name', () => {
  expect(statementsIn('{Smith} came. {He=Smith} said the road was closed.')).toEqual([
    'Smith: the road was closed',
  ]);
});

test("somebody's statement is that person's words", () => {
  expect(statementsIn('{Smith}\'s statement added, "We are sorry for it."')).toEqual([
    'Smith: We are sorry for it.',
  ]);
});

test('quotations make a statement direct', () => {
  const kinds = (source: string) => findStatements(marked(source), null).map(({ kind }) => kind);
  expect(kinds('"We are sorry for it," said {Smith}.')).toEqual(['direct']);
  expect(kinds('{Smith} said the road was closed.')).toEqual(['reported']);
});

test.each(['', '"', '"""""', "``''``''", '\n\n\n', '他说：“你好”。', 'said said said', ': said'])(
  'broken text is read without complaint: %j',
  (source) => {
    expect(() => statementsIn(source)).not.toThrow();
  },
);

test('a long run of marks is read in linear time', () => {
  const started = performance.now();
  statementsIn(`{Smith} said ${'"a, '.repeat(20_000)}`);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each([
  [
    '{Smith} said it was late. He added that it was cold.',
    ['Smith: it was late', 'Smith: it was cold'],
  ],
  [
    '<Acme> said it was late. It added that it was cold.',
    ['Acme: it was late', 'Acme: it was cold'],
  ],
  ['<Acme> said it was late. He added that it was cold.', ['Acme: it was late', 'He: it was cold']],
  [
    '{Smith} said it was late. A. B. C. He added that it was cold.',
    ['Smith: it was late', 'Smith: it was cold'],
  ],
])('a pronoun goes on with the speaker before: %s', (source, expected) => {
  expect(statementsIn(source)).toEqual(expected);
});

test('an office before a name is not somebody else', () => {
  expect(statementsIn('Secretary of State {Ann Smith} said it was late.')[0]).toBe(
    'Ann Smith: it was late',
  );
  expect(statementsIn('A spokesman for {Ann Smith} said it was late.')[0]).toBe(
    'A spokesman for Ann Smith: it was late',
  );
});
