import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import type { OptionValue } from '../page-api.ts';
import type { CommandEntry } from './command-line.ts';
import type { OptionChoice, Suggest } from './option-field.ts';

/** Where suggestions come from that an option does not carry. */
export interface SuggestionSources {
  readonly autocomplete: (
    command: string,
    options: Record<string, OptionValue>,
    focused: string,
  ) => Promise<readonly OptionChoice[]>;
  /** The users or channels that an option of this type may name. */
  readonly people: (optionType: number) => readonly OptionChoice[];
}

const TRUTH = [
  { name: 'True', value: true },
  { name: 'False', value: false },
];
const BOOLEAN = 5;
/** Users, channels, roles and mentionables. */
const NAMED = [6, 7, 8, 9];

/**
 * Where an option's suggestions come from: its choices, true and false, the guild's people, or the bot, which is told the values
 * so far; null: from nowhere.
 */
export function suggestFor(
  entry: CommandEntry,
  option: APIApplicationCommandOption,
  values: () => Record<string, OptionValue>,
  sources: SuggestionSources,
): Suggest | null {
  const fixed = fixedChoices(option, sources);
  if (fixed) {
    return async (typed) =>
      fixed.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
  }
  if (!('autocomplete' in option) || !option.autocomplete) return null;
  return (typed) =>
    sources.autocomplete(entry.name, { ...values(), [option.name]: typed }, option.name);
}

function fixedChoices(
  option: APIApplicationCommandOption,
  sources: SuggestionSources,
): readonly OptionChoice[] | null {
  if ('choices' in option && option.choices && option.choices.length > 0) return option.choices;
  if (option.type === BOOLEAN) return TRUTH;
  return NAMED.includes(option.type) ? sources.people(option.type) : null;
}
