import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { commands } from '../commands/index.ts';
import { type Config, loadEnvironment, parseConfig } from './config.ts';
import { asUserError } from './discord/client.ts';
import { commandDefinitions } from './discord/modules.ts';
import {
  fetchCommands,
  putCommands,
  type Registry,
  registerCommands,
} from './discord/registration.ts';
import { isRecord } from './text/json.ts';
import { UserError } from './text/user-error.ts';

const USAGE =
  'npm run commands -- list|deploy|clear [--global]: shows, registers or removes the commands (in DISCORD_GUILD_ID, or with --global, or without that variable, everywhere).';

async function run(): Promise<void> {
  const config = parseConfig(loadEnvironment());
  try {
    await manage(config);
  } catch (error) {
    throw asUserError(error, config.guildId);
  }
}

async function manage(config: Config): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { global: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
  });
  const action = ACTIONS.get(positionals[0] ?? '');
  if (action === undefined || positionals.length > 1) throw new UserError(USAGE);
  if (config.token === null) {
    throw new UserError('DISCORD_TOKEN is not set: put the bot’s token into .env first.');
  }
  const rest = new REST(config.discordApi === null ? {} : { api: config.discordApi });
  rest.setToken(config.token);
  const applicationId = await fetchApplicationId(rest);
  const guildId = values.global === true ? null : config.guildId;
  const where = guildId === null ? 'everywhere' : `in the server ${guildId}`;
  process.stdout.write(`${await action({ rest, applicationId, guildId }, where, config)}\n`);
}

const ACTIONS = new Map<
  string,
  (registry: Registry, where: string, config: Config) => Promise<string>
>([
  [
    'list',
    async (registry, where) => {
      const found = await fetchCommands(registry);
      if (found.length === 0) return `No command is registered ${where}.`;
      return found
        .map(({ name, description, id }) => `/${name}  ${description}  (${id})`)
        .join('\n');
    },
  ],
  [
    'deploy',
    async (registry, where, config) => {
      const changed = await registerCommands(registry, commandDefinitions(commands, config));
      return `The commands ${changed ? 'are now' : 'were already'} registered ${where}.`;
    },
  ],
  [
    'clear',
    async (registry, where) => {
      await putCommands(registry, []);
      return `No command is registered ${where} any more.`;
    },
  ],
]);

async function fetchApplicationId(rest: REST): Promise<string> {
  const application: unknown = await rest.get(Routes.currentApplication());
  if (isRecord(application) && typeof application.id === 'string') return application.id;
  throw new Error('Discord answered with no application');
}

try {
  await run();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
