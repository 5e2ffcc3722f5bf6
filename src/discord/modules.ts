import type { Command } from '../../commands/command.ts';
import { Library } from '../answers/library.ts';
import { openLog } from '../log.ts';
import { ADD_TO_CORPUS, articleCommand, QUESTIONS_COMMAND } from './articles/article-commands.ts';
import type { DiscordModule } from './discord-module.ts';
import { helpModule } from './help-module.ts';
import { questionModule } from './question-module.ts';
import type { CommandDefinition } from './registration.ts';
import type { Services } from './services.ts';

/** Everything that the bot offers on Discord: questions, `more`, and the help that lists both. */
export function discordModules(
  services: Services,
  more: readonly DiscordModule[] = [],
): readonly DiscordModule[] {
  const modules = [questionModule(services), ...more];
  return [...modules, helpModule(modules, services)];
}

/** What the settings decide of the commands. */
export interface Offer {
  readonly allowUrls: boolean;
  /** 0: questions are not kept, and there is no command to see them. */
  readonly questionDays: number;
}

/** What is registered with Discord, without articles or a connection. */
export function commandDefinitions(
  commands: readonly Command[],
  { allowUrls, questionDays }: Offer,
): readonly CommandDefinition[] {
  const library = new Library([]);
  const log = openLog({ level: 'silent' });
  return [
    ...definitionsOf(discordModules({ libraryFor: () => library, commands, log })),
    articleCommand(allowUrls),
    ADD_TO_CORPUS,
    ...(questionDays > 0 ? [QUESTIONS_COMMAND] : []),
  ];
}

/** The definitions of all commands of these modules. */
export function definitionsOf(modules: readonly DiscordModule[]): readonly CommandDefinition[] {
  return modules.flatMap((module) => module.commands.map(({ definition }) => definition));
}
