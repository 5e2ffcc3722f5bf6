import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { READABLE_ENDINGS } from '../../intake/find-kind.ts';
import { MOST_MB } from '../../intake/limits.ts';
import { LONGEST_FILTER } from './render-article-list.ts';
import { EDITOR_PERMISSIONS } from './rights.ts';

/** Commands for those with the right, in servers alone. */
const FOR_EDITORS = {
  default_member_permissions: EDITOR_PERMISSIONS,
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

const ARTICLE = {
  type: ApplicationCommandOptionType.String as const,
  name: 'article',
  description: 'Which of this server’s articles',
  required: true,
  autocomplete: true as const,
  max_length: 300,
};
const ADDRESS = {
  type: ApplicationCommandOptionType.String as const,
  name: 'url',
  description: 'The web address of an article',
  max_length: 2000,
};

/** `/article` and its subcommands; adding by web address is among the options where members may. */
export function articleCommand(
  allowUrls: boolean,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: 'article',
    description: 'Manage this server’s articles: add, list, show, edit, remove, export, import',
    ...FOR_EDITORS,
    options: [
      subcommand('add', 'Add an article: a file, or without one a form to paste it into', [
        {
          type: ApplicationCommandOptionType.Attachment,
          name: 'file',
          description: `A ${READABLE_ENDINGS} file of up to ${MOST_MB} MB`,
        },
        ...(allowUrls ? [ADDRESS] : []),
      ]),
      subcommand('list', 'This server’s own articles, newest first', [
        {
          type: ApplicationCommandOptionType.String,
          name: 'about',
          description: 'Only those with this in title, publisher or id',
          max_length: LONGEST_FILTER,
        },
      ]),
      subcommand('show', 'An article with its people, dates and where it came from', [ARTICLE]),
      subcommand('edit', 'Change an article: its details, or its text', [
        ARTICLE,
        {
          type: ApplicationCommandOptionType.String,
          name: 'part',
          description: 'What to change; the details unless told',
          choices: [
            { name: 'title, date, publisher, address, language', value: 'details' },
            { name: 'text (up to 4,000 characters)', value: 'text' },
          ],
        },
        {
          type: ApplicationCommandOptionType.Attachment,
          name: 'file',
          description: 'A file with the new text',
        },
      ]),
      subcommand('remove', 'Remove an article; this can be undone for 10 minutes', [ARTICLE]),
      subcommand('export', 'All of this server’s articles as a zip of Markdown files', []),
      subcommand('import', 'Add the articles of such a zip', [
        {
          type: ApplicationCommandOptionType.Attachment,
          name: 'archive',
          description: 'A .zip file of up to 5 MB',
          required: true,
        },
      ]),
    ],
  };
}

/** The command in a message's menu, under Apps. */
export const ADD_TO_CORPUS: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: 'Add to corpus',
  ...FOR_EDITORS,
};

/** `/questions`: which articles are missing. */
export const QUESTIONS_COMMAND: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: ApplicationCommandType.ChatInput,
  name: 'questions',
  description: 'What was asked here and not answered, so that you know which article is missing',
  ...FOR_EDITORS,
};

function subcommand(
  name: string,
  description: string,
  options: NonNullable<APIApplicationCommandSubcommandOption['options']>,
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}
