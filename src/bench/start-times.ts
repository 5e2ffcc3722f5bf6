import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Article } from '../articles/article.ts';
import { renderArticleFile } from '../articles/render-article-file.ts';
import { makeCorpus } from './corpus.ts';

/** How long a bot takes to be ready, in milliseconds, each time that it was started. */
export interface StartTimes {
  /** With all articles in the shared corpus. */
  readonly shared: readonly number[];
  /** With the same articles as servers' own. */
  readonly servers: readonly number[];
}

const BOT = fileURLToPath(new URL('../main.ts', import.meta.url));
const SERVERS = 5;
const OF_A_SERVER = 1000;
/** More than an article has on average, so that there are enough of them. */
const PASSAGES_OF_AN_ARTICLE = 8;
const SEED = 7;
const ROUNDS = 3;
const POLL_MS = 200;
/** What the bot says without a token, once members may ask. */
const READY = /^Ask Verbatim/mu;

/**
 * Starts the bot in processes of its own with articles made of the sentences of a text: as one shared corpus and as
 * those of servers. A first start of each leaves what the next ones find; those are measured by turns.
 */
export async function measureStarts(
  textFile: string,
  say: (line: string) => void,
): Promise<StartTimes> {
  const text = await readFile(textFile, 'utf8');
  const count = SERVERS * OF_A_SERVER;
  const { entries } = makeCorpus(text, count * PASSAGES_OF_AN_ARTICLE, 0, SEED);
  const articles = entries.slice(0, count).map(({ article }) => article);
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-start-'));
  try {
    const shared = await placeShared(join(folder, 'shared'), articles);
    const servers = await placeWithServers(join(folder, 'servers'), articles);
    say(`${count} articles, first start: shared …`);
    await startBot(shared, 1);
    say('first start: of servers …');
    await startBot(servers, SERVERS);
    const times = { shared: [] as number[], servers: [] as number[] };
    for (let round = 1; round <= ROUNDS; round++) {
      say(`start ${round} of ${ROUNDS} …`);
      times.shared.push(await startBot(shared));
      times.servers.push(await startBot(servers));
    }
    return times;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The times as lines: the middle one of each, and how many times as long the servers' take. */
export function describeStarts({ shared, servers }: StartTimes): string[] {
  const [one, other] = [middleOf(shared), middleOf(servers)];
  return [
    `ready in ${seconds(one)} with ${SERVERS * OF_A_SERVER} shared articles`,
    `ready in ${seconds(other)} with ${OF_A_SERVER} articles of each of ${SERVERS} servers`,
    `ratio ${(other / one).toFixed(2)}`,
  ];
}

interface Folders {
  readonly corpus: string;
  readonly data: string;
}

async function placeShared(folder: string, articles: readonly Article[]): Promise<Folders> {
  const folders = { corpus: join(folder, 'corpus'), data: join(folder, 'data') };
  await writeArticles(folders.corpus, articles);
  return folders;
}

async function placeWithServers(folder: string, articles: readonly Article[]): Promise<Folders> {
  const folders = await placeShared(folder, []);
  for (let server = 0; server < SERVERS; server++) {
    const own = articles.slice(server * OF_A_SERVER, (server + 1) * OF_A_SERVER);
    await writeArticles(join(folders.data, 'servers', String(server + 1)), own);
  }
  return folders;
}

async function writeArticles(folder: string, articles: readonly Article[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const article of articles)
    await writeFile(join(folder, `${article.id}.md`), renderArticleFile(article));
}

/** Starts the bot until it is ready and there are so many snapshots, and kills it; gives what the start took. */
async function startBot({ corpus, data }: Folders, snapshots = 0): Promise<number> {
  const begin = performance.now();
  const bot = spawn(process.execPath, ['--import', 'tsx', BOT], {
    // Set and empty, so that a developer's own `.env` does not matter.
    env: { CORPUS_DIR: corpus, DATA_DIR: data, PORT: '0', DISCORD_TOKEN: '', NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    bot.once('error', reject);
    bot.once('close', resolve);
  });
  let written = '';
  const ready = new Promise<number>((resolve) => {
    bot.stdout.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      if (READY.test(written)) resolve(performance.now() - begin);
    });
  });
  const failed = ended.then((status) => {
    throw new Error(`the bot ended with ${status} before it was ready`);
  });
  const time = await Promise.race([ready, failed]);
  failed.catch(() => {});
  while ((await countSnapshots(data)) < snapshots) await sleep(POLL_MS);
  bot.kill('SIGKILL');
  await ended;
  return time;
}

async function countSnapshots(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.snapshot')).length;
}

function middleOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
