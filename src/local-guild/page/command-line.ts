import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';

/** A command or subcommand, `article add`. */
export interface CommandEntry {
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandOption[];
}

/** A command with the texts of its options. */
export interface CommandLine {
  readonly entry: CommandEntry;
  readonly values: ReadonlyMap<string, string>;
}

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** The commands that can be typed, each subcommand on its own. */
export function entriesOf(commands: readonly APIApplicationCommand[]): CommandEntry[] {
  return commands
    .filter((command) => command.type === 1)
    .flatMap((command) => leaves(command.name, command.description, command.options ?? []));
}

function leaves(
  name: string,
  description: string,
  options: readonly APIApplicationCommandOption[],
): CommandEntry[] {
  const below = options.flatMap((option) =>
    option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP
      ? leaves(`${name} ${option.name}`, option.description, option.options ?? [])
      : [],
  );
  return below.length > 0 ? below : [{ name, description, options }];
}

/** The commands that fit what was typed after the slash: those that start with it first, then those that name or describe it. */
export function findEntries(entries: readonly CommandEntry[], typed: string): CommandEntry[] {
  const wanted = typed.trim().toLowerCase();
  const ranked = entries.map((entry) => ({ entry, rank: rankOf(entry, wanted) }));
  return ranked
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

function rankOf({ name, description }: CommandEntry, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  return description.toLowerCase().includes(wanted) ? 2 : 3;
}

/**
 * Reads `/who-met person:Li Shangfu when:2023` as a command with its options. Text before the first option's name goes to the
 * first option. Null where the text names none of the commands.
 */
export function parseCommandLine(
  line: string,
  entries: readonly CommandEntry[],
): CommandLine | null {
  const text = line.trim();
  const entry = entries
    .filter(({ name }) => text === `/${name}` || text.startsWith(`/${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!entry) return null;
  return { entry, values: parseValues(text.slice(entry.name.length + 1), entry.options) };
}

function parseValues(
  text: string,
  options: readonly APIApplicationCommandOption[],
): Map<string, string> {
  const values = new Map<string, string>();
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
