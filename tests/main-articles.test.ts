import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { startLocalGuild } from '../src/local-guild/local-guild.ts';
import { at, buttonOf, messageOf, wordsOf } from './discord/harness.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The bot as a process of its own, once it answers. */
async function startBot(env: Record<string, string>): Promise<ChildProcess> {
  const bot = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
  });
  running.push(bot);
  let written = '';
  bot.stderr.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  await expect.poll(() => written, { timeout: 30_000 }).toContain('Answering on Discord.');
  return bot;
}

it('keeps what a member added though the process is killed, for its server alone', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-kept-'));
  await mkdir(path.join(folder, 'corpus'));
  const guild = await startLocalGuild({ port: 0 });
  const env = {
    ...{ DISCORD_TOKEN: guild.token, DISCORD_API: `${guild.url}/api`, DISCORD_GUILD_ID: '' },
    ...{ DATA_DIR: path.join(folder, 'data'), CORPUS_DIR: path.join(folder, 'corpus') },
  };
  try {
    const cleo = at('Cleo', 'Newsroom');
    const first = await startBot(env);
    const bytes = strToU8('Trams\n\nMayor Mona Lindqvist met Hugo Aldous in Bergen on 2 May 2024.');
    const { id: file } = guild.actions.upload(cleo.member, { filename: 'trams.txt', bytes });
    const adding = { ...cleo, command: 'article add', options: { file } };
    const preview = messageOf(await guild.actions.slash(adding));
    const customId = buttonOf(preview, 'Add');
    await guild.actions.click({ ...cleo, message: preview.id, customId });
    first.kill('SIGKILL');
    await once(first, 'exit');
    await startBot(env);
    const asking = { command: 'who-met', options: { person: 'Mona Lindqvist' } };
    const answer = messageOf(await guild.actions.slash({ ...cleo, ...asking }));
    expect(wordsOf(answer)).toContain('## Hugo Aldous');
    const elsewhere = { ...at('Cleo', 'Book Club'), ...asking };
    expect(wordsOf(messageOf(await guild.actions.slash(elsewhere)))).not.toContain('Aldous');
  } finally {
    await guild.close();
    for (const child of running) child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
}, 60_000);
