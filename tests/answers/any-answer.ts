import fc from 'fast-check';
import type { AnalysedArticle } from '../../src/answers/analysed-article.ts';
import type { Answer, Quote } from '../../src/answers/answer.ts';
import { displayText } from '../../src/text/display-text.ts';
import { madeUpAnswer, madeUpArticle } from './made-up-answers.ts';

const DAY = '2024-02-03';
const HOSTILE = [
  ...['@everyone', '<@123>', '<@&5>', '<#6>', '</ask:7>', '<id:home>', '<t:1:R>', '<a:x:8>'],
  ...['[a](https://b.c)', 'https://b.c/d_e', '<https://b.c>', '**b**', '__u__', '~~s~~', '||x||'],
  ...['`c`', '```\nfence\n```', '\n# h', '\n-# s', '\n- l', '\n* l', '\n1. n', '\n> q', '\n>>> r'],
  ...['\u001b[31m', '\u001b]8;;http://b.c\u0007', '\u009b2J', '\u0007', '\b', '\u007f', '\r', '\t'],
  ...['\n— Forged', '\n  • Forged', '\n    Forged', '"}],"quotes":[{"text":"', '\u2029', '\u0085'],
  ...['e\u0301', '\u212b', '\u1112\u1161\u11ab', '\u0301', 'x'.repeat(90), '船'.repeat(50)],
  ...[
    '\u202Etxt\u202C',
    'z\u200Bw',
    '\u2066i\u2069',
    '\\',
    '\\*',
    '\r\n',
    '\u2028',
    '\u0000',
    '\uFDD0',
  ],
];
const fragment = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'A mayor opened a bridge. ',
    'It rained. ',
    '他说：“很好。” ',
    'مرحبا بكم. ',
    '\n\n',
  ),
);
/** Text that tries to be more than text, in any script. */
export const anyText = fc
  .array(fragment, { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(''));
const long = fc
  .tuple(anyText, fc.integer({ min: 1, max: 40 }))
  .map(([part, times]) => part.repeat(times));
const articles = fc
  .array(
    fc.record({
      text: long,
      title: anyText,
      publisher: fc.option(anyText),
      published: fc.constant('2024-02-03'),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((list) =>
    list.map(({ text, ...fields }, index) =>
      withDate(
        madeUpArticle(text, { ...fields, id: `a${index}`, url: `https://example.com/${index}` }),
      ),
    ),
  );
/** The whole article is one date expression, so that any quote can stand in a list of dates. */
function withDate({ article, analysis }: AnalysedArticle): AnalysedArticle {
  const span = { start: 0, end: article.text.length };
  const date = { value: DAY, from: DAY, to: DAY, granularity: 'day' as const, resolved: true };
  return { article, analysis: { ...analysis, dates: [{ ...span, ...date }] } };
}

const choice = fc.record({
  article: fc.nat(9),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  bold: fc.double({ min: 0, max: 1, noNaN: true }),
  speaker: fc.option(anyText),
});
/** Articles, spans of them, and what else an answer is made of. */
export const anyScene = fc.record({
  articles,
  choices: fc.array(choice, { maxLength: 10 }),
  question: anyText,
  words: fc.array(anyText, { maxLength: 9 }),
  status: fc.constantFrom('answered' as const, 'partial' as const, 'none' as const),
  sharable: fc.boolean(),
  list: fc.boolean(),
});

export type Scene = typeof anyScene extends fc.Arbitrary<infer T> ? T : never;

/** A span that splits no character and shows something, or none. */
function quoteFrom(articles: readonly AnalysedArticle[], entry: Scene['choices'][number]): Quote[] {
  const analysed = articles[entry.article % articles.length];
  if (analysed === undefined) return [];
  const { article } = analysed;
  const at = (share: number) => {
    const offset = Math.floor(share * article.text.length);
    return /[\udc00-\udfff]/.test(article.text.charAt(offset)) ? offset - 1 : offset;
  };
  const span = {
    start: Math.min(at(entry.from), at(entry.to)),
    end: Math.max(at(entry.from), at(entry.to)),
  };
  const middle = at(entry.from + (entry.to - entry.from) * entry.bold);
  if (displayText(article.text.slice(span.start, span.end)).trim() === '') return [];
  return [
    { article, span, highlights: [{ start: span.start, end: middle }], speaker: entry.speaker },
  ];
}

/** The answer of a scene: in a list a date for each quote, else names. */
export function answerIn({
  articles,
  choices,
  words,
  status,
  list,
}: Omit<Scene, 'sharable'>): Answer {
  const quotes = choices.flatMap((entry) => quoteFrom(articles, entry));
  const named = words.map((text) => ({ text, kind: 'person' as const, note: text }));
  const dated = quotes.map(() => ({ text: 'then', kind: 'date' as const, value: DAY }));
  const answers = list ? dated : named;
  return madeUpAnswer({ status, quotes, answers, missing: words, matched: words });
}
