import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../src/answers/analysed-article.ts';
import type { Answer } from '../../src/answers/answer.ts';
import { renderAnswer } from '../../src/discord/render-answer.ts';
import { keptLog, madeUpAnswer, madeUpArticle, quoteOf } from '../answers/made-up-answers.ts';

const bridge = madeUpArticle(
  'Mayor Ida Holm opened the bridge on Monday. She met Ole Brandt there. "It is safe," she said.',
  { url: 'https://example.com/bridge' },
);

function render(answer: Partial<Answer>, articles: AnalysedArticle[] = [bridge], sharable = false) {
  const { lines, log } = keptLog();
  const reply = renderAnswer({
    asked: { command: 'who-met', options: { person: 'Ida Holm' } },
    answer: madeUpAnswer(answer),
    articleOf: (id) => articles.find(({ article }) => article.id === id) ?? null,
    list: false,
    sharable,
    log,
  });
  return { ...reply, lines, text: textsOf(reply.components).join('\n') };
}

function textsOf(components: readonly APIMessageTopLevelComponent[]): string[] {
  return [...JSON.stringify(components).matchAll(/"content":("(?:[^"\\]|\\.)*")/g)].map((match) =>
    String(JSON.parse(match[1] ?? '""')),
  );
}

describe('renderAnswer', () => {
  it('shows the short answer, then the quote with its deciding words in bold, then its source', () => {
    const quote = quoteOf(bridge, 'She met Ole Brandt there.', ['Ole Brandt']);
    const { text, components, lines } = render({
      answers: [{ text: 'Ole Brandt', kind: 'person' }],
      quotes: [{ ...quote, speaker: 'Ida Holm' }],
    });
    expect(text).toBe(
      [
        '-# /who-met person:Ida Holm',
        '## Ole Brandt',
        '> She met **Ole Brandt** there.',
        '-# Said by **Ida Holm** · Harbour bridge opens · Example Times · 6 May 2024',
      ]
        .join('\n')
        .replace('person:I', 'person\\:I'),
    );
    expect(JSON.stringify(components)).toContain('"url":"https://example.com/bridge"');
    expect(lines).toEqual([]);
  });

  it.each<[string, Partial<Answer>, string[]]>([
    [
      'a resolved date as such',
      {
        answers: [{ text: 'on Monday', kind: 'date', value: '2024-05-06', resolved: true }],
      },
      [
        '## 6 May 2024',
        '-# <t:1714989600:D> · in the text: “on Monday” · *resolved from the publication date*',
      ],
    ],
    [
      'an interval of days',
      { answers: [{ text: '6-8 May', kind: 'date', value: '2024-05-06/2024-05-08' }] },
      ['## 6–8 May 2024', '<t:1714989600:D> – <t:1715162400:D> · in the text'],
    ],
    [
      'a month, which is no instant, without a timestamp',
      { answers: [{ text: 'in May', kind: 'date', value: '2024-05' }] },
      ['## May 2024\n-# in the text'],
    ],
    [
      'planned and denied',
      {
        answers: [
          { text: 'A. Berg', kind: 'person' },
          { text: 'B. Dahl', kind: 'person', note: 'planned talks' },
        ],
      },
      ['## A. Berg', 'Also **B. Dahl** — *planned talks*'],
    ],
    [
      'how a name was read',
      { readAs: [{ asked: 'Hollm', as: 'Ida Holm' }] },
      ['Read *Hollm* as **Ida Holm**.'],
    ],
    [
      'what is missing of a partial answer',
      { status: 'partial', matched: ['Ida Holm'], missing: ['2019'] },
      ['answer only a part of this', 'Matched *Ida Holm*, not *2019*.'],
    ],
    [
      'that there is no answer',
      { status: 'none', missing: ['Taiwan'] },
      ['## The articles do not answer this.', 'Not in the articles: *Taiwan*.'],
    ],
    [
      'that no sentence says what the articles speak of',
      { status: 'none', matched: ['harbour', 'opened'] },
      ['do not answer this.\nThey speak of *harbour*, *opened*, but no sentence says this.'],
    ],
  ])('shows %s', (_, answer, expected) => {
    const { text } = render(answer);
    for (const part of expected) expect(text).toContain(part);
  });

  it('says in brackets whom a pronoun stands for, and leaves the words as they are', () => {
    const quote = quoteOf(bridge, 'She met Ole Brandt there.', ['She met']);
    const she = { start: quote.span.start, end: quote.span.start + 3 };
    const explains = [{ span: she, name: 'Ida *Holm*' }];
    const { text, lines } = render({ quotes: [{ ...quote, explains }] });
    expect(text).toContain('> **She \\[Ida \\*Holm\\*\\] met** Ole Brandt there.\n');
    const bold = quoteOf(bridge, 'She met Ole Brandt there.', ['She']);
    expect(render({ quotes: [{ ...bold, explains }] }).text).toContain(
      '> **She** \\[Ida \\*Holm\\*\\] met Ole Brandt there.\n',
    );
    expect(lines).toEqual([]);
  });

  it('shows three quotes, and the others behind a button', () => {
    const long = madeUpArticle(
      ['One', 'Two', 'Three', 'Four', 'Five'].map((n) => `${n} came.`).join(' '),
    );
    const quotes = long.analysis.sentences.map((span) => ({
      article: long.article,
      span,
      highlights: [],
      speaker: null,
    }));
    const { text, components } = render({ quotes }, [long]);
    expect(text.match(/^> .*$/gmu)).toEqual(['> One came.', '> Two came.', '> Three came.']);
    expect(JSON.stringify(components)).toContain('"label":"More quotes"');
  });

  it.each([
    ['of another article', { article: { ...bridge.article, id: 'other' } }],
    ['of another version of the article', { article: { ...bridge.article, text: 'Other words.' } }],
  ])('drops a quote %s and logs it', (_, change) => {
    const { text, lines } = render({
      quotes: [
        { ...quoteOf(bridge, 'She met'), ...change },
        quoteOf(bridge, '"It is safe," she said.'),
      ],
    });
    expect(text.match(/^> /gm)).toHaveLength(1);
    expect(lines).toEqual([expect.stringContaining('error Dropped a quote')]);
  });

  it('marks a quote that begins or ends inside a sentence', () => {
    const { text } = render({ quotes: [quoteOf(bridge, 'opened the bridge')] });
    expect(text).toContain('> \\[…\\] opened the bridge \\[…\\]');
  });

  it('shortens a long quote at sentence ends, around the deciding words', () => {
    const long = madeUpArticle(
      `${'Rain fell on the town. '.repeat(300)}Holm won. ${'Snow fell. '.repeat(300)}`.trim(),
    );
    const whole = { start: 0, end: long.article.text.length };
    const at = long.article.text.indexOf('Holm');
    const quote = {
      article: long.article,
      span: whole,
      highlights: [{ start: at, end: at + 4 }],
      speaker: null,
    };
    const { text } = render({ quotes: [quote] }, [long]);
    const quoted = text.split('\n').find((line) => line.startsWith('> '));
    expect(quoted).toMatch(
      /^> \\\[…\\\] (Rain fell on the town\. )*\*\*Holm\*\* won\. (Snow fell\. )*Snow fell\. \\\[…\\\]$/,
    );
    expect(quoted?.length).toBeGreaterThan(1100);
  });

  it('shortens a sentence that is too long at word ends', () => {
    const long = madeUpArticle('word '.repeat(3000).trim());
    const quote = {
      article: long.article,
      span: { start: 0, end: 14_999 },
      highlights: [],
      speaker: null,
    };
    const { text } = render({ quotes: [quote] }, [long]);
    expect(text).toMatch(/\n> (word )+word \\\[…\\\]\n/);
  });

  it('offers Share on a private answer alone', () => {
    const quotes = [quoteOf(bridge, 'She met')];
    expect(JSON.stringify(render({ quotes }, [bridge], true).components)).toContain('"Share"');
    expect(JSON.stringify(render({ quotes }).components)).not.toContain('"Share"');
  });
});
