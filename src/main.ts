import path from 'node:path';
import { parseArgs } from 'node:util';
import { commands } from '../commands/index.ts';
import { Analyses } from './answers/analyses.ts';
import { AnalysisThread } from './answers/analysis-thread.ts';
import { warmUp } from './answers/warm-up.ts';
import type { ServerStore } from './articles/store/server-store.ts';
import { composeModules } from './bot-modules.ts';
import { type Config, loadEnvironment, parseConfig } from './config.ts';
import { type BotSettings, startBot } from './discord/client.ts';
import { followGuilds } from './discord/follow-guilds.ts';
import { QuestionLog } from './discord/questions/question-log.ts';
import { type Log, openLog } from './log.ts';
import { openPage } from './open-page.ts';
import { openWindowReader } from './reader/window-reader.ts';
import { ServerArticles } from './server-articles.ts';
import { openSharedArticles } from './shared-articles.ts';
import { UserError } from './text/user-error.ts';

/** Something that ends with the process. */
interface Closable {
  readonly close: () => Promise<void>;
}

/** How long closing may take before the process ends all the same. */
const CLOSING_MS = 5000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

try {
  await run();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { open: { type: 'boolean', default: false } } });
  const config = parseConfig(loadEnvironment());
  if (config.token === null && config.production) {
    throw new UserError(
      'DISCORD_TOKEN is not set, and with NODE_ENV=production the local test guild does not take its place: set the token in .env.',
    );
  }
  const secrets = config.token === null ? [] : [config.token];
  const log = openLog({ level: config.logLevel, secrets });
  process.on('unhandledRejection', (error) => log.error('Something failed unnoticed.', error));
  const opened: Closable[] = [];
  closeOnSignal(opened, log);
  try {
    await open(config, log, values.open, opened);
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** Opens what runs, each part after what it needs. Without a token the local test guild stands for Discord. */
async function open(config: Config, log: Log, show: boolean, opened: Closable[]): Promise<void> {
  const thread = new AnalysisThread({ report: (problem) => log.warn(problem) });
  opened.push(thread);
  const reader = openWindowReader({ log });
  opened.push(reader);
  reader.start();
  const analyses = new Analyses(thread.analyse);
  const shared = await openSharedArticles({
    folders: config.corpusDirs,
    dataDir: config.dataDir,
    analyses,
    log,
  });
  opened.push(shared);
  const articles = await ServerArticles.open({
    folder: path.join(config.dataDir, 'servers'),
    shared: shared.shelf,
    analyses,
    reader,
    limits: config.limits,
    keepLeftMs: config.keepLeftDays * DAY_MS,
    now,
    log,
  });
  opened.push(articles);
  await warmUp(articles.libraryFor(null));
  thread.started();
  const questions = openQuestions(config);
  if (questions !== null) opened.push(repeatSweep(questions, log));
  const connect = async (where: Pick<BotSettings, 'token' | 'guildId' | 'api'>) => {
    const modules = composeModules({
      config,
      articles,
      analyse: analyses.analyse,
      questions,
      api: where.api,
      now,
      log,
    });
    const onLost = (reason: string) => void lose(reason, opened);
    const bot = await startBot({ ...where, modules, log, onLost });
    opened.push(bot);
    return bot;
  };
  const { token, discordApi: api, guildId } = config;
  if (token !== null) {
    const { client } = await connect({ token, guildId, api });
    // First, so that nothing is cleared away of a server that the bot has come back to. In the local test guild neither
    // is done: the servers that the bot is in otherwise are not left.
    await followGuilds(client, articles.store, log);
    opened.push(repeatSweep(articles, log));
    log.info('Answering on Discord. Ctrl-C stops.');
    return;
  }
  const guild = await openLocalGuild(config.port);
  opened.push(guild);
  await connect({ token: guild.token, guildId: null, api: `${guild.url}/api` });
  process.stdout.write(`Ask Verbatim in its local test guild: ${guild.url} (Ctrl-C stops)\n`);
  if (show && !(await openPage(guild.url))) log.warn('Found no browser to open: use the address.');
}

function now(): Date {
  return new Date();
}

function openQuestions({ dataDir, questionDays: days }: Config): QuestionLog | null {
  return days === 0
    ? null
    : new QuestionLog({ folder: path.join(dataDir, 'questions'), now, days });
}

/** Clears away what has had its time: now, and every hour. */
function repeatSweep(store: ServerStore, log: Log): Closable {
  const run = () =>
    store.sweep().catch((error) => log.error('Could not clear away old articles.', error));
  void run();
  const timer = setInterval(() => void run(), HOUR_MS).unref();
  return { close: async () => clearInterval(timer) };
}

/** Loaded here alone, so that with a token nothing of it is. */
async function openLocalGuild(port: number | null) {
  const { startLocalGuild } = await import('./local-guild/local-guild.ts');
  const examples = commands.map(({ definition }) => definition.example);
  return startLocalGuild({ examples, ...(port === null ? {} : { port }) });
}

async function lose(reason: string, opened: readonly Closable[]): Promise<void> {
  process.stderr.write(`${reason}\n`);
  await closeAll(opened);
  process.exit(1);
}

function closeOnSignal(opened: readonly Closable[], log: Log): void {
  let closing = false;
  const close = async () => {
    if (closing) process.exit(1);
    closing = true;
    process.stderr.write('\nStopping. Your articles are kept.\n');
    setTimeout(() => process.exit(1), CLOSING_MS).unref();
    await closeAll(opened).catch((error) => log.error('Could not close cleanly.', error));
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

/** Closes in the opposite order of opening. */
async function closeAll(opened: readonly Closable[]): Promise<void> {
  for (const part of [...opened].reverse()) await part.close();
}
