import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { Library } from '../../src/answers/library.ts';
import { type BotSettings, startBot } from '../../src/discord/client.ts';
import { discordModules } from '../../src/discord/modules.ts';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import { UserError } from '../../src/text/user-error.ts';
import { keptLog } from '../answers/made-up-answers.ts';

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const part of opened.splice(0).reverse()) await part.close();
});

async function openGuild(): Promise<LocalGuild> {
  const guild = await startLocalGuild({ port: 0 });
  opened.push(guild);
  return guild;
}

async function start(guild: LocalGuild, settings: Partial<BotSettings> = {}) {
  const { log, lines } = keptLog();
  const modules = discordModules({ libraryFor: () => new Library([]), commands, log });
  const bot = await startBot({
    token: guild.token,
    guildId: null,
    api: `${guild.url}/api`,
    modules,
    log,
    onLost: (reason) => log.error(`lost: ${reason}`),
    ...settings,
  });
  opened.push(bot);
  return { bot, lines };
}

describe('starting', () => {
  it('registers once, and again only when a definition has changed', async () => {
    const guild = await openGuild();
    expect((await start(guild)).lines.join('\n')).toContain('Registered the commands.');
    expect((await start(guild)).lines.join('\n')).toContain('registered already');
    const { log } = keptLog();
    const fewer = discordModules({
      libraryFor: () => new Library([]),
      commands: commands.slice(1),
      log,
    });
    expect((await start(guild, { modules: fewer })).lines.join('\n')).toContain('Registered the');
  });

  it('registers in one server alone where that is asked for, once', async () => {
    const guild = await openGuild();
    const guildId = guild.guildIds[0] ?? '';
    const { bot } = await start(guild, { guildId });
    const route = `/applications/${guild.applicationId}/commands` as const;
    expect(await bot.client.rest.get(route)).toEqual([]);
    expect((await start(guild, { guildId })).lines.join('\n')).toContain('registered already');
  });

  it('warns of commands that are registered everywhere as well', async () => {
    const guild = await openGuild();
    await start(guild);
    const { lines } = await start(guild, { guildId: guild.guildIds[0] ?? '' });
    expect(lines.join('\n')).toContain('clear --global');
  });

  it.each([
    ['a refused token', { token: 'wrong' }, /refuses DISCORD_TOKEN/],
    [
      'an unknown server',
      { guildId: '123456789012345678' },
      /DISCORD_GUILD_ID names the server 1234/,
    ],
    ['an address where nobody is', { api: 'http://127.0.0.1:9/api' }, /cannot be reached/],
  ])('ends with a sentence for %s', async (_, settings, expected) => {
    const guild = await openGuild();
    const failure = await start(guild, settings).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(String(failure)).toMatch(expected);
  });

  it.each([
    [4004, /refuses DISCORD_TOKEN/],
    [4014, /refuses the intents/],
  ])('says why when Discord ends the connection for good with %i', async (code, expected) => {
    const guild = await openGuild();
    const { lines } = await start(guild);
    guild.faults.closeSocket(code);
    await expect.poll(() => lines.join('\n')).toMatch(expected);
  });
});
