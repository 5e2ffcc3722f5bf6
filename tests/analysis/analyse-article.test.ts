import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../../src/analysis/analyse-article.ts';
import type { Analysis } from '../../src/analysis/analysis.ts';
import type { Article } from '../../src/articles/article.ts';
import { bySpan, type Span, textOf } from '../../src/text/span.ts';

function article(text: string): Article {
  const published = '2023-04-17';
  return { id: 'a', title: 'A title', published, publisher: null, url: null, language: 'en', text };
}

const source = readFileSync(new URL('../../corpus/putin-li-shangfu.md', import.meta.url), 'utf8');
const first = article(source.replace(/^---\n[\s\S]*?\n---\n/u, '').trim());

describe('the first article', () => {
  const analysis = analyseArticle(first);
  const shown = (span: Span) => textOf(first.text, span);
  const name = (person: number | null) => analysis.people[person ?? -1]?.name;

  test('a quotation of three sentences has its speaker', () => {
    const statement = analysis.statements.find((span) => shown(span).startsWith('"We are glad'));
    expect(statement?.speaker?.name).toBe('Vladimir Putin');
    expect(statement && shown(statement)).toMatch(/^"We are glad.*said Putin\.$/u);
  });

  test('a ministry speaks too', () => {
    const speakers = analysis.statements.map(({ speaker }) => speaker?.name);
    expect(speakers).toContain('the Russian defence ministry');
  });

  test('the people who met are named', () => {
    const met = analysis.meetings.map(({ parties }) => parties.map(({ person }) => name(person)));
    expect(met).toContainEqual(['Vladimir Putin', 'Li Shangfu']);
    expect(met).toContainEqual(['Vladimir Putin', 'Xi Jinping']);
    expect(met).toContainEqual(expect.arrayContaining(['Sergey Shoigu', 'Li Shangfu']));
  });

  test('titles say who people are', () => {
    const described = analysis.descriptions.map((span) => `${name(span.person)}: ${shown(span)}`);
    expect(described).toContain('Li Shangfu: Chinese Defence Minister');
    expect(described).toContain('Sergey Shoigu: Russian Defence Minister');
  });

  test('an analysis is plain data in the order of the text', () => {
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
    for (const list of spansOf(analysis)) expect([...list].sort(bySpan)).toEqual(list);
  });
});

function spansOf(analysis: Analysis): readonly (readonly Span[])[] {
  const { passages, sentences, personMentions, organisations, dates, places } = analysis;
  const { statements, meetings, descriptions } = analysis;
  return [
    passages,
    sentences,
    personMentions,
    organisations,
    dates,
    places,
    statements,
    meetings,
    descriptions,
  ];
}

test.each([
  '',
  ' ',
  '\n\n',
  '"',
  'a',
  '\u0000',
  '你好。',
  'שלום "עולם"',
  '## Heading',
  '((((((',
  "''''",
])('broken text is analysed without complaint: %j', (text) => {
  const analysis = analyseArticle(article(text));
  for (const span of spansOf(analysis).flat()) {
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
});
