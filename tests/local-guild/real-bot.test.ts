import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import { inNewsroom } from './live-guild.ts';
import { createManualClock } from './manual-clock.ts';
import { ben } from './people.ts';

let guild: LocalGuild;
let bot: ChildProcess;
let data: string;

beforeAll(async () => {
  guild = await startLocalGuild({ port: 0, clock: createManualClock(), checkAnswers: true });
  data = await mkdtemp(path.join(tmpdir(), 'verbatim-'));
  const env = { ...process.env, DISCORD_TOKEN: guild.token, DISCORD_API: `${guild.url}/api` };
  bot = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...env, CORPUS_DIR: 'corpus', DATA_DIR: data, DISCORD_GUILD_ID: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  bot.stderr?.on('data', (text) => {
    complaints += text;
  });
  const ended = once(bot, 'exit').then(() => {
    throw new Error(`The bot ended: ${complaints}`);
  });
  const isReady = () => expect(guild.commandsFor(inNewsroom(ben))).not.toEqual([]);
  await Promise.race([vi.waitFor(isReady, { timeout: 50_000 }), ended]);
  ended.catch(() => {});
});

afterAll(async () => {
  if (bot.exitCode === null && bot.kill('SIGTERM')) await once(bot, 'exit');
  await guild.close();
  await rm(data, { recursive: true });
  expect(guild.unimplementedRoutes).toEqual([]);
  expect(guild.brokenAnswers).toEqual([]);
});

const question = {
  ...inNewsroom(ben),
  command: 'who-met',
  options: { person: 'Li Shangfu' },
};
const typing = { ...question, options: { person: 'li' }, focused: 'person' };

describe('the real bot as its own process', () => {
  test.each<[fault: string, order: () => void]>([
    ['nothing goes wrong', () => {}],
    ['the socket is dropped', () => guild.faults.dropSocket()],
    ['it is asked to reconnect', () => guild.faults.askToReconnect()],
    [
      'it is rate limited',
      () => guild.faults.failRequests({ status: 429, times: 1, retryAfter: 0.1 }),
    ],
    ['the server fails', () => guild.faults.failRequests({ status: 502, times: 1 })],
  ])('answers with a card when %s', async (_, order) => {
    order();
    const reply = await guild.actions.slash(question);
    expect(reply).toMatchObject({ kind: 'message' });
    const flags = 'message' in reply ? (reply.message.flags ?? 0) : 0;
    expect(flags & MessageFlags.IsComponentsV2).toBe(MessageFlags.IsComponentsV2);
    expect(JSON.stringify(reply)).toContain('Shoigu');
  });

  test('answers sixty questions and sixty autocompletes, and says how fast', async () => {
    const asked = await timed(() => guild.actions.slash(question));
    const completed = await timed(() => guild.actions.autocomplete(typing));
    process.stdout.write(`questions ${asked}; autocompletes ${completed}\n`);
  }, 180_000);
});

/** Does it sixty times, one after the other: the middle and the 95th percentile. Reading takes a processor's whole time. */
async function timed(act: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let n = 0; n < 60; n++) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
