import type { REST } from 'discord.js';
import type {
  RESTGetAPIApplicationCommandsResult,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { Routes } from 'discord-api-types/v10';
import { isRecord } from '../text/json.ts';

export type CommandDefinition = RESTPostAPIApplicationCommandsJSONBody;

/** Where commands are registered: in one server, or (null) everywhere. */
export interface Registry {
  readonly rest: REST;
  readonly applicationId: string;
  readonly guildId: string | null;
}

/** What is registered now. */
export async function fetchCommands(
  registry: Registry,
): Promise<RESTGetAPIApplicationCommandsResult> {
  const found: unknown = await registry.rest.get(routeOf(registry));
  if (!isCommandList(found)) throw new Error('Discord answered with no list of commands');
  return found;
}

/** Replaces what is registered by these definitions; an empty list clears it. */
export async function putCommands(
  registry: Registry,
  definitions: readonly CommandDefinition[],
): Promise<void> {
  const body = definitions.map((definition) => forScope(definition, registry.guildId));
  await registry.rest.put(routeOf(registry), { body });
}

/** Whether exactly these definitions are registered. */
export async function isRegistered(
  registry: Registry,
  definitions: readonly CommandDefinition[],
): Promise<boolean> {
  const wanted = definitions.map((definition) => forScope(definition, registry.guildId));
  return comparable(wanted) === comparable(await fetchCommands(registry));
}

/** Registers the definitions where they differ from what is registered. True when they did. */
export async function registerCommands(
  registry: Registry,
  definitions: readonly CommandDefinition[],
): Promise<boolean> {
  if (await isRegistered(registry, definitions)) return false;
  await putCommands(registry, definitions);
  return true;
}

function routeOf({ applicationId, guildId }: Registry) {
  return guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** Contexts and integration types are for global commands; Discord drops them from a server's own. */
function forScope(definition: CommandDefinition, guildId: string | null): CommandDefinition {
  if (guildId === null) return definition;
  const { contexts: _contexts, integration_types: _types, ...rest } = definition;
  return rest;
}

/** What a definition says, apart from what Discord adds (ids, versions) and from defaults that it spells out. */
const COMPARED = [
  ...['type', 'name', 'description', 'options', 'required', 'autocomplete', 'choices', 'value'],
  ...['min_length', 'max_length', 'min_value', 'max_value', 'channel_types'],
  ...['default_member_permissions', 'contexts', 'integration_types', 'nsfw'],
];

function comparable(definitions: readonly unknown[]): string {
  return JSON.stringify(
    definitions.map((definition) => JSON.stringify(essence(definition, 1))).sort(),
  );
}

function essence(value: unknown, defaultType?: number): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => essence(part));
    return parts.every((part) => typeof part === 'number') ? parts.sort() : parts;
  }
  if (!isRecord(value)) return value;
  const entries = COMPARED.map((key) => [key, essence(value[key])] as const);
  if (defaultType !== undefined && value.type === undefined) entries.push(['type', defaultType]);
  return Object.fromEntries(entries.filter(([, part]) => !isDefault(part)).sort());
}

function isDefault(value: unknown): boolean {
  const empty = Array.isArray(value) && value.length === 0;
  return value === undefined || value === null || value === false || value === '' || empty;
}

function isCommandList(value: unknown): value is RESTGetAPIApplicationCommandsResult {
  return Array.isArray(value) && value.every((entry) => isRecord(entry) && 'name' in entry);
}
