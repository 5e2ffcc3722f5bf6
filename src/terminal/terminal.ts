import { createInterface } from 'node:readline';
import { commands } from '../../commands/index.ts';
import { optionsOf, runCommand } from '../../commands/run-command.ts';
import type { Answer } from '../answers/answer.ts';
import type { Library } from '../answers/library.ts';
import { UserError } from '../text/user-error.ts';
import { forEachInOrder } from './in-order.ts';
import { parseWords, splitLine, type TypedCommand } from './parse-line.ts';
import { renderJson, renderJsonError } from './render-json.ts';
import type { Look, Shown } from './render-pretty.ts';
import { parseRequest, RequestError } from './request.ts';

/** 0: answered, in whole or in part; 1: the corpus does not answer; 2: the request could not be used. */
export type ExitStatus = 0 | 1 | 2;

/** How the answer to one command is printed: as JSON, or for a person, with all of its quotes or the first ones. */
export interface Form {
  readonly json: boolean;
  readonly all: boolean;
}

/** Answers one command given as words of the command line, and prints the answer. */
export async function askOnce(
  words: readonly string[],
  { json, all }: Form,
  library: Library,
): Promise<ExitStatus> {
  try {
    const [only = ''] = words;
    // A whole line in one pair of quotes is read as the prompt would read it.
    const typed = parse(words.length === 1 ? splitLine(only) : words);
    const answer = await answerTo(typed, library);
    const shown = { list: isList(typed), forMore: all ? null : 'add --all' };
    process.stdout.write(
      json ? `${renderJson(null, answer, report)}\n` : await pretty(answer, shown),
    );
    return answer.status === 'none' ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (json) process.stdout.write(`${renderJsonError(null, error.message)}\n`);
    else process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** How many requests of a batch are worked at together. */
const IN_FLIGHT = 8;

/** Answers one JSON request a line from standard input, each with one line, in order. */
export async function askEachLine(library: Library): Promise<ExitStatus> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const answer = async (line: string) =>
    line.trim() === '' ? '' : `${await answerLine(line, library)}\n`;
  await forEachInOrder(lines, IN_FLIGHT, answer, async (answered) => {
    const written = process.stdout.write(answered);
    if (!written) await new Promise((resolve) => process.stdout.once('drain', resolve));
  });
  return 0;
}

/** The answer to one line of a batch, which is an error where the line cannot be used. */
export async function answerLine(line: string, library: Library): Promise<string> {
  let id: unknown = null;
  try {
    const request = parseRequest(line);
    id = request.id;
    return renderJson(id, await answerTo(request, library), report);
  } catch (error) {
    if (error instanceof RequestError) return renderJsonError(error.id, error.message);
    if (error instanceof UserError) return renderJsonError(id, error.message);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return renderJsonError(id, 'Something went wrong with this request; the cause is in the log.');
  }
}

/** Opens the prompt and answers until the person leaves. */
export async function askInteractively(library: () => Library): Promise<ExitStatus> {
  process.stdout.write(`${welcome(library())}\n`);
  const { openPrompt } = await import('./prompt.ts');
  const reply = conversation(library);
  await openPrompt(library, async (line) => {
    process.stdout.write(await reply(line));
  });
  return 0;
}

/** What the prompt prints for each line. It remembers the last answer, for the quotes that were not shown of it. */
export function conversation(library: () => Library): (line: string) => Promise<string> {
  let last: { readonly answer: Answer; readonly list: boolean } | null = null;
  const reply = async (line: string): Promise<string> => {
    switch (line.trim().replace(/^\//u, '')) {
      case 'help':
        return `${help()}\n`;
      case 'all':
        if (last === null) throw new UserError('Nothing has been asked yet.');
        return pretty(last.answer, { ...last, forMore: null });
      default: {
        const typed = parse(splitLine(line));
        last = { answer: await answerTo(typed, library()), list: isList(typed) };
        return pretty(last.answer, { ...last, forMore: 'type /all' });
      }
    }
  };
  return (line) => reply(line).catch(mistakeOf);
}

/** What is printed of an error: a mistake's own words. Throws any other. */
function mistakeOf(error: unknown): string {
  if (error instanceof UserError) return `${error.message}\n`;
  throw error;
}

/** The ways of asking. */
export const USAGE = `npm run -s ask -- [--corpus DIR]… [--json|--all] /COMMAND OPTION:VALUE…   one answer
npm run -s ask -- [--corpus DIR]… --jsonl                                 a JSON request a line on standard input
npm run -s ask                                                            a prompt`;

/** Every command with its example, a line each. */
export function help(): string {
  const width = Math.max(...commands.map(({ definition }) => definition.example.length));
  const lines = commands.map(
    ({ definition }) => `  ${definition.example.padEnd(width)}  ${definition.description}`,
  );
  return [
    ...lines,
    '',
    'Every command also takes article:… to answer from one article only.',
    'A name in square brackets behind a pronoun is not part of the quote.',
    'An answer shows its first three quotes, a list one for each item; --all, or /all at the prompt, shows all.',
  ].join('\n');
}

function welcome(library: Library): string {
  const { length } = library.articles;
  const count = length === 1 ? '1 article' : `${length} articles`;
  return `Verbatim answers from ${count}, in the articles' own words. Tab completes, /help lists the commands, Ctrl-D leaves.`;
}

/** Whether the command answers with a list to read through. */
function isList({ command }: TypedCommand): boolean {
  return commands.some(({ definition }) => definition.name === command && definition.list === true);
}

function parse(words: readonly string[]): TypedCommand {
  return parseWords(words, (name) => {
    const command = commands.find(({ definition }) => definition.name === name);
    return command === undefined ? null : optionsOf(command);
  });
}

/** Answers one command. Rejects with `UserError` where there is no such command or its options cannot be used. */
export async function answerTo(
  { command, options }: TypedCommand,
  library: Library,
): Promise<Answer> {
  const found = commands.find(({ definition }) => definition.name === command);
  if (found === undefined) {
    const names = commands.map(({ definition }) => `/${definition.name}`).join(', ');
    throw new UserError(`There is no command “${command}”. The commands are ${names}.`);
  }
  return runCommand(found, options, library);
}

/** Loads what wraps lines only where a person reads: programs ask for JSON, and often. */
async function pretty(answer: Answer, shown: Shown): Promise<string> {
  const { renderPretty } = await import('./render-pretty.ts');
  return renderPretty(answer, look(), shown, report);
}

function report(fault: string): void {
  process.stderr.write(`${fault}\n`);
}

function look(): Look {
  const { stdout } = process;
  return { columns: stdout.columns ?? 80, colours: stdout.isTTY === true && stdout.hasColors() };
}
