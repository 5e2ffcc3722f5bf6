// @ts-check

/**
 * @import { APIApplicationCommandOption } from 'discord-api-types/v10'
 * @import { OptionValue } from '../page-api.ts'
 * @import { CommandEntry } from './command-line.ts'
 * @import { Choice, Suggest } from './option-field.js'
 *
 * @typedef {object} SuggestionSources
 * @property {(command: string, options: Record<string, OptionValue>, focused: string) => Promise<readonly Choice[]>} autocomplete
 * @property {(optionType: number) => readonly Choice[]} people the users or channels that an option may name
 */

const TRUTH = [
  { name: 'True', value: true },
  { name: 'False', value: false },
];
const BOOLEAN = 5;
/** Users, channels, roles and mentionables. */
const NAMED = [6, 7, 8, 9];

/**
 * Where an option's suggestions come from: its choices, true and false, the guild's people, or the bot; null: from nowhere.
 * @param {CommandEntry} entry
 * @param {APIApplicationCommandOption} option
 * @param {() => Record<string, OptionValue>} values of the options so far
 * @param {SuggestionSources} sources
 * @returns {Suggest | null}
 */
export function suggestFor(entry, option, values, sources) {
  const fixed = fixedChoices(option, sources);
  if (fixed) {
    return async (typed) =>
      fixed.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
  }
  if (!('autocomplete' in option) || !option.autocomplete) return null;
  return (typed) =>
    sources.autocomplete(entry.name, { ...values(), [option.name]: typed }, option.name);
}

/**
 * @param {APIApplicationCommandOption} option
 * @param {SuggestionSources} sources
 * @returns {readonly Choice[] | null}
 */
function fixedChoices(option, sources) {
  if ('choices' in option && option.choices && option.choices.length > 0) return option.choices;
  if (option.type === BOOLEAN) return TRUTH;
  return NAMED.includes(option.type) ? sources.people(option.type) : null;
}
