import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Library } from '../../src/answers/library.ts';
import { openShelf } from '../../src/answers/open-shelf.ts';
import { openWindowReader } from '../../src/reader/window-reader.ts';
import { textOf } from '../../src/text/span.ts';

const CORPUS = resolve(import.meta.dirname, '../../corpus');
const reader = openWindowReader({ log: { info: () => {}, warn: () => {} } });
afterAll(() => reader.close());
let library: Library;

beforeAll(async () => {
  const { shelf } = await openShelf([CORPUS], { report: () => undefined });
  library = new Library([shelf], reader);
});

function ask(name: string, options: Record<string, string>) {
  const command = commands.find(({ definition }) => definition.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return runCommand(command, options, library);
}

describe('the first article', () => {
  it.each([
    [
      'who-met',
      { person: 'Li Shangfu' },
      ['Vladimir Putin', 'Sergey Shoigu'],
      /during his meeting with visiting/u,
    ],
    [
      'who-met',
      { person: 'putin' },
      ['Li Shangfu'],
      /meeting with (?:visiting|the Chinese defence minister)/u,
    ],
    ['who-met', { person: 'Putin', when: 'March' }, ['Xi Jinping'], /to Russia in March/u],
    ['when', { event: "Li Shangfu's visit to Russia" }, ['April 16-18'], /on April 16-18\./u],
    ['when', { event: 'Li Shangfu visit' }, ['April 16-18'], /on April 16-18\./u],
    ['when', { event: 'Xi Jinping visited Russia' }, [/March/u], /to Russia in March/u],
    [
      'who-said',
      { words: 'highest possible level' },
      ['Vladimir Putin'],
      /^"We are glad to see you\. .* Welcome to Russia!" said Putin\.$/u,
    ],
    [
      'what-said',
      { person: 'Putin', about: 'relations' },
      [],
      /^"I think that it is another major area/u,
    ],
    [
      'who-is',
      { person: 'Shoigu' },
      ['Russian Defence Minister'],
      /Russian Defence Minister Sergey Shoigu/u,
    ],
    [
      'where',
      { event: 'Putin met the Chinese defence minister' },
      ['Moscow'],
      /meeting in Moscow\.$/u,
    ],
    [
      'ask',
      { question: 'Will China help Russia with weapons?' },
      [],
      /^However, China has announced last week that it would not t be helping/u,
    ],
    [
      'ask',
      { question: 'Who is Shoygu?' },
      ['Russian Defence Minister'],
      /Russian Defence Minister Sergey Shoigu/u,
    ],
    [
      'ask',
      { question: 'What did Putin say about relations?' },
      [],
      /^"I think that it is another major area/u,
    ],
  ] as const)('/%s %j', async (command, options, answers, firstQuote) => {
    const answer = await ask(command, options);
    expect(answer.status).toBe('answered');
    for (const [index, text] of answers.entries()) {
      expect(answer.answers[index]?.text).toMatch(text);
    }
    const [quote] = answer.quotes;
    expect(quote && textOf(quote.article.text, quote.span)).toMatch(firstQuote);
  });

  it('resolves dates and says that it did', async () => {
    expect((await ask('when', { event: "Li Shangfu's visit to Russia" })).answers[0]).toMatchObject(
      {
        value: '2023-04-16/2023-04-18',
        resolved: true,
      },
    );
    expect((await ask('when', { event: 'Xi Jinping visited Russia' })).answers[0]).toMatchObject({
      value: '2023-03',
      resolved: true,
    });
  });

  it('says that talks are planned', async () => {
    const answer = await ask('who-met', { person: 'Li Shangfu' });
    expect(answer.answers.find(({ text }) => text === 'Sergey Shoigu')?.note).toMatch(/planned/u);
  });

  it.each(['purple', 'before the talks'])(
    'answers without a time that is none: %s',
    async (when) => {
      const answer = await ask('who-met', { person: 'Putin', when });
      expect(answer).toMatchObject({ status: 'partial' });
      expect(answer.missing).toContain(when);
      expect(answer.answers.map(({ text }) => text)).toContain('Li Shangfu');
    },
  );

  it('says how a misspelt name was read', async () => {
    const answer = await ask('who-is', { person: 'Sergei Shoygu' });
    expect(answer.readAs).toEqual([{ asked: 'Sergei Shoygu', as: 'Sergey Shoigu' }]);
  });

  it.each([
    ['ask', { question: 'Who won the football match?' }],
    ['ask', { question: 'How old is Vladimir Putin?' }],
    ['ask', { question: 'How many weapons has China sold to Russia?' }],
    ['who-met', { person: 'Angela Merkel' }],
    ['who-met', { person: 'Xi Jinping', when: '2021' }],
    ['where', { event: 'birth of Li Shangfu' }],
    ['who-said', { words: 'China will send peacekeepers to Ukraine' }],
    ['what-said', { person: 'Li Shangfu', about: 'Taiwan' }],
    ['who-is', { person: 'Gareth Southgate' }],
  ])('does not answer /%s %j', async (command, options) => {
    const answer = await ask(command, options);
    expect(answer.status).toBe('none');
    expect(answer.answers).toEqual([]);
    expect(answer.quotes.length).toBeLessThanOrEqual(3);
  });

  it('lists people, articles and dates', async () => {
    expect((await ask('people', {})).answers[0]).toMatchObject({
      text: 'Vladimir Putin',
      kind: 'person',
    });
    expect((await ask('articles', { about: 'Russia' })).answers).toHaveLength(1);
    const dates = (await ask('timeline', {})).answers.map(({ value }) => value);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toEqual([
      '2023-03',
      '2023-04-10/2023-04-16',
      '2023-04-14',
      '2023-04-16/2023-04-18',
    ]);
  });
});

describe('runCommand', () => {
  it.each([
    ['a missing option', 'who-met', {}, /needs “person”.*for example: \/who-met/u],
    ['an empty option', 'who-met', { person: '  ' }, /needs “person”/u],
    ['an unknown option', 'when', { event: 'x', colour: 'red' }, /no option “colour”/u],
    ['a question of 301 characters', 'ask', { question: 'a'.repeat(301) }, /at most 300/u],
    [
      'an article that is not there',
      'people',
      { article: 'nowhere' },
      /no article called “nowhere”/u,
    ],
  ])('refuses %s', async (_name, command, options, message) => {
    await expect(ask(command, options)).rejects.toThrow(message);
  });

  it('takes the id of an article or its title', async () => {
    for (const article of ['putin-li-shangfu', 'Putin meets Chinese Defence Minister Li Shangfu']) {
      expect((await ask('who-is', { person: 'Shoigu', article })).status).toBe('answered');
    }
  });
});
