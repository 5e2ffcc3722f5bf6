import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { isJsonObject, type JsonObject, objectsIn, stringOf } from './json.ts';
import { type FieldError, refusal } from './refusal.ts';

type Path = readonly PropertyKey[];

const CHAT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_TEXT = 8000;
const MAX_CHOICE_VALUE = 100;
/** How many commands of each kind one application may have in one scope. */
const MAX_COUNT: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;

/**
 * The rules for a list of commands that Discord's schema cannot say, each error's path beginning with the index.
 * @see https://discord.com/developers/docs/interactions/application-commands
 */
export function findCommandErrors(commands: readonly JsonObject[]): FieldError[] {
  const keys = commands.map((command) => `${typeOf(command)} ${stringOf(command.name)}`);
  return commands.flatMap((command, n) => [
    ...(keys.indexOf(keys[n] ?? '') === n
      ? []
      : [broken([n, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Duplicate command name')]),
    ...findOwnErrors(command, [n]),
  ]);
}

/** Throws refusal 30032 where there are more commands of one kind than Discord keeps. */
export function checkCommandCount(commands: readonly JsonObject[]): void {
  for (const [type, most] of Object.entries(MAX_COUNT)) {
    if (commands.filter((command) => String(typeOf(command)) === type).length > most) {
      throw refusal(30032);
    }
  }
}

function findOwnErrors(command: JsonObject, path: Path): FieldError[] {
  if (typeOf(command) !== ApplicationCommandType.ChatInput) return findMenuErrors(command, path);
  const size = textSize(command);
  return [
    ...findNameErrors(command, path),
    ...(stringOf(command.description) === ''
      ? [broken([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')]
      : []),
    ...(size > MAX_TEXT
      ? [
          broken(
            path,
            'APPLICATION_COMMAND_TOO_LARGE',
            `Command exceeds maximum size (${MAX_TEXT})`,
          ),
        ]
      : []),
    ...findOptionErrors(command.options, [...path, 'options']),
  ];
}

function findMenuErrors(command: JsonObject, path: Path): FieldError[] {
  const code = 'APPLICATION_COMMAND_CONTEXT_MENU_INVALID';
  return [
    ...(stringOf(command.description) === ''
      ? []
      : [broken([...path, 'description'], code, 'Context menu commands cannot have description')]),
    ...(objectsIn(command.options).length === 0
      ? []
      : [broken([...path, 'options'], code, 'Context menu commands cannot have options')]),
  ];
}

function findNameErrors({ name }: JsonObject, path: Path): FieldError[] {
  const text = stringOf(name);
  if (CHAT_NAME.test(text) && text === text.toLowerCase()) return [];
  const message = 'Command name is invalid: lower case letters, digits, "-" and "_", at most 32';
  return [broken([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', message)];
}

function findOptionErrors(options: unknown, path: Path): FieldError[] {
  const all = objectsIn(options);
  const names = all.map(({ name }) => name);
  const nested = all.filter(isNested).length;
  return [
    ...(nested > 0 && nested < all.length
      ? [
          broken(
            path,
            'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
            'Sub-commands and options cannot be mixed',
          ),
        ]
      : []),
    ...all.flatMap((option, n) => [
      ...findNameErrors(option, [...path, n]),
      ...findOrderErrors(all, n, names.indexOf(option.name), [...path, n]),
      ...findValueErrors(option, [...path, n]),
      ...findOptionErrors(option.options, [...path, n, 'options']),
    ]),
  ];
}

function findOrderErrors(
  all: readonly JsonObject[],
  n: number,
  firstOfName: number,
  path: Path,
): FieldError[] {
  const errors: FieldError[] = [];
  if (firstOfName !== n) {
    const code = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS';
    errors.push(broken([...path, 'name'], code, 'Option name already exists'));
  }
  const before = all.slice(0, n);
  if (all[n]?.required === true && before.some((option) => option.required !== true)) {
    const message = 'Required options must be placed before non-required options';
    errors.push(broken(path, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message));
  }
  return errors;
}

function findValueErrors(option: JsonObject, path: Path): FieldError[] {
  const errors: FieldError[] = [];
  if (option.autocomplete === true && objectsIn(option.choices).length > 0) {
    const message = 'An option cannot have both choices and autocomplete';
    errors.push(broken([...path, 'autocomplete'], 'APPLICATION_COMMAND_AUTOCOMPLETE', message));
  }
  for (const [n, { value }] of objectsIn(option.choices).entries()) {
    if (stringOf(value).length > MAX_CHOICE_VALUE) {
      const message = `Must be ${MAX_CHOICE_VALUE} or fewer in length.`;
      errors.push(broken([...path, 'choices', n, 'value'], 'BASE_TYPE_MAX_LENGTH', message));
    }
  }
  for (const [least, most] of [
    [option.min_length, option.max_length],
    [option.min_value, option.max_value],
  ]) {
    if (typeof least === 'number' && typeof most === 'number' && least > most) {
      errors.push(
        broken(path, 'APPLICATION_COMMAND_OPTION_RANGE', 'The minimum is over the maximum'),
      );
    }
  }
  return errors;
}

function textSize(node: JsonObject): number {
  const own = ['name', 'description', 'value'].map((key) => stringOf(node[key]).length);
  const inner = [...objectsIn(node.options), ...objectsIn(node.choices)].map(textSize);
  return [...own, ...inner].reduce((sum, size) => sum + size, 0);
}

function typeOf(command: JsonObject): number {
  return typeof command.type === 'number' ? command.type : ApplicationCommandType.ChatInput;
}

function isNested(option: JsonObject): boolean {
  return isJsonObject(option) && (option.type === Subcommand || option.type === SubcommandGroup);
}

function broken(path: Path, code: string, message: string): FieldError {
  return { path, code, message };
}
