import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { FileStore } from './files.ts';
import { ActionError } from './interactions.ts';
import type { JsonObject } from './json.ts';
import { fillOptions } from './option-values.ts';
import type { OptionValue } from './page-api.ts';

/** A command line as the member fills it in: `article add` with options. */
export interface CommandInput {
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The option being typed, in an autocomplete. */
  readonly focused: string | null;
}

/** The command of that name and type among those that the member may use; throws `ActionError` without one. */
export function findCommand(
  usable: readonly APIApplicationCommand[],
  name: string,
  type: ApplicationCommandType,
): APIApplicationCommand {
  const found = usable.find((command) => command.name === name && command.type === type);
  if (!found) throw new ActionError(`There is no command ${name} that you can use here`);
  return found;
}

/** The `data` of a chat-input command or its autocomplete; throws `ActionError`. */
export function commandData(
  usable: readonly APIApplicationCommand[],
  input: CommandInput,
  files: FileStore,
  memberId: string,
): JsonObject {
  const [name = '', ...subcommands] = input.command.trim().split(/\s+/u);
  const command = findCommand(usable, name, ApplicationCommandType.ChatInput);
  const path = findSubcommands(command.options ?? [], subcommands);
  const defined = path.at(-1)?.options ?? command.options ?? [];
  const filled = fillOptions({
    defined: defined.filter(isBasic),
    values: input.options,
    focused: input.focused,
    findFile: (id) => {
      const file = files.find(id);
      return file?.ownerId === memberId ? file : undefined;
    },
  });
  const nested = path.reduceRight<readonly JsonObject[]>(
    (options, { type, name: subcommand }) => [{ type, name: subcommand, options }],
    filled.options,
  );
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    options: nested,
    ...(command.guild_id ? { guild_id: command.guild_id } : {}),
    ...(Object.keys(filled.attachments).length > 0
      ? { resolved: { attachments: filled.attachments } }
      : {}),
  };
}

interface Subcommand {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly options: readonly APIApplicationCommandOption[];
}

/** Follows subcommand names down; throws where one is missing or too many. */
function findSubcommands(
  options: readonly APIApplicationCommandOption[],
  names: readonly string[],
): Subcommand[] {
  const [name, ...rest] = names;
  const nested = options.filter((option) => !isBasic(option));
  if (name === undefined && nested.length === 0) return [];
  const found = nested.find((option) => option.name === name);
  if (!found) {
    const known = nested.map((option) => option.name).join(', ') || 'none';
    throw new ActionError(`There is no subcommand ${name ?? ''} (known: ${known})`);
  }
  const inner = 'options' in found ? (found.options ?? []) : [];
  const here = { type: found.type, name: found.name, options: inner };
  return [here, ...findSubcommands(inner, rest)];
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}
