import type { Analysis } from '../../src/analysis/analysis.ts';
import type { AnalysedArticle } from '../../src/answers/analysed-article.ts';
import type { Answer, Quote } from '../../src/answers/answer.ts';
import type { Library } from '../../src/answers/library.ts';
import type { Article } from '../../src/articles/article.ts';
import { idPartOf } from '../../src/articles/article-key.ts';
import { openLog } from '../../src/log.ts';
import type { Span } from '../../src/text/span.ts';

/** A made-up article; `sentences` of its analysis are the lines' parts that end in a full stop. */
export function madeUpArticle(text: string, fields: Partial<Article> = {}): AnalysedArticle {
  const article: Article = {
    id: 'harbour',
    title: 'Harbour bridge opens',
    published: '2024-05-06',
    publisher: 'Example Times',
    url: null,
    language: 'en',
    text,
    ...fields,
  };
  const sentences = [...article.text.matchAll(/[^.\s][^.]*\.?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    passage: 0,
  }));
  const whole = { start: 0, end: article.text.length, heading: null, sentences };
  const analysis: Analysis = {
    passages: article.text === '' ? [] : [whole],
    sentences,
    people: [],
    personMentions: [],
    organisations: [],
    dates: [],
    places: [],
    statements: [],
    meetings: [],
    descriptions: [],
  };
  return { article, analysis };
}

/** As much of a library as finds these articles by their keys. */
export function holding(...articles: readonly AnalysedArticle[]): Pick<Library, 'articlesWithKey'> {
  return {
    articlesWithKey: (idPart) => articles.filter(({ article }) => idPartOf(article.id) === idPart),
  };
}

/** A quote of the first place where these words stand. */
export function quoteOf({ article }: AnalysedArticle, words: string, bold: string[] = []): Quote {
  const span = spanOf(article.text, words);
  const highlights = bold.map((word) => spanOf(article.text, word));
  return { article, span, highlights, speaker: null };
}

export function madeUpAnswer(fields: Partial<Answer>): Answer {
  return {
    status: 'answered',
    answers: [],
    quotes: [],
    missing: [],
    matched: [],
    readAs: [],
    ...fields,
  };
}

/** A log that keeps its lines. */
export function keptLog() {
  const lines: string[] = [];
  return { lines, log: openLog({ level: 'debug', write: (line) => lines.push(line) }) };
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`not in the article: ${words}`);
  return { start, end: start + words.length };
}
