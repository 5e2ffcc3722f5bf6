import { type APIMessage, ChannelType, MessageFlags } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PageReply } from '../../src/local-guild/page-api.ts';
import { inNewsroom, type LiveGuild, messageOf, openLiveGuild } from './live-guild.ts';
import { ada, ben, bookClub, cleo, newsroom, noor } from './people.ts';

const PATIENT = { timeout: 30_000 };

let live: LiveGuild;
const slash: LiveGuild['slash'] = (...given) => live.slash(...given);

beforeAll(async () => {
  live = await openLiveGuild();
});

afterEach(() => live.expectNoErrors());
afterAll(() => live.close());

function visibleTo(member: { id: string }, channel = newsroom.channel): string[] {
  return live.guild.messages.list(channel, member.id).map(({ id }) => id);
}

function textsOf(message: APIMessage): string {
  return JSON.stringify(message.components);
}

describe('private replies and deferral', () => {
  test('a private reply is seen by its member alone', async () => {
    const message = await messageOf(slash('hidden'));
    expect((message.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(visibleTo(ben)).toContain(message.id);
    for (const other of [ada, cleo, noor]) expect(visibleTo(other)).not.toContain(message.id);
  });

  test('a deferred reply is edited, and follow-ups come after it', async () => {
    const message = await messageOf(slash('slow'));
    expect(message.content).toBe('after thinking');
    expect(visibleTo(ada)).toContain(message.id);
    await expect
      .poll(() => live.guild.messages.list(newsroom.channel, ben.id).at(-1)?.content, PATIENT)
      .toBe('and one more');
    expect(live.guild.messages.list(newsroom.channel, ada.id).at(-1)?.content).toBe(
      'after thinking',
    );
  });

  test('the first follow-up after a private deferral is the private reply', async () => {
    const message = await messageOf(slash('slow-hidden'));
    expect(message.content).toBe('first follow-up');
    expect(visibleTo(ben)).toContain(message.id);
    expect(visibleTo(ada)).not.toContain(message.id);
  });
});

describe('autocomplete', () => {
  test('gives the choices for what was typed', async () => {
    const action = { ...inNewsroom(ben), command: 'echo', options: { text: 'wor' } };
    const reply = await live.guild.actions.autocomplete({ ...action, focused: 'text' });
    expect(reply).toMatchObject({ kind: 'choices', choices: [{ name: 'wor!', value: 'wor?' }] });
  });

  test('needs an option that autocompletes', async () => {
    const action = { ...inNewsroom(ben), command: 'echo', focused: 'mood' };
    await expect(live.guild.actions.autocomplete(action)).rejects.toThrow('autocomplete');
  });
});

describe('components', () => {
  const click = (message: APIMessage, customId: string, member = ben): Promise<PageReply> =>
    live.guild.actions.click({ ...inNewsroom(member), message: message.id, customId });

  test.each([
    ['update', 'updated'],
    ['later', 'edited later'],
  ])('the button %s changes the message', async (id, text) => {
    const panel = await messageOf(slash('panel'));
    const changed = await messageOf(click(panel, id));
    expect(changed.id).toBe(panel.id);
    expect(textsOf(changed)).toContain(text);
  });

  test('a button can answer privately, and remove its message', async () => {
    const panel = await messageOf(slash('panel'));
    expect((await messageOf(click(panel, 'whisper', ada))).content).toBe('psst');
    expect((await messageOf(click(panel, 'remove'))).content).toBe('removed');
    expect(visibleTo(ben)).not.toContain(panel.id);
  });

  test('the buttons of a private reply work for its member alone, and it stays private', async () => {
    const panel = await messageOf(slash('panel-hidden'));
    await expect(click(panel, 'update', ada)).rejects.toThrow('no such message');
    const changed = await messageOf(click(panel, 'update'));
    expect(textsOf(changed)).toContain('updated');
    expect((changed.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(visibleTo(ada)).not.toContain(panel.id);
  });

  test('buttons and forms work in a direct message', async () => {
    const where = { member: ben.id, channel: ben.dm };
    const panel = await messageOf(slash('panel', {}, where));
    const changed = await messageOf(
      live.guild.actions.click({ ...where, message: panel.id, customId: 'later' }),
    );
    expect(textsOf(changed)).toContain('edited later');
    const form = await slash('form', {}, where);
    const values = { title: 'Hello' };
    const reply = live.guild.actions.submit({ ...where, interaction: form.id, values });
    expect((await messageOf(reply)).content).toBe('Hello without a file');
    expect(visibleTo(ada, ben.dm)).toEqual([]);
  });

  test('a select passes its values', async () => {
    const panel = await messageOf(slash('panel'));
    const action = { ...inNewsroom(ben), message: panel.id, customId: 'menu' };
    expect(
      (await messageOf(live.guild.actions.select({ ...action, values: ['two'] }))).content,
    ).toBe('two');
    await expect(live.guild.actions.select({ ...action, values: ['three'] })).rejects.toThrow(
      'choice',
    );
    await expect(live.guild.actions.select({ ...action, values: [] })).rejects.toThrow('1 to 1');
  });

  test('only a component of a message that the member sees can be used', async () => {
    const panel = await messageOf(slash('panel'));
    await expect(click(panel, 'forged')).rejects.toThrow('forged');
    const hidden = await messageOf(slash('hidden'));
    await expect(click(hidden, 'update', ada)).rejects.toThrow('no such message');
    const elsewhere = { member: cleo.id, channel: bookClub.channel };
    const action = { ...elsewhere, message: panel.id, customId: 'update' };
    await expect(live.guild.actions.click(action)).rejects.toThrow('no such message');
  });
});

describe('modals', () => {
  test('a form is opened by a command and submitted with a file', async () => {
    const form = await slash('form');
    expect(form).toMatchObject({ kind: 'modal', modal: { title: 'A form' } });
    const { id } = live.guild.actions.upload(ben.id, {
      filename: 'a.txt',
      bytes: Buffer.from('a'),
    });
    const action = { ...inNewsroom(ben), interaction: form.id };
    const reply = live.guild.actions.submit({ ...action, values: { title: 'Hello', file: [id] } });
    expect((await messageOf(reply)).content).toBe('Hello a.txt');
  });

  test('a form opened by a button knows the message of the button', async () => {
    const panel = await messageOf(slash('panel'));
    const where = inNewsroom(ben);
    const click = { ...where, message: panel.id, customId: 'form' };
    const form = await live.guild.actions.click(click);
    const values = { title: 'From a button' };
    const reply = live.guild.actions.submit({ ...where, interaction: form.id, values });
    expect((await messageOf(reply)).content).toBe(`From a button without a file on ${panel.id}`);
  });

  test.each([
    ['a required input left out', { title: '' }],
    ['a text that is too long', { title: 'a'.repeat(21) }],
    ['too many files', { title: 'a', file: ['1', '2'] }],
    ['a file that is not there', { title: 'a', file: ['1'] }],
  ])('refuses %s', async (_, values) => {
    const form = await slash('form');
    const action = { ...inNewsroom(ben), interaction: form.id, values };
    await expect(live.guild.actions.submit(action)).rejects.toThrow();
  });

  test('a form can be submitted only once, and only by who opened it', async () => {
    const form = await slash('form');
    const values = { title: 'Hello' };
    const asAda = { ...inNewsroom(ada), interaction: form.id, values };
    await expect(live.guild.actions.submit(asAda)).rejects.toThrow('no such form');
    const asBen = { ...inNewsroom(ben), interaction: form.id, values };
    expect((await messageOf(live.guild.actions.submit(asBen))).content).toBe(
      'Hello without a file',
    );
    await expect(live.guild.actions.submit(asBen)).rejects.toThrow('no such form');
  });
});

describe('messages and files', () => {
  test('a message command gets the message that it is used on', async () => {
    const own = live.guild.actions.sendMessage({ ...inNewsroom(ben), content: 'News of the day' });
    const action = { ...inNewsroom(ada), command: 'Quote this', message: own.id };
    const reply = await messageOf(live.guild.actions.messageCommand(action));
    expect(reply.content).toBe('> News of the day');
  });

  test('a newcomer without the permission cannot write', () => {
    const action = { ...inNewsroom(noor), content: 'Hello' };
    expect(() => live.guild.actions.sendMessage(action)).toThrow('may not write');
  });

  test("the bot's file can be downloaded at its signed address alone", async () => {
    const [file] = (await messageOf(slash('gift'))).attachments;
    const url = file?.url ?? '';
    expect(await (await fetch(url)).text()).toBe('a gift');
    expect((await fetch(url.replace(/hm=./u, 'hm=x'))).status).toBe(404);
    expect((await fetch(url.replace('gift.txt', 'other.txt'))).status).toBe(404);
  });

  test('channels are those of the world', () => {
    expect(live.bot.client.channels.cache.get(newsroom.channel)?.type).toBe(ChannelType.GuildText);
  });
});

describe('the bot in a guild', () => {
  test('learns that it was removed and added again', async () => {
    const guilds = () => [...live.bot.client.guilds.cache.keys()];
    const where = { member: cleo.id, channel: bookClub.channel };
    live.guild.removeBot(bookClub.id);
    await expect.poll(guilds, PATIENT).toEqual([newsroom.id]);
    await expect(slash('where', {}, where)).rejects.toThrow('no command');
    live.guild.addBot(bookClub.id);
    await expect.poll(guilds, PATIENT).toEqual([newsroom.id, bookClub.id]);
    expect((await messageOf(slash('where', {}, where))).content).toContain(bookClub.id);
  });
});
