import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpArticle } from '../answers/made-up-answers.ts';
import { at, buttonOf, labelsOf, messageOf, openStage, type Stage, wordsOf } from './harness.ts';

const ada = at('Ada', 'Newsroom');
const DAYS = ['2 May', '3 May', '4 May', '5 May', '6 May', '7 May', '8 May', '9 May'];
const diary = madeUpArticle(
  DAYS.map(
    (day, index) => `On ${day} 2024 the mayor Ida Holm opened bridge number ${index + 1}.`,
  ).join(' '),
  { id: 'diary', title: 'A diary of bridges' },
).article;
const others = Array.from({ length: 22 }, (_, index) =>
  madeUpArticle('It rained in Bergen.', { id: `rain-${index}`, title: `Rain ${index}` }),
);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ articles: [diary, ...others.map(({ article }) => article)] });
});
afterAll(() => stage.close());

async function ask(command: string, options: Record<string, string | boolean>) {
  return messageOf(await stage.guild.actions.slash({ ...ada, command, options }));
}

async function click(message: APIMessage, label: string) {
  const customId = buttonOf(message, label);
  return messageOf(await stage.guild.actions.click({ ...ada, message: message.id, customId }));
}

describe('buttons of a bot that was started anew', () => {
  it('page through quotes, forth and back, to the same words in bold', async () => {
    const first = await ask('timeline', { article: 'diary', private: true });
    const shown = wordsOf(first);
    expect(shown.match(/^> /gm)).toHaveLength(3);
    expect(shown).toContain('**2 May 2024**');
    expect(labelsOf(first)).toEqual([
      '1 in context',
      '2 in context',
      '3 in context',
      'More quotes',
      'Share',
    ]);
    await stage.restartBot();
    const second = wordsOf(await click(first, 'More quotes'));
    expect(second).toContain('bridge number 4');
    expect(second).not.toContain('bridge number 1.');
    await stage.restartBot();
    expect(wordsOf(await click(first, 'Back'))).toBe(shown);
  });

  it('show quotes in context, one after the other', async () => {
    const first = await ask('timeline', { article: 'diary' });
    await stage.restartBot();
    const context = await click(first, '3 in context');
    expect(wordsOf(context)).toMatch(/number 2\. \*\*On 4 May 2024 .*number 3\.\*\* On 5 May/);
    await stage.restartBot();
    const next = await click(context, 'Next');
    expect(wordsOf(next)).toMatch(/\*\*On 5 May 2024 .*number 4\.\*\*/);
    expect(wordsOf(await click(next, 'Back to the answer'))).toContain('number 6');
  });

  it('page through lists and share them', async () => {
    const first = await ask('articles', { private: true });
    expect(wordsOf(first)).toContain('Page 1 of 3, 23 in all.');
    await stage.restartBot();
    const second = await click(first, 'More');
    expect(wordsOf(second)).toContain('Page 2 of 3');
    await stage.restartBot();
    const before = stage.guild.messages.list(ada.channel, at('Ben', 'Newsroom').member).length;
    await click(second, 'Share');
    const seen = () => stage.guild.messages.list(ada.channel, at('Ben', 'Newsroom').member);
    await expect.poll(() => seen().length).toBe(before + 1);
    expect(seen().map(wordsOf).at(-1)).toMatch(/Page 2 of 3/);
  });
});
