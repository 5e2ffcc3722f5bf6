import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalGuild } from '../src/local-guild/local-guild.ts';
import { at, messageOf, wordsOf } from './discord/harness.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const running: ChildProcess[] = [];
let corpus: string;

beforeAll(async () => {
  corpus = await mkdtemp(path.join(tmpdir(), 'verbatim-main-'));
  await writeFile(
    path.join(corpus, 'bridge.md'),
    article('Mayor Ida Holm met Ole Brandt in Bergen.'),
  );
  await writeFile(path.join(corpus, 'broken.md'), '---\ntitle: [\n---\n\nText.\n');
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(corpus, { recursive: true });
});

function article(text: string): string {
  return `---\ntitle: A bridge\npublished: 2024-05-06\n---\n\n${text}\n`;
}

/** Set and empty, so that a developer's own `.env` does not matter. */
const UNSET = Object.fromEntries(
  [
    'DISCORD_TOKEN',
    'DISCORD_GUILD_ID',
    'DISCORD_API',
    'DATA_DIR',
    'PORT',
    'LOG_LEVEL',
    'ALLOW_URLS',
  ].map((name) => [name, '']),
);

/** A program of ours as a process of its own, with what it writes. */
function run(program: string, env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/${program}.ts`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...UNSET, CORPUS_DIR: corpus, ...env },
  });
  running.push(child);
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended, written: () => written };
}

describe('npm start', () => {
  it('opens the local test guild without a token, serves it, and ends at Ctrl-C', async () => {
    const bot = run('main', { PORT: '0' });
    await expect.poll(bot.written, { timeout: 30_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+ /);
    expect(bot.written()).toMatch(/broken\.md/);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(bot.written())?.[0] ?? '';
    const slash = { ...at('Ada', 'Newsroom'), command: 'articles' };
    const reply = await fetch(`${url}/page/actions/slash`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(slash),
    });
    expect(await reply.text()).toContain('A bridge');
    bot.child.kill('SIGINT');
    expect(await bot.ended).toBe(0);
    expect(bot.written()).toMatch(/Stopping\./);
  });

  it('answers where its token leads, with articles as they are on disk now', async () => {
    const guild = await startLocalGuild({ port: 0 });
    const bot = run('main', { DISCORD_TOKEN: guild.token, DISCORD_API: `${guild.url}/api` });
    try {
      await expect.poll(bot.written, { timeout: 30_000 }).toContain('Answering on Discord.');
      const slash = { ...at('Ada', 'Newsroom'), command: 'articles' };
      const list = async () => wordsOf(messageOf(await guild.actions.slash(slash)));
      expect(await list()).toContain('A bridge');
      await writeFile(
        path.join(corpus, 'tunnel.md'),
        article('It rained.').replace('bridge', 'tunnel'),
      );
      await expect.poll(list, { timeout: 10_000 }).toContain('A tunnel');
      expect(bot.written()).not.toContain(guild.token);
      bot.child.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
    } finally {
      await guild.close();
    }
  });

  it.each([
    ['production without a token', { NODE_ENV: 'production' }, /^DISCORD_TOKEN is not set.*\.\n$/],
    ['a wrong variable', { PORT: 'eighty' }, /^PORT must be .*\.\n$/],
    [
      'a token that is refused',
      { DISCORD_TOKEN: 'not.a.token', DISCORD_API: 'http://127.0.0.1:9/api', LOG_LEVEL: 'silent' },
      /^Discord cannot be reached: .*\.\n$/,
    ],
  ])('ends with one sentence and status 1: %s', async (_, env, expected) => {
    const bot = run('main', env);
    expect(await bot.ended).toBe(1);
    expect(bot.written()).toMatch(expected);
  });

  it('loads the local guild only when there is no token', async () => {
    const source = await readFile(path.join(root, 'src/main.ts'), 'utf8');
    const loads = source.split('\n').filter((line) => /local-guild\/.*\.ts'/.test(line));
    expect(loads).toEqual([expect.stringContaining('await import(')]);
  });
});

describe('npm run commands', () => {
  it('registers, lists and clears', async () => {
    const guild = await startLocalGuild({ port: 0 });
    const env = { DISCORD_TOKEN: guild.token, DISCORD_API: `${guild.url}/api` };
    try {
      for (const [action, expected] of [
        ['deploy', /are now registered everywhere/],
        ['list', /\/who-met {2}/],
        ['clear', /No command is registered everywhere any more/],
      ] as const) {
        const program = run('manage-commands', env, [action]);
        expect(await program.ended).toBe(0);
        expect(program.written()).toMatch(expected);
      }
    } finally {
      await guild.close();
    }
  });

  it.each([
    [[], /list\|deploy\|clear/],
    [['list'], /DISCORD_TOKEN is not set/],
  ])('ends with a sentence and status 1: %j', async (args, expected) => {
    const program = run('manage-commands', {}, args);
    expect(await program.ended).toBe(1);
    expect(program.written()).toMatch(expected);
    expect(program.written().trim().split('\n')).toHaveLength(1);
  });
});

describe('npm run doctor', () => {
  it('names what is wrong and how to mend it', async () => {
    const doctor = run('doctor', { DISCORD_TOKEN: 'a.b.c', DISCORD_API: 'http://127.0.0.1:9/api' });
    expect(await doctor.ended).toBe(1);
    expect(doctor.written()).toMatch(/WRONG Articles: .*broken\.md.*\n {6}→ /);
    expect(doctor.written()).toMatch(/WRONG Token: Discord cannot be asked.*\n {6}→ /);
  });

  it('finds nothing wrong with a bot that is well set up', async () => {
    const guild = await startLocalGuild({ port: 0 });
    const env = {
      DISCORD_TOKEN: guild.token,
      DISCORD_API: `${guild.url}/api`,
      CORPUS_DIR: 'corpus',
    };
    try {
      const doctor = run('doctor', env);
      expect(await doctor.ended, doctor.written()).toBe(0);
      expect(doctor.written()).toMatch(/Token: is accepted.*\n.*Servers: the bot is in 2/);
    } finally {
      await guild.close();
    }
  });
});
