import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ArticleStore } from '../../../src/articles/store/article-store.ts';
import { temporaryFolder } from './store-folder.ts';
import { textsAfter } from './write-steps.ts';

/** Each kill interrupts the changes of this many servers. */
const GUILDS = Array.from({ length: 12 }, (_, i) => String(100 + i));
const KILLS = Number(process.env.STORE_KILLS ?? 16);
const MOST_CHANGES = 30;
const LONGEST_MS = 8;

/** Starts a writer, kills it soon after some change was confirmed, and counts the confirmed changes of each server. */
async function writeUntilKilled(folder: string, steps: Map<string, number>): Promise<void> {
  const script = fileURLToPath(new URL('killed-writer.ts', import.meta.url));
  const starts = [...steps].map(([guildId, count]) => `${guildId}=${count}`);
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', script, folder, ...starts],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  if (!child.stdout) throw new Error('the writer has no output');
  let left = Math.floor(Math.random() * MOST_CHANGES);
  for await (const line of createInterface({ input: child.stdout })) {
    const [guildId = '', count] = line.split('=');
    steps.set(guildId, Number(count));
    if (left-- === 0) void wait(Math.random() * LONGEST_MS).then(() => child.kill('SIGKILL'));
  }
  await ended;
}

/** Checks that a server has what was confirmed, or that and the change under way; gives the number of changes. */
async function checkGuild(folder: string, guildId: string, confirmed: number): Promise<number> {
  const store = new ArticleStore({ folder, now: () => new Date() });
  const { articles, problems } = await store.guild(guildId);
  const found = new Map([...articles.values()].map(({ id, text }) => [id, text]));
  expect(problems).toEqual([]);
  const isSame = (wanted: Map<string, string>) =>
    wanted.size === found.size && [...wanted].every(([id, text]) => found.get(id) === text);
  const steps = [confirmed, confirmed + 1].findLast((count) => isSame(textsAfter(count)));
  expect(steps, `${[...found.keys()]} after ${confirmed} changes`).toBeDefined();
  const files = await readdir(join(folder, guildId)).catch(() => []);
  const wanted = [...found.keys()].map((id) => `${id}.md`);
  expect(files.filter((name) => !/^(?:journal\.jsonl|\.trash)$/u.test(name)).sort()).toEqual(
    wanted.sort(),
  );
  return steps ?? confirmed;
}

it(`has every confirmed article, whole, and no other after ${KILLS} kills`, async () => {
  const folder = await temporaryFolder();
  const steps = new Map(GUILDS.map((guildId) => [guildId, 0]));
  for (let kill = 0; kill < KILLS; kill++) {
    await writeUntilKilled(folder, steps);
    for (const [guildId, confirmed] of steps) {
      steps.set(guildId, await checkGuild(folder, guildId, confirmed));
    }
  }
  const made = [...steps.values()].reduce((sum, count) => sum + count, 0);
  expect(made).toBeGreaterThan(KILLS);
}, 600_000);
