import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../src/answers/analysed-article.ts';
import { findQuoteFault } from '../../src/answers/quote-fault.ts';
import { parseButtonId } from '../../src/discord/buttons.ts';
import { readBlockQuote } from '../../src/discord/escape.ts';
import { findBrokenLimits } from '../../src/discord/limits.ts';
import { unpackQuotes } from '../../src/discord/quote-state.ts';
import { renderExcerpt } from '../../src/discord/quote-text.ts';
import { renderAnswer } from '../../src/discord/render-answer.ts';
import { renderCard } from '../../src/discord/render-card.ts';
import { renderContext } from '../../src/discord/render-context.ts';
import { displayText } from '../../src/text/display-text.ts';
import { answerIn, anyScene, anyText, type Scene } from '../answers/any-answer.ts';
import { holding, keptLog } from '../answers/made-up-answers.ts';
import { formattingIn, textsOf, valuesOf } from './shown.ts';

describe('rendering of any answer about any article', () => {
  it('keeps within limits, shows spans alone, and leaves nothing that Discord would format', () => {
    fc.assert(
      fc.property(anyScene, (drawn) => {
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
      fc.property(anyScene, (drawn) => {
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
  text: anyText,
  from: fc.integer({ min: 0, max: 9 }),
  bold: fc.array(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 30 })), { maxLength: 4 }),
  notes: fc.array(fc.tuple(fc.nat(99), anyText), { minLength: 1, maxLength: 4 }),
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
        for (const line of shown.split('\n')) expect(formattingIn(line)).toEqual([]);
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

function draw({ sharable, ...drawn }: Scene) {
  const { articles, question, list } = drawn;
  const answer = answerIn(drawn);
  const { quotes } = answer;
  const { log, lines } = keptLog();
  const asked = { command: 'ask', options: { question } };
  const articleOf = (id: string) => articles.find(({ article }) => article.id === id) ?? null;
  const first = renderAnswer({
    asked,
    answer,
    articleOf,
    list,
    sharable,
    log,
  }).components;
  const state = valuesOf(first, 'custom_id')
    .map((id) => parseButtonId(id)?.part ?? '')
    .join('');
  const header = textsOf(first)[0] ?? '';
  const found = state === '' ? null : unpackQuotes(state, holding(...articles));
  const card = found && { header, accent: 1, quotes: found, state, page: 0, sharable };
  return { first, card, quotes, log, lines };
}

function expectDecent(
  components: readonly APIMessageTopLevelComponent[],
  articles: readonly AnalysedArticle[],
): void {
  expect(findBrokenLimits(components)).toEqual([]);
  const texts = textsOf(components);
  expect(texts.join('').length).toBeLessThanOrEqual(4000);
  for (const text of texts) {
    for (const line of text.split('\n')) expect(formattingIn(line)).toEqual([]);
    if (text.startsWith('> ')) expectSpan(text, articles);
  }
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
