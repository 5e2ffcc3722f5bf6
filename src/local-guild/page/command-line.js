// @ts-check

/**
 * @import { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10'
 * @typedef {{ name: string, description: string, options: readonly APIApplicationCommandOption[] }} CommandEntry a command or subcommand, `article add`
 * @typedef {{ entry: CommandEntry, values: Map<string, string> }} CommandLine
 */

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/**
 * The commands that can be typed, each subcommand on its own.
 * @param {readonly APIApplicationCommand[]} commands
 * @returns {CommandEntry[]}
 */
export function entriesOf(commands) {
  return commands
    .filter((command) => command.type === 1)
    .flatMap((command) => leaves(command.name, command.description, command.options ?? []));
}

/**
 * @param {string} name
 * @param {string} description
 * @param {readonly APIApplicationCommandOption[]} options
 * @returns {CommandEntry[]}
 */
function leaves(name, description, options) {
  const below = options.flatMap((option) =>
    option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP
      ? leaves(`${name} ${option.name}`, option.description, option.options ?? [])
      : [],
  );
  return below.length > 0 ? below : [{ name, description, options }];
}

/**
 * The commands that fit what was typed after the slash: those that start with it first, then those that name or describe it.
 * @param {readonly CommandEntry[]} entries
 * @param {string} typed
 * @returns {CommandEntry[]}
 */
export function findEntries(entries, typed) {
  const wanted = typed.trim().toLowerCase();
  const ranked = entries.map((entry) => ({ entry, rank: rankOf(entry, wanted) }));
  return ranked
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/**
 * @param {CommandEntry} entry
 * @param {string} wanted
 */
function rankOf({ name, description }, wanted) {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  return description.toLowerCase().includes(wanted) ? 2 : 3;
}

/**
 * Reads `/who-met person:Li Shangfu when:2023` as a command with its options. Text before the first option's name goes to the
 * first option. Null where the text names none of the commands.
 * @param {string} line
 * @param {readonly CommandEntry[]} entries
 * @returns {CommandLine | null}
 */
export function parseCommandLine(line, entries) {
  const text = line.trim();
  const entry = entries
    .filter(({ name }) => text === `/${name}` || text.startsWith(`/${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!entry) return null;
  return { entry, values: parseValues(text.slice(entry.name.length + 1), entry.options) };
}

/**
 * @param {string} text
 * @param {readonly APIApplicationCommandOption[]} options
 */
function parseValues(text, options) {
  /** @type {Map<string, string>} */
  const values = new Map();
  const names = new Set(options.map((option) => option.name));
  const starts = [...text.matchAll(/(?<=^|\s)([^\s:]+):/g)].filter(([, name]) =>
    names.has(name ?? ''),
  );
  const before = text.slice(0, starts[0]?.index).trim();
  const first = options[0]?.name;
  if (before !== '' && first !== undefined) values.set(first, before);
  for (const [index, start] of starts.entries()) {
    const value = text.slice(start.index + start[0].length, starts[index + 1]?.index).trim();
    values.set(start[1] ?? '', value.replace(/^"(.*)"$/s, '$1'));
  }
  return values;
}
