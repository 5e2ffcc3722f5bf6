import type { CommandOption } from '../../commands/command.ts';
import { UserError } from '../text/user-error.ts';

/** What was typed: a command's name and its options by name. */
export interface TypedCommand {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** The options that a command's line may name; null where there is no such command. */
export type OptionsFor = (command: string) => readonly CommandOption[] | null;

/**
 * Splits a typed line into words as a shell would for our purpose: white space separates, double
 * quotes (straight or curly) hold together. Single quotes are apostrophes here. A missing closing
 * quote reaches to the end of the line.
 */
export function splitLine(line: string): string[] {
  const words: string[] = [];
  let word = '';
  let quoted = false;
  for (const character of line.trim()) {
    if (/["“”]/u.test(character)) quoted = !quoted;
    else if (!quoted && /\s/u.test(character)) {
      if (word !== '') words.push(word);
      word = '';
    } else word += character;
  }
  if (word !== '') words.push(word);
  return words;
}

/**
 * Reads the words `/who-met person:Li Shangfu when:2023`. A value reaches to the next option's name,
 * so quotes are only needed to keep a name with a colon apart. Words without a command are a question
 * for `/ask`; the first words of a command without a name are its first option.
 * Throws `UserError` for an unknown command or an option given twice.
 */
export function parseWords(words: readonly string[], optionsFor: OptionsFor): TypedCommand {
  const [first = '', ...rest] = words;
  if (!first.startsWith('/')) return parseWords(['/ask', ...words], optionsFor);
  const command = first.slice(1);
  const options = optionsFor(command);
  if (options === null) {
    throw new UserError(`There is no command /${command}. Type /help for the list.`);
  }
  return { command, options: readOptions(rest, options) };
}

function readOptions(
  words: readonly string[],
  options: readonly CommandOption[],
): Record<string, string> {
  const values: Record<string, string> = {};
  let current = options[0]?.name;
  for (const word of words) {
    const named = options.find((option) => word.startsWith(`${option.name}:`));
    if (named !== undefined) {
      if (values[named.name] !== undefined) {
        throw new UserError(`“${named.name}” is given twice. Keep one of them.`);
      }
      current = named.name;
      values[current] = word.slice(named.name.length + 1);
    } else if (current !== undefined) {
      values[current] = `${values[current] ?? ''} ${word}`.trim();
    }
  }
  return values;
}
