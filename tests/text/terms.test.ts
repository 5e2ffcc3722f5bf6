import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStopWord } from '../../src/text/stop-words.ts';
import { analyseTerms } from '../../src/text/terms.ts';

function termsOf(text: string, language = 'en'): string[] {
  return analyseTerms(text, language)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term);
}

describe('analyseTerms finds the same terms for', () => {
  it.each([
    ['abbreviated states', 'U.S. troops', 'US troops'],
    ['states in full capitals', 'USA troops', 'U.S.A. troops'],
    ['hyphens that may be left out', 'co-operation', 'cooperation'],
    ['British and American endings', 'defence of the colour centre', 'defense of the color center'],
    ['-ise and -ize', 'organised', 'organized'],
    ['doubled letters', 'travelling', 'traveling'],
    ['possessives', 'the minister’s car', 'the minister car'],
    ['plural possessives', "the ministers' car", 'the ministers car'],
    ['grouped digits', '1,709', '1709'],
    ['number words', 'twelve', '12'],
    ['ordinals', 'April 16th', 'April 16'],
    ['units that touch their number', '20km', '20 kilometres'],
    ['ways to write a Ukrainian name', 'Zelenskyy', 'Zelensky'],
    ['ways to write a Russian name', 'Sergei Shoygu', 'Sergey Shoigu'],
    ['ways to write an Arabic name', 'Muhammad', 'Mohamed'],
    ['renamed cities', 'Kiev', 'Kyiv'],
    ['diacritics', 'Zürich', 'Zurich'],
    ['irregular verbs', 'won', 'wins'],
    ['aircraft', 'F-16', 'F16'],
    ['full width letters', 'ＡＢＣ', 'abc'],
    ['soft hyphens', 'mini\u00adster', 'minister'],
  ])('%s', (_, one, other) => expect(termsOf(one)).toEqual(termsOf(other)));

  it.each([
    ['de', 'Häuser', 'Haus'],
    ['de', '1.709', '1709'],
    ['es', 'publicaciones', 'publicación'],
    ['fr', "l'homme", 'homme'],
    ['ru', 'министра', 'министр'],
    ['ru', 'ёлка', 'елка'],
    ['ar', 'أَحمَد', 'احمد'],
    ['hi', 'क़लम', 'कलम'],
    ['el', 'Αθήνα', 'αθηνα'],
    ['ar', '٢٠٢٣', '2023'],
  ])('%s: %s and %s', (language, one, other) =>
    expect(termsOf(one, language)).toEqual(termsOf(other, language)),
  );
});

describe('analyseTerms keeps apart', () => {
  it.each([
    ['two names joined by a hyphen', 'Lima-Quito', ['lima', 'quito']],
    ['a number from its decimals', '3.5', ['3.5']],
    ['numbers that only share digits', '1709 170', ['1709', '170']],
    ['the pronoun and the state', 'us', []],
    ['Han characters alone and in pairs', '访问', ['访', '访问', '问']],
    ['words of Thai', 'รัฐมนตรีเดินทาง', ['รัฐมนตรี', 'เดิน', 'ทาง']],
  ])('%s', (_, text, terms) => expect(termsOf(text)).toEqual(terms));

  it.each([
    ['news', 'new'],
    ['four', 'for'],
    ['hour', 'hor'],
    ['1709', '1,70'],
  ])('%s and %s', (one, other) => expect(termsOf(one)).not.toEqual(termsOf(other)));
});

describe('analyseTerms', () => {
  it('gives spans of the whole text, also within a part of it', () => {
    const text = 'Before. The co-operation’s end.';
    const terms = analyseTerms(text, 'en', { start: 8, end: text.length });
    expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'co-operation',
      'end',
    ]);
  });

  it('marks stop words and keeps them', () => {
    expect(analyseTerms('the bridge', 'en').map(({ stop }) => stop)).toEqual([true, false]);
    expect([isStopWord('The', 'en'), isStopWord('bridge', 'en'), isStopWord('der', 'de')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each([
    ['in languages without a stemmer', 'xx', 'bridge bridges'],
    ['with a region in the tag', 'en-GB', 'bridge'],
  ])('works %s', (_, language, text) => {
    expect(analyseTerms(text, language).length).toBeGreaterThan(0);
  });

  it('gives ordered spans inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end, term } of analyseTerms(text, 'en')) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).not.toBe('');
          last = start;
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
