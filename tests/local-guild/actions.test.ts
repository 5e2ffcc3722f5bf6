import { type APIMessage, ChannelType, MessageFlags } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import type { PageReply } from '../../src/local-guild/page-api.ts';
import { ada, ben, bookClub, cleo, newsroom, noor } from './people.ts';
import { startTinyBot, type TinyBot } from './tiny-bot.ts';

let guild: LocalGuild;
let bot: TinyBot;

beforeAll(async () => {
  guild = await startLocalGuild({ port: 0, checkAnswers: true });
  bot = await startTinyBot(guild.url, guild.token);
});

afterEach(() => {
  expect(guild.unimplementedRoutes).toEqual([]);
  expect(guild.brokenAnswers).toEqual([]);
  expect(bot.errors).toEqual([]);
});

afterAll(async () => {
  await bot.stop();
  await guild.close();
});

const inNewsroom = (member: { id: string }) => ({ member: member.id, channel: newsroom.channel });

function slash(command: string, options = {}, where = inNewsroom(ben)): Promise<PageReply> {
  return guild.actions.slash({ ...where, command, options });
}

async function messageOf(reply: Promise<PageReply>): Promise<APIMessage> {
  const settled = await reply;
  if (!('message' in settled)) throw new Error(`no message but ${settled.kind}`);
  return settled.message;
}

function visibleTo(member: { id: string }, channel = newsroom.channel): string[] {
  return guild.messages.list(channel, member.id).map(({ id }) => id);
}

function textsOf(message: APIMessage): string {
  return JSON.stringify(message.components);
}

describe('slash', () => {
  test.each([
    ['text', { text: 'hello' }, 'hello'],
    ['boolean', { text: 'hello', loud: true }, 'HELLO'],
    ['integer', { text: 'hello', times: 2 }, 'hellohello'],
    ['choice', { text: 'hello', mood: 'glad' }, 'hello'],
  ])('passes an option of type %s', async (_, options, expected) => {
    expect((await messageOf(slash('echo', options))).content).toBe(expected);
  });

  test('passes an attachment, which the bot downloads', async () => {
    const file = { filename: 'note.txt', bytes: Buffer.from(' from a file') };
    const { id } = guild.actions.upload(ben.id, file);
    const message = await messageOf(slash('echo', { text: 'words', file: id }));
    expect(message.content).toBe('words from a file');
  });

  test('passes subcommands with their options', async () => {
    const message = await messageOf(slash('article add', { title: 'A title' }));
    expect(message.content).toBe('add A title');
    expect((await messageOf(slash('article list'))).content).toBe('list ');
  });

  test('works in a direct message, without a guild', async () => {
    const message = await messageOf(slash('where', {}, { member: ben.id, channel: ben.dm }));
    expect(message.content).toContain('direct');
  });

  test('tells the bot the guild and the permissions of who asks', async () => {
    const where = { member: cleo.id, channel: bookClub.channel };
    const [id, bits] = (await messageOf(slash('where', {}, where))).content.split(' ');
    expect(id).toBe(bookClub.id);
    expect(BigInt(bits ?? 0) & 8n).toBe(8n);
    const asNewcomer = await messageOf(slash('where', {}, inNewsroom(noor)));
    expect(BigInt(asNewcomer.content.split(' ')[1] ?? 0) & (8n | 2048n)).toBe(0n);
  });

  test.each([
    ['an unregistered command', 'nothing', {}, 'no command'],
    ['a missing required option', 'echo', {}, 'required'],
    ['an unknown option', 'echo', { text: 'a', more: 'b' }, 'no option'],
    ['a choice that is none', 'echo', { text: 'a', mood: 'angry' }, 'choices'],
    ['a number below its range', 'echo', { text: 'a', times: 0 }, 'range'],
    ['a number above its range', 'echo', { text: 'a', times: 4 }, 'range'],
    ['a fraction for an integer', 'echo', { text: 'a', times: 1.5 }, 'whole'],
    ['a text that is too long', 'echo', { text: 'a'.repeat(51) }, 'range'],
    ['an empty required text', 'echo', { text: '' }, 'range'],
    ['a value of another type', 'echo', { text: 'a', loud: 'yes' }, 'boolean'],
    ['a file that nobody uploaded', 'echo', { text: 'a', file: '1' }, 'file'],
    ['a subcommand left out', 'article', {}, 'subcommand'],
    ['a subcommand that is none', 'article burn', {}, 'subcommand'],
  ])('refuses %s', async (_, command, options, reason) => {
    await expect(slash(command, options)).rejects.toThrow(reason);
  });

  test('refuses a file that another member uploaded', async () => {
    const { id } = guild.actions.upload(ada.id, { filename: 'a.txt', bytes: Buffer.from('a') });
    await expect(slash('echo', { text: 'a', file: id })).rejects.toThrow('file');
  });

  test('offers a command only to those with its default permissions', async () => {
    expect((await messageOf(slash('manage', {}, inNewsroom(cleo)))).content).toBe('managed');
    expect((await messageOf(slash('manage', {}, inNewsroom(ada)))).content).toBe('managed');
    await expect(slash('manage', {}, inNewsroom(ben))).rejects.toThrow('no command');
    await expect(slash('manage', {}, inNewsroom(noor))).rejects.toThrow('no command');
  });

  test('is only possible in a channel that the member sees', async () => {
    const elsewhere = { member: ben.id, channel: bookClub.channel };
    await expect(slash('echo', { text: 'a' }, elsewhere)).rejects.toThrow('channel');
    const foreign = { member: ben.id, channel: ada.dm };
    await expect(slash('echo', { text: 'a' }, foreign)).rejects.toThrow('channel');
  });
});

