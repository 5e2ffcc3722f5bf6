import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../src/analysis/analyse-article.ts';
import { explained, notesOf } from '../../src/answers/explanations.ts';
import { textOf } from '../../src/text/span.ts';

const BEFORE = 'Henrik Stoll, the ferry minister, arrived in Tallberg on Monday.';

/** What is said of the pronouns and roles of the words, which end the text: each as "he = Henrik Stoll". */
function explain(text: string, words: string): string[] {
  const article = {
    id: 'made',
    title: 'A made-up article',
    published: '2023-05-17',
    publisher: null,
    url: null,
    language: 'en',
    text,
  };
  const start = text.lastIndexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  const { explains = [] } = explained(
    { article, analysis: analyseArticle(article) },
    { start, end: start + words.length },
  );
  return explains.map(({ span, name }) => `${textOf(text, span)} = ${name}`);
}

describe('explained', () => {
  it.each([
    ['He met Otto Brenk at the harbour.', ['He = Henrik Stoll']],
    ['On Tuesday he opened the pier.', ['he = Henrik Stoll']],
    ['"The pier is safe," he said on Tuesday.', ['he = Henrik Stoll']],
    ['His daughter, Ida, came too, and he thanked the crew.', ['His = Henrik Stoll']],
    ['The minister then left for the coast.', ['The minister = Henrik Stoll']],
    ['"We have waited long enough," the minister said.', ['the minister = Henrik Stoll']],
  ])('says whom %s means', (words, expected) => {
    expect(explain(`${BEFORE} ${words}`, words)).toEqual(expected);
  });

  it.each([
    ['the quote holds the name before', BEFORE, 'Stoll said that he would stay.'],
    [
      'it is somebody who speaks of himself',
      BEFORE,
      '"I will open the pier, and we will pay," Stoll said.',
    ],
    ['nobody was named before', 'It rained on Monday.', 'He met Otto Brenk at the harbour.'],
    [
      'somebody without a name stands before it',
      BEFORE,
      'A sailor said that he had seen the boat.',
    ],
    ['the name comes after it', BEFORE, 'On his return, Otto Brenk found the pier closed.'],
    ['the pronoun is of another gender', BEFORE, 'She met Otto Brenk at the harbour.'],
    ['several may be meant', `${BEFORE} Otto Brenk met Karl Lund.`, 'They left by boat.'],
    ['a reflexive says it itself', BEFORE, 'A sailor himself had seen the boat.'],
  ])('says nothing where %s', (_name, before, words) => {
    expect(explain(`${before} ${words}`, words)).toEqual([]);
  });

  it('says nothing of those of whom an interview speaks, in which "he" may be anybody', () => {
    const answer = 'He is a gentleman.';
    const text = [
      'The herald spoke with Ida Holm, head of the union, about boats.',
      'Q: When did you begin?',
      'A: I began in 1990. It was hard.',
      'Q: Did you meet Otto Brenk?',
      `A: ${answer}`,
    ].join('\n\n');
    expect(explain(text, answer)).toEqual([]);
  });

  it('explains each person once, and nobody twice', () => {
    const quote = 'He told her that he had sold the boat, and she laughed.';
    const found = explain(`${BEFORE} Maria Silva met him on the pier. ${quote}`, quote);
    expect(new Set(found.map((each) => each.split(' = ')[1])).size).toBe(found.length);
  });
});

describe('notesOf', () => {
  it('stands behind what makes a role a possessive, on one line', () => {
    const text = 'The minister’s daughter came.';
    const article = {
      id: 'a',
      title: '',
      published: null,
      publisher: null,
      url: null,
      language: 'en',
      text,
    };
    const explains = [{ span: { start: 0, end: 12 }, name: 'Henrik\nStoll' }];
    expect(notesOf({ article, explains })).toEqual([{ at: 14, words: 'Henrik Stoll' }]);
  });
});
