import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, buttonOf, labelsOf, messageOf, openStage, type Stage, wordsOf } from './harness.ts';

const ada = at('Ada', 'Newsroom');
const EPHEMERAL = 64;
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.guild.unimplementedRoutes).toEqual([]);
  expect(stage.guild.brokenAnswers).toEqual([]);
  expect(stage.log.filter((line) => line.includes(' error '))).toEqual([]);
});

async function ask(command: string, options: Record<string, string | boolean>, who = ada) {
  return messageOf(await stage.guild.actions.slash({ ...who, command, options }));
}

async function click(message: Awaited<ReturnType<typeof ask>>, label: string, who = ada) {
  const customId = buttonOf(message, label);
  return messageOf(await stage.guild.actions.click({ ...who, message: message.id, customId }));
}

describe('the bot in a guild', () => {
  it.each<[string, Record<string, string>, RegExp[]]>([
    ['who-met', { person: 'Li Shangfu' }, [/## Vladimir Putin/, /Sergey Shoigu/]],
    ['who-met', { person: 'putin' }, [/## Li Shangfu/]],
    [
      'when',
      { event: "Li Shangfu's visit to Russia" },
      [/## 16–18 April 2023/, /April 16-18/, /<t:\d+:D>/],
    ],
    ['when', { event: 'Xi Jinping visited Russia' }, [/## March 2023/, /in March/]],
    [
      'who-said',
      { words: 'highest possible level' },
      [/## Vladimir Putin/, /We are glad to see you.*Welcome to Russia!/s],
    ],
    [
      'what-said',
      { person: 'Putin', about: 'relations' },
      [/> .*I think that it is another major area/],
    ],
    ['who-is', { person: 'Shoigu' }, [/Russian Defence Minister/]],
    ['where', { event: 'Putin met the Chinese defence minister' }, [/## .*(Moscow|Russia)/]],
    [
      'ask',
      { question: 'Will China help Russia with weapons?' },
      [/> .*However, China has announced last week/],
    ],
    ['ask', { question: 'Who won the football match?' }, [/The articles do not answer this/]],
    ['articles', {}, [/Putin meets Chinese Defence Minister/]],
    ['people', {}, [/Vladimir Putin/, /mentions/]],
    ['timeline', {}, [/2023/]],
  ])('answers /%s %j', async (command, options, expected) => {
    const words = wordsOf(await ask(command, options))
      .replaceAll('**', '')
      .replaceAll('\\', '');
    for (const part of expected) expect(words).toMatch(part);
  });

  it('completes articles and people, and never offers more than Discord takes', async () => {
    const reply = await stage.guild.actions.autocomplete({
      ...ada,
      command: 'who-met',
      focused: 'person',
      options: { person: 'sho' },
    });
    expect(reply).toMatchObject({
      kind: 'choices',
      choices: [{ name: expect.stringContaining('Shoigu') }],
    });
  });

  it('shows a quote in its passage, in place, and goes back', async () => {
    const first = await ask('who-met', { person: 'Li Shangfu' });
    const context = await click(
      first,
      labelsOf(first).find((label) => /in context/i.test(label)) ?? '',
    );
    expect(context.id).toBe(first.id);
    expect(wordsOf(context).length).toBeGreaterThan(wordsOf(first).length);
    const back = await click(context, 'Back to the answer');
    expect(wordsOf(back)).toBe(wordsOf(first));
  });

  it('keeps a private answer private until it is shared', async () => {
    const answer = await ask('who-is', { person: 'Shoigu', private: true });
    expect((answer.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    const seen = () => stage.guild.messages.list(ada.channel, at('Ben', 'Newsroom').member);
    const before = seen().length;
    const kept = await click(answer, 'Share');
    expect(labelsOf(kept)).not.toContain('Share');
    await expect.poll(() => seen().length).toBe(before + 1);
    const shared = seen().at(-1);
    expect(shared && wordsOf(shared)).toMatch(/Russian Defence Minister.*Shared by <@/s);
  });

  it('tells a mistake to the member alone', async () => {
    const reply = await ask('ask', { question: 'Who?', article: 'no such article' });
    expect((reply.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(reply.content).toContain('no such article');
  });

  it('says what it can do', async () => {
    const reply = await ask('help', {});
    expect(wordsOf(reply)).toMatch(/\/who-met/);
    expect((reply.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('answers in a direct message', async () => {
    expect(wordsOf(await ask('who-is', { person: 'Shoigu' }, at('Ben', null)))).toMatch(
      /Defence Minister/,
    );
  });
});
