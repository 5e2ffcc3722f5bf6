import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import { countCalls } from './count-calls.ts';
import { filesIn, isCode, layerOf, ROOT, readFile } from './sources.ts';
import type { Ran } from './watch.ts';

/** The whole bot, in a process of its own, in a local guild in this one. */
export interface WatchedBot {
  readonly guild: LocalGuild;
  /** Does something in the guild; resolves to what ran in the bot meanwhile, files by their paths from the root. */
  readonly watch: (act: () => Promise<unknown>) => Promise<Ran>;
}

/** In the repository, where the packages are found. */
const FOLDER = path.join(ROOT, '.cache/house');
/** Lines of the log that say that the bot is ready. */
const READY = [/Answering on Discord\./u, /The reader runs on|without the reader/u];

/**
 * Starts `src/main.ts` from a copy of the sources, as they are but for the functions that count (`count-calls.ts`), with
 * these files as its corpus; stops it when `use` has settled.
 */
export async function withWatchedBot(
  articles: Readonly<Record<string, string>>,
  use: (bot: WatchedBot) => Promise<void>,
): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  const guild = await startLocalGuild({ port: 0 });
  try {
    await copySources();
    await mkdir(path.join(FOLDER, 'corpus'));
    for (const [name, text] of Object.entries(articles)) {
      await writeFile(path.join(FOLDER, 'corpus', name), text);
    }
    const bot = startBot(guild);
    try {
      await untilReady(bot);
      await use({ guild, watch: (act) => watch(bot, act) });
    } finally {
      bot.kill('SIGKILL');
    }
  } finally {
    await guild.close();
    await rm(FOLDER, { recursive: true, force: true });
  }
}

/** The code that ships, with calls that count; what else lies there, the weights say, is only linked. */
async function copySources(): Promise<void> {
  const counter = JSON.stringify(new URL('calls.ts', import.meta.url));
  for (const file of filesIn('src', 'commands')) {
    const target = path.join(FOLDER, file);
    await mkdir(path.dirname(target), { recursive: true });
    if (!isCode(file)) {
      await symlink(path.join(ROOT, file), target);
      continue;
    }
    const counting = countCalls(readFile(file), layerOf(file));
    // Only where it is used: the files that threads start at have no functions, and no loader yet for what is imported.
    const isUsed = counting.includes('__calls');
    const head = isUsed ? `import { calls as __calls } from ${counter}; ` : '';
    await writeFile(target, head + counting);
  }
}

function startBot(guild: LocalGuild): ChildProcess {
  const main = path.join(FOLDER, 'src/main.ts');
  const args = ['--import', 'tsx', '--import', './tools/house/watch.ts', main];
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: guild.token,
      DISCORD_API: `${guild.url}/api`,
      // What is empty is not read from a file `.env`.
      DISCORD_GUILD_ID: '',
      CORPUS_DIR: path.join(FOLDER, 'corpus'),
      DATA_DIR: path.join(FOLDER, 'data'),
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function untilReady(bot: ChildProcess): Promise<void> {
  let said = '';
  bot.stderr?.setEncoding('utf8');
  return new Promise((resolve, reject) => {
    bot.stderr?.on('data', (text: string) => {
      said += text;
      if (READY.every((line) => line.test(said))) resolve();
    });
    bot.once('exit', () => reject(new Error(`The bot ended: ${said}`)));
  });
}

async function watch(bot: ChildProcess, act: () => Promise<unknown>): Promise<Ran> {
  await taken(bot);
  await act();
  const { files, calls } = await taken(bot);
  const entered = files.filter((file) => file.startsWith(FOLDER));
  return { files: entered.map((file) => path.relative(FOLDER, file)), calls };
}

async function taken(bot: ChildProcess): Promise<Ran> {
  const answer = once(bot, 'message');
  bot.send('take');
  const [ran] = await answer;
  return ran;
}
