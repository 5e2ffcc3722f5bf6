import { describe, expect, it } from 'vitest';
import type { Answer, Quote, ShortAnswer } from '../../src/answers/answer.ts';
import { presentable } from '../../src/answers/presentable.ts';

function answer(texts: readonly string[], kind: ShortAnswer['kind'], quotes: Quote[] = []): Answer {
  const answers = texts.map((text): ShortAnswer => ({ text, kind }));
  return { status: 'answered', answers, quotes, missing: [], matched: [], readAs: [] };
}

function textsOf({ answers }: Answer): string[] {
  return answers.map(({ text }) => text);
}

/** A quote of the words, which an article holds at its start, or behind `before`. */
function quote(words: string, before = '', speaker: string | null = null): Quote {
  const text = `${before}${words} The harbour was quiet.`;
  const article = {
    id: 'a',
    title: 'A',
    published: null,
    publisher: null,
    url: null,
    language: 'en',
  };
  const span = { start: before.length, end: before.length + words.length };
  return { article: { ...article, text }, span, highlights: [], speaker };
}

describe('presentable', () => {
  it.each(['I', 'she', 'He', 'They', 'it', 'himself', 'everybody', 'who'])(
    'shows no %j as somebody',
    (word) => {
      expect(textsOf(presentable(answer([word], 'person')))).toEqual([]);
      expect(textsOf(presentable(answer(['Ida Holm', word, 'Ole Brandt'], 'person')))).toEqual([
        'Ida Holm',
        'Ole Brandt',
      ]);
    },
  );

  it.each<[string, ShortAnswer['kind']]>([
    ['Iman Itani', 'person'],
    ['Me Too', 'name'],
    ['It', 'article'],
    ['one', 'number'],
    ['the IT minister', 'role'],
    ['Heerlen', 'place'],
  ])('leaves %j as a %s', (text, kind) => {
    expect(textsOf(presentable(answer([text], kind)))).toEqual([text]);
  });

  it('does not put a later answer in the place of a first one that cannot be shown', () => {
    const { answers, status } = presentable(answer(['she', 'Ole Brandt'], 'person'));
    expect(answers).toEqual([]);
    expect(status).toBe('answered');
  });

  it.each([
    ['HPA', 'OSLO, May 3 (HPA) - Fire closed the harbour.', []],
    ['Nordic Press', 'BERGEN, Norway (Nordic Press) — Fire closed the harbour.', []],
    ['AFX', '(AFX) -- Fire closed the harbour.', []],
    ['Oslo', 'Oslo (HPA) - Fire closed the harbour.', ['Oslo']],
    ['HPA', 'OSLO (HPA) - The harbour is closed, the mayor told HPA.', ['HPA']],
    ['HPA', 'The Harbour Pilots’ Association (HPA) closed the harbour.', ['HPA']],
  ])('shows %s of %j as %j', (text, words, shown) => {
    expect(textsOf(presentable(answer([text], 'name', [quote(words)])))).toEqual(shown);
  });

  it('goes by the first quote that holds the words', () => {
    const quotes = [
      quote('OSLO (HPA) - Fire closed the harbour.'),
      quote('The mayor told HPA so.', 'OSLO (HPA) - Fire. '),
    ];
    expect(textsOf(presentable(answer(['HPA'], 'person', quotes)))).toEqual([]);
    expect(textsOf(presentable(answer(['HPA'], 'person', quotes.toReversed())))).toEqual(['HPA']);
  });

  it.each([
    ['**Ida Holm**', 'Ida Holm'],
    ['the *Northern Light*', 'the Northern Light'],
    ['Northern Light**', 'Northern Light'],
    ['[Ida Holm](https://example.com/i)', 'Ida Holm'],
    ['__old__ `pier`', 'old pier'],
    ['> Ida Holm', 'Ida Holm'],
    ['## The pier', 'The pier'],
    ['M*A*S*H', 'M*A*S*H'],
    ['snake_case_name', 'snake_case_name'],
    ['a minister [sic]', 'a minister [sic]'],
    ['-40 degrees', '-40 degrees'],
    ['C# 9', 'C# 9'],
  ])('shows %j as %j', (text, shown) => {
    expect(textsOf(presentable(answer([text], 'name')))).toEqual([shown]);
  });

  it('takes no pronoun for the name of a speaker', () => {
    const quotes = [quote('"Yes," he said.', '', 'he'), quote('"No," she said.', '', 'Ida Holm')];
    const { quotes: shown } = presentable(answer([], 'person', quotes));
    expect(shown.map(({ speaker }) => speaker)).toEqual([null, 'Ida Holm']);
  });
});
