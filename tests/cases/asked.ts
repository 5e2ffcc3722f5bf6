import { commands } from '../../commands/index.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Answer } from '../../src/answers/answer.ts';
import type { Library } from '../../src/answers/library.ts';

/** What a command answers, asked as a member asks it. */
export function asked(
  name: string,
  options: Record<string, string>,
  library: Library,
): Promise<Answer> {
  const command = commands.find(({ definition }) => definition.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return runCommand(command, options, library);
}
