import { createInterface } from 'node:readline';
import { commands } from '../../commands/index.ts';
import { optionsOf, suggest } from '../../commands/run-command.ts';
import type { Library } from '../answers/library.ts';

/** What the prompt does with a line; it prints its own answer. */
export type OnLine = (line: string) => Promise<void>;

const PROMPT = 'verbatim> ';

/** Reads lines on a terminal, with history and completion, until the end of input, `exit` or Ctrl-C. */
export async function openPrompt(library: () => Library, onLine: OnLine): Promise<void> {
  const reader = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: PROMPT,
    historySize: 200,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeLine(line, library()),
  });
  reader.prompt();
  for await (const line of reader) {
    if (/^\/?(?:exit|quit)$/u.test(line.trim())) break;
    if (line.trim() !== '') await onLine(line);
    reader.prompt();
  }
  reader.close();
}

/**
 * Completions for the end of a line, as readline wants them: whole replacements and the part of the
 * line that they replace. Commands first, then option names, then an option's own values.
 */
export function completeLine(line: string, library: Library): [string[], string] {
  const start = line.trimStart();
  if (!start.includes(' ')) {
    const names = [...commands.map(({ definition }) => `/${definition.name} `), '/all', '/help'];
    return [names.filter((name) => name.startsWith(start)), start];
  }
  const [name = ''] = start.split(' ', 1);
  const command = commands.find(({ definition }) => `/${definition.name}` === name);
  if (command === undefined) return [[], start];
  const options = optionsOf(command);
  const value = lastValue(
    start,
    options.map((option) => option.name),
  );
  if (value !== null) {
    const choices = suggest(command, value.option, value.typed, library);
    return [choices.map((choice) => `${value.option}:${choice.value} `), value.text];
  }
  const word = start.slice(start.lastIndexOf(' ') + 1);
  const open = options.map((option) => `${option.name}:`).filter((text) => !start.includes(text));
  return [open.filter((text) => text.startsWith(word)), word];
}

function lastValue(
  line: string,
  names: readonly string[],
): { option: string; typed: string; text: string } | null {
  let at = -1;
  let option = '';
  for (const name of names) {
    const found = line.lastIndexOf(` ${name}:`);
    if (found > at) {
      at = found;
      option = name;
    }
  }
  if (at === -1) return null;
  const text = line.slice(at + 1);
  return { option, typed: text.slice(option.length + 1), text };
}
