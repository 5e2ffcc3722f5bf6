import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inNewsroom, type LiveGuild, messageOf, openLiveGuild } from './live-guild.ts';
import { ada, ben, bookClub, cleo, noor } from './people.ts';

let live: LiveGuild;
const slash: LiveGuild['slash'] = (...given) => live.slash(...given);

beforeAll(async () => {
  live = await openLiveGuild();
});

afterEach(() => live.expectNoErrors());
afterAll(() => live.close());

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
    const { id } = live.guild.actions.upload(ben.id, file);
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
    const { id } = live.guild.actions.upload(ada.id, {
      filename: 'a.txt',
      bytes: Buffer.from('a'),
    });
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
    const commands = live.bot.client.application.commands;
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
