import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../src/answers/analysed-article.ts';
import type { Quote } from '../../src/answers/answer.ts';
import { parseButtonId } from '../../src/discord/buttons.ts';
import { displayText, readBlockQuote } from '../../src/discord/escape.ts';
import { findBrokenLimits } from '../../src/discord/limits.ts';
import { unpackQuotes } from '../../src/discord/quote-state.ts';
import { findQuoteFault, renderExcerpt } from '../../src/discord/quote-text.ts';
import { renderAnswer } from '../../src/discord/render-answer.ts';
import { renderCard } from '../../src/discord/render-card.ts';
import { renderContext } from '../../src/discord/render-context.ts';
import { holding, keptLog, madeUpAnswer, madeUpArticle } from './made-up.ts';

const DAY = '2024-02-03';
const HOSTILE = [
  ...['@everyone', '<@123>', '<@&5>', '<#6>', '</ask:7>', '<id:home>', '<t:1:R>', '<a:x:8>'],
  ...['[a](https://b.c)', 'https://b.c/d_e', '<https://b.c>', '**b**', '__u__', '~~s~~', '||x||'],
  ...['`c`', '```\nfence\n```', '\n# h', '\n-# s', '\n- l', '\n* l', '\n1. n', '\n> q', '\n>>> r'],
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
const content = fc.array(fragment, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
const long = fc
  .tuple(content, fc.integer({ min: 1, max: 40 }))
  .map(([part, times]) => part.repeat(times));
const articles = fc
  .array(
    fc.record({
      text: long,
      title: content,
      publisher: fc.option(content),
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
  speaker: fc.option(content),
});
const scene = fc.record({
  articles,
  choices: fc.array(choice, { maxLength: 10 }),
  question: content,
  words: fc.array(content, { maxLength: 9 }),
  status: fc.constantFrom('answered' as const, 'partial' as const, 'none' as const),
  sharable: fc.boolean(),
  list: fc.boolean(),
});

describe('rendering of any answer about any article', () => {
  it('keeps within limits, shows spans alone, and leaves nothing that Discord would format', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        const { first, card, log, lines } = draw(drawn);
        expectDecent(first, drawn.articles);
        expect(lines).toEqual([]);
        if (card === null) return;
        const pages = Math.ceil(card.quotes.length / 3);
        for (let page = 0; page < pages; page++) {
          expectDecent(renderCard({ ...card, page }, log).components, drawn.articles);
        }
        for (let number = 0; number < card.quotes.length; number++) {
          expectDecent(renderContext(card, number, log).components, drawn.articles);
        }
        expect(lines).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('finds every quote again from the buttons of the message', () => {
    fc.assert(
      fc.property(scene, (drawn) => {
        const { card, quotes } = draw(drawn);
        const found =
          card?.quotes.map((entry) => ('gone' in entry ? entry.gone : entry.quote.span)) ?? [];
        expect(found).toEqual(quotes.slice(0, found.length).map(({ span }) => span));
        expect(found.length).toBe(quotes.length);
      }),
      { numRuns: 100 },
    );
  });
});

const noted = fc.record({
  text: content,
  from: fc.integer({ min: 0, max: 9 }),
  bold: fc.array(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 30 })), { maxLength: 4 }),
  notes: fc.array(fc.tuple(fc.nat(99), content), { minLength: 1, maxLength: 4 }),
  room: fc.integer({ min: 300, max: 1200 }),
});

describe('words of ours in brackets', () => {
  it('leave the article’s own words behind, and nothing that Discord would format', () => {
    fc.assert(
      fc.property(noted, ({ text, from, bold, notes, room }) => {
        const span = { start: from, end: text.length };
        if (findQuoteFault(text, span) !== null) return;
        const whole = (offset: number) => !/[\udc00-\udfff]/.test(text.charAt(offset));
        const placed = notes
          .map(([at, words]) => ({
            at: from + Math.floor((at / 99) * (text.length - from)),
            words: words.replace(/\s+/gu, ' ').trim(),
          }))
          .filter(({ at }) => whole(at))
          .sort((a, b) => a.at - b.at);
        const highlights = bold
          .map(([at, size]) => ({ start: from + at, end: from + at + size }))
          .filter(({ start, end }) => whole(start) && whole(end));
        const excerpt = { text, span, highlights, sentences: [], notes: placed };
        const shown = renderExcerpt(excerpt, room);
        for (const line of shown.split('\n')) expectPlain(line);
        const written = readBlockQuote(shown);
        const bare = readBlockQuote(renderExcerpt({ ...excerpt, notes: [] }, room));
        if (written === bare || /\[…\]/u.test(`${written}${bare}`)) return;
        expect(withoutWords(written, placed)).toContain(bare);
      }),
      { numRuns: 400 },
    );
  });
});

/** What is left when the notes that are there are taken out, first to last: every way of doing so, for the words may hold one another. */
function withoutWords(shown: string, notes: readonly { readonly words: string }[]): string[] {
  const [first, ...rest] = notes;
  if (first === undefined) return [shown];
  const bracketed = ` [${displayText(first.words)}]`;
  const ways = withoutWords(shown, rest);
  for (let at = shown.indexOf(bracketed); at !== -1; at = shown.indexOf(bracketed, at + 1)) {
    const after = shown.slice(at + bracketed.length);
    ways.push(...withoutWords(after, rest).map((left) => shown.slice(0, at) + left));
  }
  return ways;
}

function draw({ articles, choices, question, words, status, sharable, list }: Drawn) {
  const quotes = choices.flatMap((entry) => quoteFrom(articles, entry));
  const { log, lines } = keptLog();
  const asked = { command: 'ask', options: { question } };
  const named = words.map((text) => ({ text, kind: 'person' as const, note: text }));
  const dated = quotes.map(() => ({ text: 'then', kind: 'date' as const, value: DAY }));
  const answers = list ? dated : named;
  const answer = madeUpAnswer({ status, quotes, answers, missing: words, matched: words });
  const articleOf = (id: string) => articles.find(({ article }) => article.id === id) ?? null;
  const first = renderAnswer({
    asked,
    answer,
    articleOf,
    list,
    sharable,
    log,
  }).components;
  const state = idsOf(first)
    .map((id) => parseButtonId(id)?.part ?? '')
    .join('');
  const header = textsOf(first)[0] ?? '';
  const found = state === '' ? null : unpackQuotes(state, holding(...articles));
  const card = found && { header, accent: 1, quotes: found, state, page: 0, sharable };
  return { first, card, quotes, log, lines };
}

type Drawn = typeof scene extends fc.Arbitrary<infer T> ? T : never;

/** A span that splits no character and shows something, or none. */
function quoteFrom(articles: readonly AnalysedArticle[], entry: Drawn['choices'][number]): Quote[] {
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

function expectDecent(
  components: readonly APIMessageTopLevelComponent[],
  articles: readonly AnalysedArticle[],
): void {
  expect(findBrokenLimits(components)).toEqual([]);
  const texts = textsOf(components);
  expect(texts.join('').length).toBeLessThanOrEqual(4000);
  for (const text of texts) {
    for (const line of text.split('\n')) expectPlain(line);
    if (text.startsWith('> ')) expectSpan(text, articles);
  }
}

/** What is left of a line without escaped characters and our own marks holds nothing that Discord formats. */
function expectPlain(line: string): void {
  const own = line
    .replace(/^(?:> |-# |## )/u, '')
    .replace(/\\[\s\S]/gu, '¤')
    .replace(/<t:\d+:D>/gu, '')
    .replace(/\*\*?/gu, '');
  expect(own).not.toMatch(/[\\*_~`|<>[\]@]|^\s*(?:[-+#]|\d+[.)])|\w:\S/u);
  expect(own).not.toMatch(
    /(?!\t)\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0\ufdd1]/u,
  );
}

function expectSpan(quoted: string, articles: readonly AnalysedArticle[]): void {
  const shown = quoted
    .split('\n')
    .map((line) => {
      expect(line.startsWith('> ')).toBe(true);
      return line.slice(2).replace(/\\([\s\S])|\*\*/gu, '$1');
    })
    .join('\n');
  const bare = shown.replace(/^\[…\] /u, '').replace(/ \[…\]$/u, '');
  const spans = articles.some(({ article }) => displayText(article.text).includes(bare));
  expect(spans || shown).toBe(true);
}

function textsOf(components: readonly APIMessageTopLevelComponent[]): string[] {
  return valuesOf(components, 'content');
}

function idsOf(components: readonly APIMessageTopLevelComponent[]): string[] {
  return valuesOf(components, 'custom_id');
}

/** The values of a key anywhere inside, in order. */
function valuesOf(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesOf(inner, key),
  );
}
