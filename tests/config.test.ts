import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { UserError } from '../src/text/user-error.ts';

describe('parseConfig', () => {
  it('needs no variable', () => {
    expect(parseConfig({})).toEqual({
      token: null,
      guildId: null,
      discordApi: null,
      corpusDirs: [path.resolve('corpus')],
      dataDir: path.resolve('data'),
      port: null,
      logLevel: 'info',
      allowUrls: false,
      editorRole: null,
      questionDays: 30,
      limits: { articles: 1000, words: 1_000_000 },
      keepLeftDays: 30,
      production: false,
    });
  });

  it.each([
    ['DISCORD_TOKEN', 'abc.def-1.g_h', 'token', 'abc.def-1.g_h'],
    ['DISCORD_TOKEN', ' Bot abc.def.ghi ', 'token', 'abc.def.ghi'],
    ['DISCORD_TOKEN', '', 'token', null],
    ['DISCORD_GUILD_ID', '123456789012345678', 'guildId', '123456789012345678'],
    ['DISCORD_API', 'http://127.0.0.1:4000/api/', 'discordApi', 'http://127.0.0.1:4000/api'],
    ['DISCORD_API', 'http://[::1]:4000/api', 'discordApi', 'http://[::1]:4000/api'],
    ['CORPUS_DIR', `a${path.delimiter}b`, 'corpusDirs', [path.resolve('a'), path.resolve('b')]],
    ['DATA_DIR', 'kept', 'dataDir', path.resolve('kept')],
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65_535],
    ['LOG_LEVEL', 'debug', 'logLevel', 'debug'],
    ['ALLOW_URLS', 'true', 'allowUrls', true],
    ['ALLOW_URLS', 'no', 'allowUrls', false],
    ['EDITOR_ROLE', ' Desk editors ', 'editorRole', 'Desk editors'],
    ['QUESTION_DAYS', '0', 'questionDays', 0],
    ['MAX_ARTICLES', '50', 'limits.articles', 50],
    ['MAX_WORDS', '2000', 'limits.words', 2000],
    ['KEEP_LEFT_DAYS', '7', 'keepLeftDays', 7],
    ['NODE_ENV', 'production', 'production', true],
  ])('reads %s=%s', (name, value, key, expected) => {
    expect(parseConfig({ [name]: value })).toHaveProperty(key, expected);
  });

  it.each([
    ['DISCORD_TOKEN', 'not a token'],
    ['DISCORD_GUILD_ID', 'My server'],
    ['DISCORD_API', 'https://discord.example/api'],
    ['DISCORD_API', 'http://127.0.0.1.example.com/api'],
    ['DISCORD_API', 'http://user@evil.example#127.0.0.1'],
    ['DISCORD_API', 'file://localhost/etc'],
    ['DISCORD_API', 'localhost:4000'],
    ['CORPUS_DIR', path.delimiter],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['LOG_LEVEL', 'loud'],
    ['ALLOW_URLS', 'perhaps'],
    ['QUESTION_DAYS', '-1'],
    ['KEEP_LEFT_DAYS', '9999'],
    ['MAX_ARTICLES', '0'],
    ['MAX_WORDS', 'many'],
  ])('refuses %s=%s in one sentence that names it', (name, value) => {
    const parse = () => parseConfig({ [name]: value });
    expect(parse).toThrow(UserError);
    expect(parse).toThrow(new RegExp(`^${name} .*: correct it in .env or unset it\\.$`));
  });

  it('never repeats a token in its complaint', () => {
    expect(() => parseConfig({ DISCORD_TOKEN: 'secret' })).not.toThrow(/secret/);
  });
});
