import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import type { Library } from '../../src/answers/library.ts';
import { evaluateQuestions } from '../../src/evaluate/run-questions.ts';
import { answerTo } from '../../src/terminal/terminal.ts';
import { UserError } from '../../src/text/user-error.ts';
import { madeLibrary } from '../answers/made-library.ts';

let library: Library;
beforeAll(async () => {
  library = await madeLibrary({ text: 'Ann Lee met Omar Haddad in Oslo on 3 May 2011.' });
});

function question(id: string, over: object = {}) {
  const quote = 'Ann Lee met Omar Haddad in Oslo on 3 May 2011.';
  return {
    id,
    command: 'who-met',
    options: { person: 'Ann Lee' },
    answerable: true,
    answers: [['Omar Haddad', 'Haddad']],
    evidence: [{ article: 'made-0', quote }],
    level: 'overlap',
    ...over,
  };
}

it('goes on after an error, counts it as wrong and says so', async () => {
  const broken = question('broken', { options: { person: 'Ann Lee', colour: 'purple' } });
  const { table, notes, details } = await evaluateQuestions(
    [question('first'), broken, question('unknown', { command: 'fly' }), question('last')],
    library,
  );
  expect(table[0]).toMatchObject({
    questions: '4',
    'quote@1': '50.0 (2/4)',
    'short answer': '50.0 (2/4)',
    'names F1': '66.7',
    answered: '50.0 (2/4)',
  });
  expect(notes).toEqual([
    'quotes that are not verbatim: 0 of 2',
    'questions that ended in an error: 2 of 4 (broken, unknown)',
  ]);
  expect(details).toMatchObject([
    { id: 'first', given: { status: 'answered', quotes: [{ article: 'made-0' }] } },
    { id: 'broken', given: { status: 'error', error: expect.stringMatching(/colour/u) } },
    { id: 'unknown', given: { error: expect.stringMatching(/no command/u) } },
    { id: 'last', expected: { answers: [['Omar Haddad', 'Haddad']] } },
  ]);
});

it('survives commands that break, whatever they throw, and keeps the order of the questions', async () => {
  const thrown = [new TypeError('a bug'), 'a string', new UserError('a mistake')];
  const { details, notes } = await evaluateQuestions(
    ['q0', 'q1', 'q2', 'q3'].map((id, index) => question(id, { options: { person: `${index}` } })),
    library,
    async ({ options }) => {
      const index = Number(options.person);
      await sleep(20 - 5 * index);
      if (index < thrown.length) throw thrown[index];
      return answerTo({ command: 'who-met', options: { person: 'Ann Lee' } }, library);
    },
  );
  expect(details).toMatchObject([
    { id: 'q0', given: { error: expect.stringMatching(/TypeError: a bug\s+at /u) } },
    { id: 'q1', given: { error: 'a string' } },
    { id: 'q2', given: { error: 'a mistake' } },
    { id: 'q3', given: { status: 'answered' } },
  ]);
  expect(notes[1]).toBe('questions that ended in an error: 3 of 4 (q0, q1, q2)');
});

it('counts quotes that are not the words of their article', async () => {
  const { notes, details } = await evaluateQuestions([question('q')], library, async () => {
    const answer = await answerTo({ command: 'who-met', options: { person: 'Ann Lee' } }, library);
    const [quote] = answer.quotes;
    if (quote === undefined) throw new Error('no quote');
    const altered = {
      ...quote,
      article: { ...quote.article, text: quote.article.text.replace('met', 'saw') },
    };
    return { ...answer, quotes: [quote, altered] };
  });
  expect(notes[0]).toBe('quotes that are not verbatim: 1 of 2');
  expect(details).toMatchObject([{ altered: 1 }]);
});
