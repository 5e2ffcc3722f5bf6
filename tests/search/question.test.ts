import { describe, expect, it } from 'vitest';
import { understandQuestion } from '../../src/search/question.ts';

describe('understandQuestion sees that the question asks for', () => {
  it.each([
    ['person', 'Who opened the bridge?'],
    ['person', 'Which minister resigned?'],
    ['person', 'To whom did she write?'],
    ['date', 'When was it opened?'],
    ['date', 'In what year did the mill close?'],
    ['place', 'Where was the meeting held?'],
    ['place', 'What city hosted the games?'],
    ['number', 'How many people came?'],
    ['number', 'What percentage voted?'],
    ['amount', 'How much did it cost?'],
    ['duration', 'How long did it take?'],
    ['name', 'Which company built it?'],
    ['reason', 'Why did it fall?'],
    ['manner', 'How did they escape?'],
    ['thing', 'What did they find?'],
    ['statement', 'the opening of the bridge'],
    ['number', 'The bridge is how high?'],
  ])('%s: %s', (expects, text) => expect(understandQuestion(text).expects).toBe(expects));

  it.each([
    ['a clause that begins with "when"', 'When people vote, what do they get?', 'thing'],
    ['a clause with "who"', 'What did the man who fell say?', 'thing'],
  ])('no more than that: %s', (_, text, expects) => {
    expect(understandQuestion(text).expects).toBe(expects);
  });
});

describe('understandQuestion', () => {
  const question = understandQuestion('Did Ada Holm say "we will win" in May 2021 in Rome?');
  const cut = ({ start, end }: { start: number; end: number }) => question.text.slice(start, end);

  it('finds names, quotations and numbers', () => {
    expect(question.names.map(cut)).toEqual(['Ada Holm', 'May 2021', 'Rome']);
    expect(question.quoted.map(cut)).toEqual(['we will win']);
    expect(question.numbers).toEqual(['2021']);
  });

  it('keeps the words that say something, or all where none does', () => {
    expect(question.terms.map(cut)).toEqual(['Ada', 'Holm', 'say', 'win', 'May', '2021', 'Rome']);
    expect(understandQuestion('who is it').terms).toHaveLength(3);
  });

  it('takes the kind from the caller for a plain phrase', () => {
    expect(understandQuestion('the flood', 'en', 'date').expects).toBe('date');
  });
});
