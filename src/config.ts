import path from 'node:path';
import dotenv from 'dotenv';
import { LOG_LEVELS, type LogLevel } from './log.ts';
import { UserError } from './text/user-error.ts';

/** Everything that the environment decides, checked. */
export interface Config {
  /** Null: no Discord; the local test guild takes its place. */
  readonly token: string | null;
  /** Register commands in this one server rather than everywhere. */
  readonly guildId: string | null;
  /** Another address of Discord's API, on loopback alone, without version; null for Discord's own. */
  readonly discordApi: string | null;
  /** Folders of the articles that all servers share, in order. */
  readonly corpusDirs: readonly string[];
  /** Where the bot keeps what it writes. */
  readonly dataDir: string;
  /** Port of the local test guild; null: the first free one from its usual one on. */
  readonly port: number | null;
  readonly logLevel: LogLevel;
  /** Whether members may add articles by web address. */
  readonly allowUrls: boolean;
  /** Name of the role whose members may manage a server's articles without Manage Server; null: none. */
  readonly editorRole: string | null;
  /** How many days questions that found no answer are kept, without who asked; 0: none are. */
  readonly questionDays: number;
  /** The most that one server may keep. */
  readonly limits: { readonly articles: number; readonly words: number };
  /** How many days a server's articles are kept after the bot has left it. */
  readonly keepLeftDays: number;
  /** NODE_ENV=production: never fall back to the local test guild. */
  readonly production: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's environment, completed by the file `.env` where there is one; variables that are set win. */
export function loadEnvironment(): Environment {
  dotenv.config({ quiet: true });
  return process.env;
}

/** Checks the environment. Throws `UserError` with one sentence on the first variable that is wrong. */
export function parseConfig(env: Environment): Config {
  const read = <T>(
    name: string,
    parse: (value: string) => T | null,
    rule: string,
    otherwise: T,
  ) => {
    const value = env[name]?.trim() ?? '';
    if (value === '') return otherwise;
    const parsed = parse(value);
    if (parsed !== null) return parsed;
    const shown = name === 'DISCORD_TOKEN' ? '' : ` (it is "${value.slice(0, 80)}")`;
    throw new UserError(`${name} ${rule}${shown}: correct it in .env or unset it.`);
  };
  return {
    token: read<string | null>('DISCORD_TOKEN', tokenParser(env), TOKEN_RULE, null),
    guildId: read<string | null>(
      'DISCORD_GUILD_ID',
      (value) => (/^\d{15,20}$/.test(value) ? value : null),
      'must be a server id, 15 to 20 digits (in Discord: Developer Mode, right-click the server, Copy Server ID)',
      null,
    ),
    discordApi: read<string | null>(
      'DISCORD_API',
      parseLoopback,
      'must be an address on this machine such as http://127.0.0.1:4000/api, so that a token is never sent elsewhere',
      null,
    ),
    corpusDirs: read('CORPUS_DIR', parseFolders, 'must name at least one folder', [
      path.resolve('corpus'),
    ]),
    dataDir: parseDataDir(env),
    port: read<number | null>(
      'PORT',
      parsePort,
      'must be a whole number from 0 (any free port) to 65535',
      null,
    ),
    logLevel: read<LogLevel>(
      'LOG_LEVEL',
      (value) => LOG_LEVELS.find((level) => level === value) ?? null,
      `must be one of ${LOG_LEVELS.join(', ')}`,
      'info',
    ),
    allowUrls: read('ALLOW_URLS', parseSwitch, 'must be true or false', false),
    editorRole: read<string | null>('EDITOR_ROLE', (value) => value, '', null),
    questionDays: read('QUESTION_DAYS', parseDays, `${DAYS_RULE}, 0 for none`, 30),
    limits: {
      articles: read('MAX_ARTICLES', parseCount, COUNT_RULE, 1000),
      words: read('MAX_WORDS', parseCount, COUNT_RULE, 1_000_000),
    },
    keepLeftDays: read('KEEP_LEFT_DAYS', parseDays, DAYS_RULE, 30),
    production: env.NODE_ENV === 'production',
  };
}

const DAYS_RULE = 'must be a number of days from 0 to 3650';
const COUNT_RULE = 'must be a whole number from 1 to 100000000';

/** The folder where the bot keeps what it writes: any path will do. */
export function parseDataDir({ DATA_DIR: folder = '' }: Environment): string {
  return path.resolve(folder.trim() || 'data');
}

const TOKEN_RULE =
  'does not look like a bot token, which has three parts joined by dots (Developer Portal, Bot, Reset Token)';

/** Discord's tokens have three parts; those of another server on this machine may look otherwise. */
function tokenParser({ DISCORD_API: api }: Environment): (value: string) => string | null {
  const elsewhere = (api ?? '').trim() !== '';
  const shape = elsewhere ? /^[\w.-]+$/ : /^[\w-]+\.[\w-]+\.[\w-]+$/;
  return (value) => {
    const bare = value.replace(/^Bot /, '');
    return shape.test(bare) ? bare : null;
  };
}

function parseLoopback(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const { protocol, hostname, pathname, origin } = new URL(value);
  const loopback = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(hostname);
  if (!loopback || !/^https?:$/.test(protocol)) return null;
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

function parseFolders(value: string): readonly string[] | null {
  const folders = value.split(path.delimiter).filter((folder) => folder.trim() !== '');
  return folders.length === 0 ? null : folders.map((folder) => path.resolve(folder.trim()));
}

function parsePort(value: string): number | null {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  return port <= 65_535 ? port : null;
}

function parseSwitch(value: string): boolean | null {
  if (/^(true|yes|on|1)$/i.test(value)) return true;
  return /^(false|no|off|0)$/i.test(value) ? false : null;
}

function parseDays(value: string): number | null {
  return /^\d{1,4}$/.test(value) && Number(value) <= 3650 ? Number(value) : null;
}

function parseCount(value: string): number | null {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  return count >= 1 && count <= 100_000_000 ? count : null;
}
