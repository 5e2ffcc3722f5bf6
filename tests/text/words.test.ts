import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/text/span.ts';
import { splitWords } from '../../src/text/words.ts';

function split(text: string): string {
  return splitWords(text)
    .map((word) => word.text)
    .join(' ');
}

describe('splitWords', () => {
  it.each([
    ['marks', 'Yes, he said: "No!"', 'Yes , he said : " No ! "'],
    ['abbreviations', 'Gen. Ruiz of the U.S. at 7 a.m.', 'Gen. Ruiz of the U.S. at 7 a.m.'],
    ['initials', 'J.K. Marsh, J.P.Holm', 'J.K. Marsh , J.P. Holm'],
    ['compound names', "Al-Qaida's O'Brien", "Al-Qaida 's O'Brien"],
    ['possessives', 'Ruiz’s dog; the boys’ house', 'Ruiz ’s dog ; the boys ’ house'],
    ['no possessive', "I won't, d'Ivoire 's", "I won't , d'Ivoire 's"],
    ['compounds', 'a 19-year-old, co-operation', 'a 19-year-old , co-operation'],
    ['numbers', '$20,000.50 at 10:30, 20th', '$ 20,000.50 at 10:30 , 20th'],
    ['ranges', 'April 16-18, 2–1', 'April 16 - 18 , 2 – 1'],
    ['codes', 'F-16 and COVID-19', 'F-16 and COVID-19'],
    ['wire quotes', "``Go,'' he said", "`` Go , '' he said"],
    [
      'addresses',
      'See https://a.example/b?c=1. Or a@b.example, b.example',
      'See https://a.example/b?c=1 . Or a@b.example , b.example',
    ],
    ['a full stop and a number', 'No. 5 but no. I', 'No. 5 but no . I'],
    ['a missing space', 'stopped.Nobody', 'stopped . Nobody'],
    ['unspaced scripts with numbers', '42人', '42 人'],
    ['Devanagari marks', 'मंत्री आए।', 'मंत्री आए ।'],
    ['Arabic', 'قال: «نعم»؟', 'قال : « نعم » ؟'],
  ])('%s', (_, text, expected) => expect(split(text)).toBe(expected));

  it('divides Chinese by the dictionary', () => {
    const words = splitWords('总统在北京会见了部长。').map((word) => word.text);
    expect(words).toContain('北京');
    expect(words.at(-1)).toBe('。');
  });

  it.each(['', ' \n', '😀👩‍👩‍👧', '\ud800', "'", '----', 'ﬁ\u0301'])(
    'leaves nothing but space out of %j',
    (text) => {
      expect(split(text).replaceAll(' ', '')).toBe(text.replace(/\s/gu, ''));
    },
  );

  it('gives spans of the text, also within a part', () => {
    const text = "Ida's dog, 5.";
    const words = splitWords(text, { start: 3, end: 12 });
    expect(words.map((word) => [word.kind, textOf(text, word)])).toEqual([
      ['word', "'s"],
      ['word', 'dog'],
      ['punctuation', ','],
      ['number', '5'],
    ]);
  });

  it('takes time in proportion to the length', () => {
    for (const part of ['1.', 'a-', "'s", 'x@', 'http:', '中', 'a.', '-', '1,', 'a&']) {
      splitWords(part.repeat(50_000));
    }
  }, 20_000);
});
