import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpArticle } from '../answers/made-up-answers.ts';
import { at, messageOf, openStage, type Stage, wordsOf } from './harness.ts';

const ada = at('Ada', 'Newsroom');
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ articles: [madeUpArticle('Ida Holm opened a bridge.').article] });
});
afterAll(() => stage.close());

async function listed() {
  return wordsOf(messageOf(await stage.guild.actions.slash({ ...ada, command: 'articles' })));
}

async function lose(how: () => void) {
  how();
  await expect.poll(stage.guild.isOnline, { timeout: 15_000 }).toBe(true);
}

describe('the answer still comes', () => {
  it.each<[string, (stage: Stage) => void]>([
    ['Discord drops the connection', ({ guild }) => guild.faults.dropSocket()],
    ['Discord asks to connect anew', ({ guild }) => guild.faults.askToReconnect()],
    [
      'Discord has a hiccup',
      ({ guild }) => guild.faults.failRequests({ status: 502, times: 1, path: 'callback' }),
    ],
    [
      'Discord asks for patience',
      ({ guild }) =>
        guild.faults.failRequests({ status: 429, times: 1, path: 'callback', retryAfter: 0.2 }),
    ],
  ])('when %s', async (_, misbehave) => {
    await lose(() => misbehave(stage));
    expect(await listed()).toContain('Harbour bridge opens');
  });

  it('or an apology, when the answer itself is refused again and again', async () => {
    stage.guild.faults.failRequests({ status: 500, times: 4, path: 'callback' });
    expect(await listed()).toMatch(/^Sorry/);
    expect(await listed()).toContain('Harbour bridge opens');
  });
});
