import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Answer } from '../../src/answers/answer.ts';
import type { Library } from '../../src/answers/library.ts';
import { contains, overlaps, textOf } from '../../src/text/span.ts';
import { madeLibrary } from './made-library.ts';

const NAMES = [
  'Ann Lee',
  'Omar Haddad',
  'Mr. Brown',
  'Li Wei',
  'General Sato',
  'María Gómez',
  'Иван Петров',
];
const VERBS = ['met', 'visited', 'told', 'said that', 'praised', 'will meet', 'refused to meet'];
const ENDS = ['on Tuesday', 'in Oslo', 'at the U.N. on 3 May 2011', 'last week', '', 'in March'];
const ODDITIES = [
  '"Quite so,"',
  '@everyone',
  '```',
  '[x](http://x.y)',
  '\u202e',
  '',
  '新しい橋が開いた。',
  "``No way,''",
];

const sentence = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...VERBS),
    fc.constantFrom(...NAMES),
    fc.constantFrom(...ENDS),
    fc.constantFrom(...ODDITIES),
  )
  .map(([who, verb, whom, end, oddity]) => `${oddity} ${who} ${verb} ${whom} ${end}.`.trim());

const paragraph = fc.array(
  fc.oneof({ weight: 4, arbitrary: sentence }, fc.string({ unit: 'grapheme', maxLength: 60 })),
  {
    minLength: 1,
    maxLength: 5,
  },
);
const articleText = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'))
  .filter((text) => text.trim() !== '');

const words = fc.oneof(
  fc.constantFrom(
    ...NAMES,
    'meeting with Ann Lee',
    'Who met Omar Haddad?',
    'When was Oslo visited?',
    'relations',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
);
const asked = fc
  .tuple(fc.constantFrom(...commands), words)
  .map(([command, value]) => ({ command, value }));

function ask(
  library: Library,
  { command, value }: { command: (typeof commands)[number]; value: string },
) {
  const options = command.definition.options
    .filter((option) => option.required === true || option.name === 'about')
    .map((option) => [option.name, value.trim() === '' ? 'x' : value] as const);
  return runCommand(command, Object.fromEntries(options), library);
}

function check(answer: Answer): void {
  expect(answer.quotes.length).toBeLessThanOrEqual(10);
  if (answer.status === 'none') expect(answer.answers).toEqual([]);
  for (const { article, span, highlights } of answer.quotes) {
    expect(contains({ start: 0, end: article.text.length }, span)).toBe(true);
    expect(textOf(article.text, span).trim()).not.toBe('');
    expect(highlights.every((mark) => contains(span, mark))).toBe(true);
    expect(
      highlights.some((mark, i) => highlights.slice(i + 1).some((other) => overlaps(mark, other))),
    ).toBe(false);
  }
}

describe('any answer', () => {
  it('is made of spans of its articles, and is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(articleText, { minLength: 1, maxLength: 3 }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        async (texts, questions) => {
          const articles = texts.map((text) => ({ text }));
          const once = await madeLibrary(...articles);
          const again = await madeLibrary(...articles);
          for (const question of questions) {
            const answer = await ask(once, question);
            check(answer);
            expect(await ask(again, question)).toEqual(answer);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
