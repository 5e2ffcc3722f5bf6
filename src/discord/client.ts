import { once } from 'node:events';
import {
  Client,
  DiscordAPIError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Log } from '../log.ts';
import { UserError } from '../text/user-error.ts';
import type { DiscordModule } from './discord-module.ts';
import { interactionHandler } from './interactions.ts';
import { definitionsOf } from './modules.ts';
import { fetchCommands, type Registry, registerCommands } from './registration.ts';

export interface BotSettings {
  readonly token: string;
  /** Register in this server alone; null: everywhere. */
  readonly guildId: string | null;
  /** Address of the API without version; null: Discord's own. */
  readonly api: string | null;
  readonly modules: readonly DiscordModule[];
  readonly log: Log;
  /** Told when Discord ends the connection for good (the token was reset, say). */
  readonly onLost: (reason: string) => void;
}

export interface Bot {
  readonly client: Client<true>;
  /** Ends the connection; interactions in hand may fail. */
  readonly close: () => Promise<void>;
}

/** Discord bans an address after 10,000 invalid requests (401, 403, 429) in ten minutes: warn early, and stop in time. */
const WARN_EACH = 100;
const STOP_AT = 5000;

/** Connects to Discord, registers the commands where they changed, and answers. Throws `UserError` where it cannot. */
export async function startBot({
  token,
  guildId,
  api,
  modules,
  log,
  onLost,
}: BotSettings): Promise<Bot> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { invalidRequestWarningInterval: WARN_EACH, ...(api === null ? {} : { api }) },
  });
  watch(client, { log, onLost });
  const handle = interactionHandler(modules, log);
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction));
  try {
    const ready = once(client, Events.ClientReady);
    await Promise.all([client.login(token), ready]);
    if (!client.isReady()) throw new Error('the client is ready and is not');
    const registry = { rest: client.rest, applicationId: client.application.id, guildId };
    client.on(Events.ShardDisconnect, ({ code }) =>
      onLost(LOST.get(code) ?? `Discord closed the connection for good (code ${code}).`),
    );
    await register(registry, modules, log);
    return { client, close: () => close(client) };
  } catch (error) {
    await client.destroy();
    throw asUserError(error, guildId);
  }
}

/** Ends the connection without a word about its end. */
async function close(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  client.removeAllListeners(Events.ShardDisconnect);
  client.removeAllListeners(Events.ShardError);
  await client.destroy();
}

function watch(client: Client, { log, onLost }: Pick<BotSettings, 'log' | 'onLost'>): void {
  client.on(Events.Error, (error) => log.error('The connection to Discord failed.', error));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (error) => log.warn('The connection to Discord failed.', error));
  client.on(Events.ShardReconnecting, () => log.warn('Connection lost; connecting again.'));
  client.on(Events.ShardResume, () => log.info('Connected again.'));
  client.rest.on('rateLimited', ({ route, timeToReset }) =>
    log.warn(`Discord asks for patience: ${route}, ${timeToReset} ms.`),
  );
  client.rest.on('invalidRequestWarning', ({ count }) => {
    log.error(`Discord has refused ${count} requests within ten minutes.`);
    if (count >= STOP_AT) onLost(TOO_MANY_REFUSED);
  });
}

async function register(
  registry: Registry,
  modules: readonly DiscordModule[],
  log: Log,
): Promise<void> {
  const changed = await registerCommands(registry, definitionsOf(modules));
  log.info(changed ? 'Registered the commands.' : 'The commands are registered already.');
  if (registry.guildId === null) return;
  const global = await fetchCommands({ ...registry, guildId: null });
  if (global.length === 0) return;
  log.warn(
    'The commands are registered everywhere too, so that members see them twice: npm run commands -- clear --global removes those.',
  );
}

/** The error as a sentence that says what to do, where it is one that an operator can mend. */
export function asUserError(error: unknown, guildId: string | null): unknown {
  if (error instanceof DiscordAPIError && isAboutGuild(error)) {
    return new UserError(
      `DISCORD_GUILD_ID names the server ${guildId}, which the bot cannot reach: invite the bot to it with the scope applications.commands, or correct the id.`,
    );
  }
  const refused = error instanceof DiscordAPIError && error.status === 401;
  const reason = refused ? TOKEN_REFUSED : LOGIN_ERRORS.get(codeOf(error));
  return reason === undefined ? error : new UserError(reason);
}

/** Errors of the gateway have no code, but a message. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return null;
  return 'code' in error ? error.code : error.message;
}

function isAboutGuild({ code }: DiscordAPIError): boolean {
  return code === RESTJSONErrorCodes.MissingAccess || code === RESTJSONErrorCodes.UnknownGuild;
}

const TOKEN_REFUSED =
  'Discord refuses DISCORD_TOKEN: copy a new one from the Developer Portal (your application, Bot, Reset Token) into .env.';
const UNREACHABLE =
  'Discord cannot be reached: check this machine’s connection (and DISCORD_API, where it is set), then start again.';

const INTENTS_REFUSED =
  'Discord refuses the intents that were asked for, although Guilds needs no permission: please report this.';
const TOO_MANY_SERVERS =
  'The bot is in so many servers that Discord wants it sharded, which it cannot do yet.';

const LOGIN_ERRORS: ReadonlyMap<unknown, string> = new Map([
  [DiscordjsErrorCodes.TokenInvalid, TOKEN_REFUSED],
  ['Authentication failed', TOKEN_REFUSED],
  ['Used disallowed intents', INTENTS_REFUSED],
  ['Used invalid intents', INTENTS_REFUSED],
  ['Sharding is required', TOO_MANY_SERVERS],
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'UND_ERR_CONNECT_TIMEOUT'].map(
    (code) => [code, UNREACHABLE] as const,
  ),
]);

const TOO_MANY_REFUSED =
  'Discord refuses so many requests that it would soon ban this address, so the bot stops: the log says which.';

const LOST: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN_REFUSED],
  [GatewayCloseCodes.DisallowedIntents, INTENTS_REFUSED],
  [GatewayCloseCodes.ShardingRequired, TOO_MANY_SERVERS],
]);
