import {
  type APIApplicationCommandBasicOption,
  type APIAttachment,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { StoredFile } from './files.ts';
import { ActionError } from './interactions.ts';
import { type JsonObject, numberOf } from './json.ts';
import type { OptionValue } from './page-api.ts';

/** The kinds of value that a member can give here, by option type. */
const VALUE_TYPES: Readonly<Record<number, 'string' | 'number' | 'boolean'>> = {
  [OptionType.String]: 'string',
  [OptionType.Integer]: 'number',
  [OptionType.Number]: 'number',
  [OptionType.Boolean]: 'boolean',
  [OptionType.Attachment]: 'string',
};

/** An interaction's options, and the attachments that they name. */
export interface FilledOptions {
  readonly options: readonly JsonObject[];
  readonly attachments: Readonly<Record<string, APIAttachment>>;
}

/** What a member typed, and what it is held against. */
export interface OptionInput {
  readonly defined: readonly APIApplicationCommandBasicOption[];
  readonly values: Readonly<Record<string, OptionValue>>;
  /** The option being typed, in an autocomplete: nothing is required then, and its text need not fit yet. */
  readonly focused: string | null;
  readonly findFile: (id: string) => StoredFile | undefined;
}

/** The options as the bot gets them; throws `ActionError` where Discord would not let the member send them. */
export function fillOptions({ defined, values, focused, findFile }: OptionInput): FilledOptions {
  const strange = Object.keys(values).find((name) => !defined.some((each) => each.name === name));
  if (strange !== undefined) throw new ActionError(`There is no option ${strange}`);
  const attachments: Record<string, APIAttachment> = {};
  const options = defined.flatMap((option) => {
    if (option.name === focused) return [typed(option, values[focused])];
    const value = values[option.name];
    if (value === undefined) {
      if (focused === null) checkOptional(option);
      return [];
    }
    checkValue(option, value);
    if (option.type === OptionType.Attachment) {
      const { attachment } = openFile(option, findFile(String(value)));
      attachments[attachment.id] = { ...attachment, ephemeral: true };
    }
    return [{ type: option.type, name: option.name, value }];
  });
  return { options, attachments };
}

function checkOptional(option: APIApplicationCommandBasicOption): void {
  if (option.required) throw new ActionError(`The option ${option.name} is required`);
}

function openFile(
  option: APIApplicationCommandBasicOption,
  file: StoredFile | undefined,
): StoredFile {
  if (!file) throw new ActionError(`The option ${option.name} names no uploaded file`);
  return file;
}

function typed(option: APIApplicationCommandBasicOption, value: OptionValue = ''): JsonObject {
  const completes = 'autocomplete' in option && option.autocomplete === true;
  if (!completes) throw new ActionError(`The option ${option.name} does not autocomplete`);
  return { type: option.type, name: option.name, value: String(value), focused: true };
}

function checkValue(option: APIApplicationCommandBasicOption, value: OptionValue): void {
  const wanted = VALUE_TYPES[option.type];
  if (typeof value !== wanted) {
    throw new ActionError(`The option ${option.name} takes a ${wanted ?? 'value of another kind'}`);
  }
  const isWhole = option.type !== OptionType.Integer || Number.isSafeInteger(value);
  if (!isWhole) throw new ActionError(`The option ${option.name} takes a whole number`);
  checkChoice(option, value);
  checkRange(option, value);
}

function checkChoice(option: APIApplicationCommandBasicOption, value: OptionValue): void {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new ActionError(`The option ${option.name} takes one of its choices`);
  }
}

/** A string's length or a number's value against the option's limits; a string is at most 6,000 long. */
function checkRange(option: APIApplicationCommandBasicOption, value: OptionValue): void {
  const limits: JsonObject = { ...option };
  const isText = typeof value === 'string';
  const size = isText ? value.length : numberOf(value);
  const least = limits[isText ? 'min_length' : 'min_value'] ?? (isText ? 1 : -Infinity);
  const most = limits[isText ? 'max_length' : 'max_value'] ?? (isText ? 6000 : Infinity);
  if (typeof value === 'boolean' || (size >= numberOf(least) && size <= numberOf(most))) return;
  throw new ActionError(`The option ${option.name} is out of range: ${least} to ${most}`);
}
