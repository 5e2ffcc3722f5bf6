import { REST } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putCommands } from '../../src/discord/registration.ts';
import { checkDiscord } from '../../src/doctor/discord-checks.ts';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';

const definitions = [{ name: 'ask', description: 'Ask', type: 1 as const }];
let guild: LocalGuild;
beforeAll(async () => {
  guild = await startLocalGuild({ port: 0 });
});
afterAll(() => guild.close());

function check(guildId: string | null, token = guild.token) {
  return checkDiscord({ rest: restOf(token), guildId, definitions });
}

function restOf(token: string): REST {
  return new REST({ api: `${guild.url}/api`, retries: 0 }).setToken(token);
}

describe('checkDiscord', () => {
  it('finds a refused token and looks no further', async () => {
    const mend = expect.stringContaining('Reset Token');
    expect(await check(null, 'wrong')).toMatchObject([{ kind: 'bad', subject: 'Token', mend }]);
  });

  it('finds a server that the bot is not in, with the link to invite it', async () => {
    expect(await check('123456789012345678')).toMatchObject([
      { kind: 'good', subject: 'Token' },
      {
        kind: 'bad',
        subject: 'Server',
        mend: expect.stringContaining(`client_id=${guild.applicationId}`),
      },
    ]);
  });

  it('tells whether the commands are registered, and where twice', async () => {
    const guildId = guild.guildIds[0] ?? '';
    const rest = restOf(guild.token);
    const registry = { rest, applicationId: guild.applicationId, guildId };
    expect((await check(guildId)).map(({ kind }) => kind)).toEqual(['good', 'good', 'note']);
    await putCommands(registry, definitions);
    expect((await check(guildId)).map(({ kind }) => kind)).toEqual(['good', 'good', 'good']);
    await putCommands({ ...registry, guildId: null }, definitions);
    expect((await check(guildId)).at(-1)).toMatchObject({
      kind: 'bad',
      mend: 'npm run commands -- clear --global',
    });
  });
});
