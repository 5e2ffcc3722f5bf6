import type { Command } from '../../commands/command.ts';
import type { Library } from '../answers/library.ts';
import type { Log } from '../log.ts';
import type { QuestionLog } from './questions/question-log.ts';

/** What interactions are answered from. */
export interface Services {
  /** The articles that a question asked in this server may search; null (a direct message): the shared ones alone. */
  readonly libraryFor: (guildId: string | null) => Library;
  readonly commands: readonly Command[];
  readonly log: Log;
  /** Where questions without an answer are noted; absent where they are not to be. */
  readonly questions?: Pick<QuestionLog, 'note'>;
}
