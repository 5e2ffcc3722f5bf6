import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Library } from '../../src/answers/library.ts';
import { openShelf } from '../../src/answers/open-shelf.ts';
import { completeLine } from '../../src/terminal/prompt.ts';
import { renderPretty } from '../../src/terminal/render-pretty.ts';
import { answerLine, conversation, help, USAGE } from '../../src/terminal/terminal.ts';
import { madeLibrary } from '../answers/made-library.ts';

let library: Library;

beforeAll(async () => {
  const corpus = resolve(import.meta.dirname, '../../corpus');
  const { shelf } = await openShelf([corpus], { report: () => undefined });
  library = new Library([shelf]);
});

async function pretty(
  name: string,
  options: Record<string, string>,
  from: Library,
  columns = 80,
  colours = false,
) {
  const command = commands.find(({ definition }) => definition.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  const shown = { list: command.definition.list === true, forMore: 'add --all' };
  return renderPretty(
    await runCommand(command, options, from),
    { columns, colours },
    shown,
    noFault,
  );
}

function noFault(fault: string): never {
  throw new Error(fault);
}

describe('answerLine', () => {
  it('answers a request with the fields that are promised, quotes cut from the article', async () => {
    const line = '{"id":"q1","command":"who-met","options":{"person":"Li Shangfu"}}';
    const answer = JSON.parse(await answerLine(line, library));
    expect(answer).toMatchObject({
      id: 'q1',
      status: 'answered',
      answers: [{ text: 'Vladimir Putin' }, { text: 'Sergey Shoigu' }],
      missing: [],
    });
    const text = library.article('putin-li-shangfu')?.article.text ?? '';
    for (const quote of answer.quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(answer.quotes[0]).toMatchObject({
      article: 'putin-li-shangfu',
      start: 0,
      end: 259,
      speaker: null,
    });
  });

  it.each([
    ['{"id":3,"command":"fly","options":{}}', 3, /no command “fly”/u],
    ['{"id":"q2","command":"who-met"}', 'q2', /needs “person”/u],
    ['{"id":"q3",', null, /not JSON/u],
  ])('answers %s with an error', async (line, id, message) => {
    const answer = JSON.parse(await answerLine(line, library));
    expect(answer).toEqual({ id, error: expect.stringMatching(message) });
  });
});

describe('renderPretty', () => {
  it('wraps to the window and names the source', async () => {
    const lines = (await pretty('who-met', { person: 'Li Shangfu' }, library, 50)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(lines[0]).toBe('• Vladimir Putin');
    expect(lines.join(' ')).toMatch(/— Putin meets Chinese Defence Minister/u);
  });

  it('marks what was resolved, and what could not be matched', async () => {
    expect(await pretty('when', { event: 'Xi Jinping visited Russia' }, library)).toMatch(
      /March 2023 \(text: “March”; resolved from the publication date\)/u,
    );
    const none = await pretty('who-met', { person: 'Xi Jinping', when: '2021' }, library);
    expect(none).toMatch(/do not answer this\. Matched Xi Jinping, not 2021\./u);
    expect(await pretty('ask', { question: 'asdf qwer?' }, library)).toMatch(
      /do not answer this\. Nothing in them matches asdf, qwer\.\n$/u,
    );
    const look = { columns: 200, colours: false };
    const refusal = { status: 'none' as const, answers: [], quotes: [], missing: [], readAs: [] };
    const refused = { ...refusal, matched: ['harbour', 'opened'] };
    expect(renderPretty(refused, look, { list: false, forMore: null }, noFault)).toBe(
      'The articles do not answer this. They speak of harbour, opened, but no sentence says this.\n',
    );
    const partly = { ...refused, status: 'partial' as const, missing: ['2019'] };
    expect(renderPretty(partly, look, { list: false, forMore: null }, noFault)).toBe(
      'This answers a part only. Matched harbour, opened, not 2019.\n',
    );
  });

  it('says in brackets whom a pronoun stands for', async () => {
    const made = await madeLibrary({
      text: 'Henrik Stoll, the ferry minister, came on Monday. He met Otto Brenk at the harbour.',
    });
    expect(await pretty('who-met', { person: 'Stoll' }, made)).toContain(
      '\n    He [Henrik Stoll] met Otto Brenk at the harbour.\n',
    );
    const coloured = await pretty('who-met', { person: 'Stoll' }, made, 80, true);
    expect(coloured).toContain('\u001b[32mHe\u001b[39m\u001b[2m [Henrik Stoll]\u001b[22m ');
    const line = '{"command":"who-met","options":{"person":"Stoll"}}';
    expect(JSON.parse(await answerLine(line, made)).quotes[0]).toMatchObject({
      text: 'He met Otto Brenk at the harbour.',
      explains: [{ start: 50, end: 52, name: 'Henrik Stoll' }],
    });
  });

  it('uses colours only where they are wanted', async () => {
    const met = await madeLibrary({ text: 'Ann Lee met Omar Haddad in Oslo.' });
    expect(await pretty('who-met', { person: 'Ann Lee' }, met)).not.toContain('\u001b');
    const coloured = await pretty('who-met', { person: 'Ann Lee' }, met, 80, true);
    expect(coloured).toContain('\u001b[1mOmar Haddad\u001b[22m');
  });
});

describe('the quotes shown at first', () => {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  const text = days.map((day) => `Ann Lee said on ${day} that the harbour was safe.`).join('\n\n');
  const people = ['Omar Haddad', 'Li Wei', 'Ida Holm', 'Ole Brandt', 'Maria Silva'];
  const met = people.map((name) => `Ann Lee met ${name} in Oslo.`).join('\n\n');
  const sources = (shown: string) => shown.match(/^ {2}— /gmu)?.length ?? 0;

  it.each([
    ['three of a person’s statements', 'what-said', { person: 'Ann Lee' }, 3, '2 more quotes'],
    ['one for each of the people', 'who-met', { person: 'Ann Lee' }, 5, null],
    ['one for each item of a list', 'timeline', { about: 'harbour' }, 5, null],
  ])('are %s', async (_name, command, options, count, more) => {
    const shown = await pretty(command, options, await madeLibrary({ text: `${text}\n\n${met}` }));
    expect(sources(shown)).toBe(count);
    if (more === null) expect(shown).not.toMatch(/more quote/u);
    else expect(shown).toContain(`\n\n${more}: add --all to see them.\n`);
  });

  it('are followed by the others with /all at the prompt', async () => {
    const made = await madeLibrary({ text });
    const reply = conversation(() => made);
    expect(await reply('/all')).toBe('Nothing has been asked yet.\n');
    expect(await reply('/who-met')).toMatch(/needs “person”/u);
    const first = await reply('/what-said person:Ann Lee');
    expect(sources(first)).toBe(3);
    expect(first).toMatch(/2 more quotes: type \/all to see them\.\n$/u);
    const all = await reply('/all');
    expect(sources(all)).toBe(5);
    expect(all).not.toMatch(/more quote/u);
    expect(await reply('/help')).toBe(`${help()}\n`);
  });
});

describe('completeLine', () => {
  it.each([
    ['/who-m', ['/who-met '], '/who-m'],
    ['/who-met per', ['person:'], 'per'],
    ['/who-met person:puti', ['person:Vladimir Putin '], 'person:puti'],
    ['/people article:putin', ['article:putin-li-shangfu '], 'article:putin'],
    ['/nonsense a', [], '/nonsense a'],
  ])('%s', (line, completions, replaced) => {
    expect(completeLine(line, library)).toEqual([completions, replaced]);
  });
});

describe('help', () => {
  it('and the README name the same flags and commands', async () => {
    const readme = await readFile(resolve(import.meta.dirname, '../../README.md'), 'utf8');
    const [, asking = ''] = /^## Ask$(.*?)^## /msu.exec(readme) ?? [];
    const flagsOf = (words: string) => [...new Set(words.match(/--[a-z]+/gu))].sort();
    expect(flagsOf(asking)).toEqual(flagsOf(`${USAGE} --help`));
    for (const { definition } of commands) expect(asking).toContain(definition.example);
    const named = asking.matchAll(/`\/([a-z-]+)`/gu);
    const known = [...commands.map(({ definition }) => definition.name), 'all'];
    for (const [, name = ''] of named) expect(known).toContain(name);
  });

  it('has an example of every command', () => {
    for (const { definition } of commands) expect(help()).toContain(definition.example);
  });
});
