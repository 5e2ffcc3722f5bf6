import {
  type APIApplicationCommand,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { checkCommandCount, findCommandErrors } from './command-rules.ts';
import { findSchemaErrors } from './discord-schemas.ts';
import { isJsonObject, type JsonObject, objectsIn } from './json.ts';
import { invalidForm, refusal } from './refusal.ts';
import { APPLICATION_ID, type Guild, type Place, permissionsIn } from './world.ts';

/** The commands that the bot registered, globally (guild null) and for each guild. */
export interface CommandRegistry {
  readonly list: (guildId: string | null) => readonly APIApplicationCommand[];
  /** Replaces a scope's commands; a command that stays keeps its id. Throws `Refusal`. */
  readonly replace: (guildId: string | null, body: unknown) => Promise<APIApplicationCommand[]>;
  /** Adds one command, or replaces the one of its name and type. Throws `Refusal`. */
  readonly put: (guildId: string | null, body: unknown) => Promise<APIApplicationCommand>;
  /** Throws refusal 10063 where there is none with that id. */
  readonly remove: (guildId: string | null, commandId: string) => void;
  /** What that member may use there; a guild's own command hides the global one of its name. */
  readonly usable: (place: Place, memberId: string) => readonly APIApplicationCommand[];
}

interface RegistryOptions {
  readonly nextId: () => string;
  /** Whether bodies are held against Discord's schemas. */
  readonly strict: boolean;
  readonly onChange: () => void;
  /** Whether the bot is in that guild. */
  readonly isIn: (guildId: string) => boolean;
}

/** An empty registry. */
export function createCommandRegistry(options: RegistryOptions): CommandRegistry {
  const scopes = new Map<string | null, readonly APIApplicationCommand[]>();
  const list = (guildId: string | null): readonly APIApplicationCommand[] =>
    scopes.get(guildId) ?? [];

  const replace = async (guildId: string | null, body: unknown) => {
    const wanted = Array.isArray(body) ? body.map(withNumericPermissions) : [];
    if (options.strict) await check(wanted);
    const before = list(guildId);
    const after = wanted.map((command) => toRegistered(command, guildId, before, options.nextId));
    scopes.set(guildId, after);
    options.onChange();
    return after;
  };

  return {
    list,
    replace,
    put: async (guildId, body) => {
      if (!isJsonObject(body)) throw refusal(50109);
      const others = list(guildId).filter((command) => !isSame(command, body));
      const all = await replace(guildId, [...others, body]);
      const added = all.at(-1);
      if (!added) throw refusal(10063);
      return added;
    },
    remove: (guildId, commandId) => {
      const kept = list(guildId).filter(({ id }) => id !== commandId);
      if (kept.length === list(guildId).length) throw refusal(10063);
      scopes.set(guildId, kept);
      options.onChange();
    },
    usable: ({ guild }, memberId) => {
      if (guild && !options.isIn(guild.id)) return [];
      const own = guild ? list(guild.id) : [];
      const global = list(null).filter((command) => !own.some((other) => isSame(other, command)));
      return [...own, ...global].filter((command) =>
        guild ? isUsableIn(guild, command, memberId) : isUsableInDirectMessages(command),
      );
    },
  };
}

async function check(commands: readonly JsonObject[]): Promise<void> {
  checkCommandCount(commands);
  const bySchema = await Promise.all(
    commands.map(async (command, n) => {
      const errors = await findSchemaErrors('ApplicationCommandUpdateRequestSchema', command);
      return errors.map((error) => ({ ...error, path: [n, ...error.path] }));
    }),
  );
  const errors = bySchema.flat();
  const all = errors.length > 0 ? errors : findCommandErrors(commands);
  if (all.length > 0) throw invalidForm(all);
}

/** Discord takes the permission bits as a string of digits too, which its schema leaves out. */
function withNumericPermissions(command: unknown): JsonObject {
  if (!isJsonObject(command)) return {};
  const bits = command.default_member_permissions;
  const isDigits = typeof bits === 'string' && /^\d+$/u.test(bits);
  return isDigits ? { ...command, default_member_permissions: Number(bits) } : command;
}

function toRegistered(
  command: JsonObject,
  guildId: string | null,
  before: readonly APIApplicationCommand[],
  nextId: () => string,
): APIApplicationCommand {
  const bits = command.default_member_permissions;
  const options = objectsIn(command.options).map(withoutDefaults);
  const registered: JsonObject = {
    type: ApplicationCommandType.ChatInput,
    description: '',
    nsfw: false,
    ...(guildId === null ? { contexts: null, integration_types: [0], dm_permission: true } : {}),
    ...withoutDefaults(command),
    ...(options.length > 0 ? { options } : {}),
    id: before.find((other) => isSame(other, command))?.id ?? nextId(),
    application_id: APPLICATION_ID,
    version: nextId(),
    default_member_permissions: typeof bits === 'number' ? String(bits) : null,
    ...(guildId === null ? {} : { guild_id: guildId }),
  };
  // What the bot sent was held against Discord's schema; the fields that Discord adds are above.
  return registered as unknown as APIApplicationCommand;
}

/** As Discord echoes it: without nulls and without the flags that are false anyway. */
function withoutDefaults(node: JsonObject): JsonObject {
  const kept = Object.entries(node).filter(
    ([key, value]) =>
      value !== null && !((key === 'required' || key === 'autocomplete') && value === false),
  );
  const options = objectsIn(node.options).map(withoutDefaults);
  return { ...Object.fromEntries(kept), ...(options.length > 0 ? { options } : {}) };
}

function isSame(registered: JsonObject | APIApplicationCommand, other: object): boolean {
  const [a, b] = [registered, other].map((command) => ({ type: 1, name: '', ...command }));
  return a?.name === b?.name && a?.type === b?.type;
}

function isUsableIn(guild: Guild, command: APIApplicationCommand, memberId: string): boolean {
  const held = permissionsIn(guild, memberId);
  const has = (bits: bigint): boolean => (held & bits) === bits;
  const allowed = command.contexts?.includes(InteractionContextType.Guild) ?? true;
  if (!allowed || !has(PermissionFlagsBits.UseApplicationCommands)) return false;
  if (command.default_member_permissions === null) return true;
  const needed = BigInt(command.default_member_permissions);
  return has(needed === 0n ? PermissionFlagsBits.Administrator : needed);
}

function isUsableInDirectMessages(command: APIApplicationCommand): boolean {
  return (
    command.contexts?.includes(InteractionContextType.BotDM) ?? command.dm_permission !== false
  );
}
