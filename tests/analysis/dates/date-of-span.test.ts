import { describe, expect, it } from 'vitest';
import { dateOfSpan } from '../../../src/analysis/dates/date-of-span.ts';
import { findDates } from '../../../src/analysis/dates/find-dates.ts';
import { splitSentences } from '../../../src/text/sentences.ts';

const TEXT =
  'The pier burned on Tuesday evening, and the mayor of Varde resigned in 1998. It reopened two days later. The hall was shut from May 3 to May 9. Nobody knows why. In April 2001, on a cold day, it was sold, as was the mill in 1990.';

/** The value for the first place of some words. */
function dateFor(words: string, text = TEXT, published: string | null = '2003-06-18') {
  const sentences = splitSentences(text);
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return dateOfSpan(span, findDates(text, sentences, published), sentences)?.value ?? null;
}

describe('dateOfSpan', () => {
  it.each([
    ['Tuesday evening', '2003-06-17'],
    ['on Tuesday', '2003-06-17'],
    ['Tuesday', '2003-06-17'],
    ['in 1998', '1998'],
    ['The pier burned', '2003-06-17'],
    ['resigned', '1998'],
    ['The pier burned on Tuesday evening, and the mayor of Varde resigned in 1998.', '2003-06-17'],
    ['May 3 to May 9', '2003-05-03/2003-05-09'],
    ['from May 3 to May 9', '2003-05-03/2003-05-09'],
    ['May 9', '2003-05-09'],
    ['In April 2001, on a cold day', '2001-04'],
    ['a cold day', '2001-04'],
    ['two days later', null],
    ['Nobody knows', null],
  ])('%s: %s', (words, value) => {
    expect(dateFor(words)).toBe(value);
  });

  it('counts from the date told of before', () => {
    expect(dateFor('two days later', 'The pier burned on May 3. It reopened two days later.')).toBe(
      '2003-05-05',
    );
  });

  it('takes no other date for one that stays unresolved', () => {
    const text = 'Two days later, in the mill of 1990, he died.';
    expect(dateFor('Two days later', text)).toBeNull();
    expect(dateFor('on Monday', 'He left on Monday in 1990.', null)).toBeNull();
  });
});
