import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import { bookClub } from './people.ts';
import { type RawBot, startRawBot } from './raw-bot.ts';

const APPLICATION = '/applications/1100000000000000001';

let guild: LocalGuild;
let bot: RawBot;

beforeAll(async () => {
  guild = await startLocalGuild({ port: 0, checkAnswers: true });
  bot = await startRawBot(guild);
});

afterAll(async () => {
  bot.stop();
  await guild.close();
});

const command = (over = {}) => ({ name: 'ask', description: 'Asks', ...over });
const option = (over = {}) => ({ type: 3, name: 'word', description: 'A word', ...over });
const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => command({ name: `c${n}` }));
const choices = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `${n}`, value: `${n}` }));

describe('registering commands', () => {
  test.each<[rule: string, commands: object[], error: string]>([
    ['a name in capitals', [command({ name: 'Ask' })], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', [command({ name: 'a b' })], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name over 32', [command({ name: 'a'.repeat(33) })], 'BASE_TYPE_MAX_LENGTH'],
    ['no description', [command({ description: '' })], 'BASE_TYPE_REQUIRED'],
    ['a description over 100', [command({ description: 'x'.repeat(101) })], 'BASE_TYPE_MAX_LENGTH'],
    ['the same name twice', [command(), command()], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    [
      'an option description over 100',
      [command({ options: [option({ description: 'x'.repeat(101) })] })],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an option name in capitals',
      [command({ options: [option({ name: 'Word' })] })],
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'the same option twice',
      [command({ options: [option(), option()] })],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a required option after an optional one',
      [command({ options: [option(), option({ name: 'b', required: true })] })],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      '26 options',
      [command({ options: Array.from({ length: 26 }, (_, n) => option({ name: `o${n}` })) })],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      '26 choices',
      [command({ options: [option({ choices: choices(26) })] })],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a choice value over 100',
      [command({ options: [option({ choices: [{ name: 'a', value: 'x'.repeat(101) }] })] })],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'choices beside autocomplete',
      [command({ options: [option({ choices: choices(1), autocomplete: true })] })],
      'APPLICATION_COMMAND_AUTOCOMPLETE',
    ],
    [
      'a subcommand beside an option',
      [command({ options: [option({ type: 1, name: 'add' }), option()] })],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a range upside down',
      [command({ options: [option({ min_length: 5, max_length: 2 })] })],
      'APPLICATION_COMMAND_OPTION_RANGE',
    ],
    [
      'a message command with a description',
      [{ type: 3, name: 'Quote this', description: 'x' }],
      'APPLICATION_COMMAND_CONTEXT_MENU_INVALID',
    ],
    [
      'over 8,000 characters in a command',
      [
        command({
          options: Array.from({ length: 4 }, (_, n) =>
            option({
              name: `o${n}`,
              choices: Array.from({ length: 25 }, (__, m) => ({
                name: `${m}`,
                value: 'x'.repeat(90),
              })),
            }),
          ),
        }),
      ],
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('is refused for %s', async (_, commands, error) => {
    const answer = await bot.send('PUT', `${APPLICATION}/commands`, commands);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(JSON.stringify(answer.body)).toContain(error);
  });

  test.each([
    ['101 chat-input commands', numbered(101)],
    [
      '16 message commands',
      Array.from({ length: 16 }, (_, n) => ({ type: 3, name: `Message ${n}` })),
    ],
  ])('is refused for %s', async (_, commands) => {
    const answer = await bot.send('PUT', `${APPLICATION}/commands`, commands);
    expect(answer).toMatchObject({ status: 400, body: { code: 30032 } });
  });

  test('takes 100 commands and answers with their ids', async () => {
    const { status, body } = await bot.send('PUT', `${APPLICATION}/commands`, numbered(100));
    expect(status).toBe(200);
    expect(new Set((body as { id: string }[]).map(({ id }) => id)).size).toBe(100);
  });

  test('adds and removes one command of a guild', async () => {
    const scope = `${APPLICATION}/guilds/${bookClub.id}/commands`;
    const { body } = await bot.send('POST', scope, command());
    const { id } = body as { id: string };
    expect(await bot.send('GET', scope)).toMatchObject({ body: [{ id, guild_id: bookClub.id }] });
    expect((await bot.send('DELETE', `${scope}/${id}`)).status).toBe(204);
    expect(await bot.send('DELETE', `${scope}/${id}`)).toMatchObject({ body: { code: 10063 } });
  });

  test('is refused for another application or guild', async () => {
    expect(await bot.send('GET', '/applications/1/commands')).toMatchObject({ status: 403 });
    expect(await bot.send('GET', `${APPLICATION}/guilds/1/commands`)).toMatchObject({
      status: 404,
    });
  });
});

test('a route that is not implemented is recorded', async () => {
  expect(await bot.send('GET', '/voice/regions')).toMatchObject({ status: 404 });
  expect(guild.unimplementedRoutes).toEqual(['GET /api/v10/voice/regions']);
});
