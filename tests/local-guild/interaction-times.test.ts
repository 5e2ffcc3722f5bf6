import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReply } from '../../src/local-guild/page-api.ts';
import { openStrictGuild, type StrictGuild, trying } from './strict-guild.ts';

let strict: StrictGuild;

beforeAll(async () => {
  strict = await openStrictGuild();
});

afterAll(() => strict.close());

describe('time', () => {
  const say = { type: 4, data: { content: 'x' } };
  const at = (token: string, message = '%40original') =>
    `/webhooks/1100000000000000001/${token}/messages/${message}`;

  test('an answer comes within 3 seconds, or the member is told', async () => {
    const reply: Promise<PageReply> = strict.guild.actions.slash(trying);
    const interaction = await strict.bot.next();
    strict.clock.advance(3001);
    await expect(reply).rejects.toThrow('The application did not respond');
    expect(await strict.bot.answer(interaction, say)).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
  });

  test('an answer after 2.9 seconds still counts', async () => {
    const reply: Promise<PageReply> = strict.guild.actions.slash(trying);
    const interaction = await strict.bot.next();
    strict.clock.advance(2900);
    expect((await strict.bot.answer(interaction, say)).status).toBe(204);
    strict.clock.advance(1000);
    await expect(reply).resolves.toMatchObject({ kind: 'message' });
  });

  test('a reply can be edited for 15 minutes and no longer', async () => {
    const { id, token } = await strict.tried();
    await strict.bot.answer({ id, token }, say);
    strict.clock.advance(14 * 60_000);
    expect((await strict.bot.send('PATCH', at(token), { content: 'y' })).status).toBe(200);
    strict.clock.advance(61_000);
    expect(await strict.bot.send('PATCH', at(token), { content: 'z' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
  });

  test('a deferred reply that never comes is a failure', async () => {
    const failed: unknown[] = [];
    const end = strict.guild.events.subscribe(trying.member, (name, data) => {
      if (name === 'failed') failed.push(data);
    });
    const reply: Promise<PageReply> = strict.guild.actions.slash(trying);
    await strict.bot.answer(await strict.bot.next(), { type: 5 });
    strict.clock.advance(15 * 60_000);
    await expect(reply).rejects.toThrow('The application did not respond');
    expect(failed).toMatchObject([{ messageId: expect.any(String) }]);
    end();
  });

  test('a completion that never comes fails without a word in the channel', async () => {
    const failed: unknown[] = [];
    const end = strict.guild.events.subscribe(trying.member, (name, data) => {
      if (name === 'failed') failed.push(data);
    });
    const choices = strict.guild.actions.autocomplete({ ...trying, focused: 'word' });
    await strict.bot.next();
    strict.clock.advance(3000);
    await expect(choices).rejects.toThrow('The application did not respond');
    expect(failed).toEqual([]);
    end();
  });

  test('nothing can be edited or followed up before the first answer', async () => {
    const { token } = await strict.tried();
    expect(await strict.bot.send('PATCH', at(token), { content: 'y' })).toMatchObject({
      body: { code: 10015 },
    });
    const webhook = `/webhooks/1100000000000000001/${token}`;
    expect(await strict.bot.send('POST', webhook, { content: 'y' })).toMatchObject({
      body: { code: 10015 },
    });
  });

  test("another interaction's message cannot be reached", async () => {
    const first = await strict.tried();
    const path = `/interactions/${first.id}/${first.token}/callback?with_response=true`;
    const { body } = await strict.bot.send('POST', path, say);
    const { id } = (body as { resource: { message: { id: string } } }).resource.message;
    const second = await strict.tried();
    await strict.bot.answer(second, say);
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const sent = method === 'PATCH' ? { content: 'y' } : undefined;
      expect(await strict.bot.send(method, at(second.token, id), sent)).toMatchObject({
        status: 404,
        body: { code: 10008 },
      });
    }
    expect((await strict.bot.send('GET', at(first.token, id))).status).toBe(200);
  });
});
