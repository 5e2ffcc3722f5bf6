import type { Answer } from '../src/answers/answer.ts';
import type { Library } from '../src/answers/library.ts';
import { presentable } from '../src/answers/presentable.ts';
import { UserError } from '../src/text/user-error.ts';
import type { Choice, Command, CommandOption, CommandOptions } from './command.ts';

/** The longest value of an option, in characters (discord-rules: questions are at most 300). */
export const MAX_OPTION_LENGTH = 300;

/** The option that every question command takes beside its own: answer from this article alone. */
const ARTICLE_OPTION: CommandOption = {
  name: 'article',
  description: 'Answer from this article only',
  type: 'string',
  autocomplete: true,
};

/** The options that a caller may give to a command, its own first. */
export function optionsOf(command: Command): readonly CommandOption[] {
  const own = command.definition.options;
  return own.some((option) => option.name === ARTICLE_OPTION.name) ? own : [...own, ARTICLE_OPTION];
}

/**
 * Checks the options, narrows the library to `article` where that is given, and asks the command.
 * Rejects with `UserError` for a missing, unknown, empty or over-long option and for an unknown article.
 */
export async function runCommand(
  command: Command,
  given: CommandOptions,
  library: Library,
): Promise<Answer> {
  const options = checkOptions(command, given);
  const { article, ...rest } = options;
  if (article === undefined) return presentable(await command.answer(options, library));
  const found = library.findArticle(article);
  if (found === null) {
    throw new UserError(
      `There is no article called “${article}”. Pick one from the list that appears while you type, or see /articles.`,
    );
  }
  return presentable(await command.answer(rest, library.only(found.article.id)));
}

/** At most 25 choices for the option being typed; empty where it has none. */
export function suggest(
  command: Command,
  option: string,
  typed: string,
  library: Library,
): readonly Choice[] {
  if (option === ARTICLE_OPTION.name) return suggestArticles(typed, library);
  return (command.suggest?.(option, typed, library) ?? []).slice(0, 25);
}

function suggestArticles(typed: string, library: Library): readonly Choice[] {
  return library
    .matchArticles(typed, 25)
    .map(({ article }) => ({ name: clip(article.title), value: article.id.slice(0, 100) }));
}

function clip(label: string): string {
  const characters = [...label];
  return characters.length <= 100 ? label : `${characters.slice(0, 98).join('')}…`;
}

function checkOptions(command: Command, given: CommandOptions): CommandOptions {
  const known = optionsOf(command);
  const { name } = command.definition;
  const options: Record<string, string> = {};
  for (const [key, raw] of Object.entries(given)) {
    if (!known.some((option) => option.name === key)) {
      const names = known.map((option) => option.name).join(', ');
      throw new UserError(`/${name} has no option “${key}”. It takes: ${names}.`);
    }
    const value = raw.trim();
    if (value.length > MAX_OPTION_LENGTH) {
      throw new UserError(
        `“${key}” is ${value.length} characters long; at most ${MAX_OPTION_LENGTH} can be read. Ask it in fewer words.`,
      );
    }
    if (value !== '') options[key] = value;
  }
  for (const option of known) {
    if (option.required === true && options[option.name] === undefined) {
      throw new UserError(
        `/${name} needs “${option.name}” (${option.description}), for example: ${command.definition.example}`,
      );
    }
  }
  return options;
}