describe('guild commands', () => {
  test('stay in their guild and keep their id when they are set again', async () => {
    const commands = bot.client.application.commands;
    const definition = { name: 'local', description: 'Only here' };
    const first = await commands.set([definition], bookClub.id);
    const second = await commands.set([definition], bookClub.id);
    expect([...second.keys()]).toEqual([...first.keys()]);
    await expect(slash('local')).rejects.toThrow('no command');
    await commands.set([], bookClub.id);
    const fetched = await commands.fetch();
    expect(fetched.some(({ name }) => name === 'echo')).toBe(true);
  });
});

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
      .poll(() => guild.messages.list(newsroom.channel, ben.id).at(-1)?.content)
      .toBe('and one more');
    expect(guild.messages.list(newsroom.channel, ada.id).at(-1)?.content).toBe('after thinking');
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
    const reply = await guild.actions.autocomplete({ ...action, focused: 'text' });
    expect(reply).toMatchObject({ kind: 'choices', choices: [{ name: 'wor!', value: 'wor?' }] });
  });

  test('needs an option that autocompletes', async () => {
    const action = { ...inNewsroom(ben), command: 'echo', focused: 'mood' };
    await expect(guild.actions.autocomplete(action)).rejects.toThrow('autocomplete');
  });
});

describe('components', () => {
  const click = (message: APIMessage, customId: string, member = ben): Promise<PageReply> =>
    guild.actions.click({ ...inNewsroom(member), message: message.id, customId });

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

  test('a select passes its values', async () => {
    const panel = await messageOf(slash('panel'));
    const action = { ...inNewsroom(ben), message: panel.id, customId: 'menu' };
    expect((await messageOf(guild.actions.select({ ...action, values: ['two'] }))).content).toBe(
      'two',
    );
    await expect(guild.actions.select({ ...action, values: ['three'] })).rejects.toThrow('choice');
    await expect(guild.actions.select({ ...action, values: [] })).rejects.toThrow('1 to 1');
  });

  test('only a component of a message that the member sees can be used', async () => {
    const panel = await messageOf(slash('panel'));
    await expect(click(panel, 'forged')).rejects.toThrow('forged');
    const hidden = await messageOf(slash('hidden'));
    await expect(click(hidden, 'update', ada)).rejects.toThrow('no such message');
    const elsewhere = { member: cleo.id, channel: bookClub.channel };
    const action = { ...elsewhere, message: panel.id, customId: 'update' };
    await expect(guild.actions.click(action)).rejects.toThrow('no such message');
  });
});

describe('modals', () => {
  test('a form is opened by a command and submitted with a file', async () => {
    const form = await slash('form');
    expect(form).toMatchObject({ kind: 'modal', modal: { title: 'A form' } });
    const { id } = guild.actions.upload(ben.id, { filename: 'a.txt', bytes: Buffer.from('a') });
    const action = { ...inNewsroom(ben), interaction: form.id };
    const reply = guild.actions.submit({ ...action, values: { title: 'Hello', file: [id] } });
    expect((await messageOf(reply)).content).toBe('Hello a.txt');
  });

  test.each([
    ['a required input left out', { title: '' }],
    ['a text that is too long', { title: 'a'.repeat(21) }],
    ['too many files', { title: 'a', file: ['1', '2'] }],
    ['a file that is not there', { title: 'a', file: ['1'] }],
  ])('refuses %s', async (_, values) => {
    const form = await slash('form');
    const action = { ...inNewsroom(ben), interaction: form.id, values };
    await expect(guild.actions.submit(action)).rejects.toThrow();
  });

  test('a form can be submitted only once, and only by who opened it', async () => {
    const form = await slash('form');
    const values = { title: 'Hello' };
    const asAda = { ...inNewsroom(ada), interaction: form.id, values };
    await expect(guild.actions.submit(asAda)).rejects.toThrow('no such form');
    const asBen = { ...inNewsroom(ben), interaction: form.id, values };
    expect((await messageOf(guild.actions.submit(asBen))).content).toBe('Hello without a file');
    await expect(guild.actions.submit(asBen)).rejects.toThrow('no such form');
  });
});

describe('messages and files', () => {
  test('a message command gets the message that it is used on', async () => {
    const own = guild.actions.sendMessage({ ...inNewsroom(ben), content: 'News of the day' });
    const action = { ...inNewsroom(ada), command: 'Quote this', message: own.id };
    const reply = await messageOf(guild.actions.messageCommand(action));
    expect(reply.content).toBe('> News of the day');
  });

  test('a newcomer without the permission cannot write', () => {
    const action = { ...inNewsroom(noor), content: 'Hello' };
    expect(() => guild.actions.sendMessage(action)).toThrow('may not write');
  });

  test("the bot's file can be downloaded at its signed address alone", async () => {
    const [file] = (await messageOf(slash('gift'))).attachments;
    const url = file?.url ?? '';
    expect(await (await fetch(url)).text()).toBe('a gift');
    expect((await fetch(url.replace(/hm=./u, 'hm=x'))).status).toBe(404);
    expect((await fetch(url.replace('gift.txt', 'other.txt'))).status).toBe(404);
  });

  test('channels are those of the world', () => {
    expect(bot.client.channels.cache.get(newsroom.channel)?.type).toBe(ChannelType.GuildText);
  });
});
