import { DiscordAPIError, OAuth2Routes, type REST, Routes } from 'discord.js';
import { type CommandDefinition, fetchCommands, isRegistered } from '../discord/registration.ts';
import { isRecord } from '../text/json.ts';
import type { Finding } from './finding.ts';

/** What is looked at on Discord's side. */
export interface DiscordAccess {
  readonly rest: REST;
  readonly guildId: string | null;
  readonly definitions: readonly CommandDefinition[];
}

/** Whether token, server and commands are as they have to be. Each check needs the one before. */
export async function checkDiscord({
  rest,
  guildId,
  definitions,
}: DiscordAccess): Promise<Finding[]> {
  const application = await fetchApplication(rest);
  if ('kind' in application) return [application];
  const { id, name } = application;
  const token: Finding = { kind: 'good', subject: 'Token', says: `is accepted, for “${name}”` };
  const server =
    guildId === null ? await checkServers(rest, id) : await checkServer(rest, guildId, id);
  if (server.kind === 'bad') return [token, server];
  return [token, server, ...(await checkCommands({ rest, guildId, definitions }, id))];
}

async function fetchApplication(rest: REST): Promise<Finding | { id: string; name: string }> {
  const subject = 'Token';
  try {
    const found: unknown = await rest.get(Routes.currentApplication());
    if (isRecord(found) && typeof found.id === 'string')
      return { id: found.id, name: String(found.name) };
    return { kind: 'bad', subject, says: 'Discord names no application', mend: 'Try again later.' };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) {
      const mend =
        'Copy a new one from the Developer Portal (your application, Bot, Reset Token) into .env.';
      return { kind: 'bad', subject, says: 'Discord refuses it', mend };
    }
    const mend = 'Check this machine’s connection and whether a firewall lets discord.com through.';
    return { kind: 'bad', subject, says: `Discord cannot be asked (${messageOf(error)})`, mend };
  }
}

async function checkServer(rest: REST, guildId: string, application: string): Promise<Finding> {
  const subject = 'Server';
  try {
    const found: unknown = await rest.get(Routes.guild(guildId));
    const name = isRecord(found) ? String(found.name) : guildId;
    return { kind: 'good', subject, says: `the bot is in “${name}”` };
  } catch (error) {
    const says = `the bot is not in ${guildId} (${messageOf(error)})`;
    return {
      kind: 'bad',
      subject,
      says,
      mend: `Correct DISCORD_GUILD_ID, or ${invite(application)}`,
    };
  }
}

async function checkServers(rest: REST, application: string): Promise<Finding> {
  const subject = 'Servers';
  const found: unknown = await rest.get(Routes.userGuilds()).catch(() => null);
  const count = Array.isArray(found) ? found.length : 0;
  if (count > 0) return { kind: 'good', subject, says: `the bot is in ${count}` };
  return { kind: 'note', subject, says: `the bot is in none yet: ${invite(application)}` };
}

async function checkCommands(
  { rest, guildId, definitions }: DiscordAccess,
  applicationId: string,
): Promise<Finding[]> {
  const subject = 'Commands';
  const registry = { rest, applicationId, guildId };
  try {
    const findings: Finding[] = [
      (await isRegistered(registry, definitions))
        ? { kind: 'good', subject, says: 'are registered' }
        : { kind: 'note', subject, says: 'are not registered as they are now: npm start does it' },
    ];
    if (guildId === null || (await fetchCommands({ ...registry, guildId: null })).length === 0)
      return findings;
    const mend = 'npm run commands -- clear --global';
    return [
      ...findings,
      {
        kind: 'bad',
        subject,
        says: 'are registered everywhere too, so members see them twice',
        mend,
      },
    ];
  } catch (error) {
    const mend = `Give the bot the scope applications.commands: ${invite(applicationId)}`;
    return [{ kind: 'bad', subject, says: `cannot be registered (${messageOf(error)})`, mend }];
  }
}

/** Answering commands needs no permission in the server, so that the link asks for none. */
function invite(application: string): string {
  const scope = 'bot applications.commands';
  const query = new URLSearchParams({ client_id: application, scope, permissions: '0' });
  return `invite the bot: ${OAuth2Routes.authorizationURL}?${query}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
