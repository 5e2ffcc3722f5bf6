import type { ChatInputCommandInteraction } from 'discord.js';
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, CommandOption } from '../../commands/command.ts';
import { MAX_OPTION_LENGTH, optionsOf, runCommand, suggest } from '../../commands/run-command.ts';
import { answerButtons } from './answer-buttons.ts';
import type { DiscordCommand, DiscordModule } from './discord-module.ts';
import { takesFeedback } from './feedback-buttons.ts';
import { renderAnswer } from './render-answer.ts';
import { respond, withPatience } from './respond.ts';
import type { Services } from './services.ts';
import { questionText, type TypedQuestion } from './typed-question.ts';

/** Every question command takes it beside its own options: it concerns the reply, not the question. */
const PRIVATE_OPTION: CommandOption = {
  name: 'private',
  description: 'Show the answer only to me',
  type: 'boolean',
};

/** Commands work in servers, in direct messages with the bot and between people, for bots added to a server or a user. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/** The question commands and the buttons of their answers. */
export function questionModule(services: Services): DiscordModule {
  return {
    commands: services.commands.map((command) => questionCommand(command, services)),
    components: answerButtons(services),
  };
}

/** A question command's definition as Discord takes it. */
function questionDefinition(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options = [...optionsOf(command), PRIVATE_OPTION].map(toDiscordOption);
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.definition.name,
    description: command.definition.description,
    // Discord wants the required ones first.
    options: options.sort((a, b) => Number(b.required) - Number(a.required)),
    ...EVERYWHERE,
  };
}

function toDiscordOption(option: CommandOption): APIApplicationCommandBasicOption {
  const { name, description, type, required = false, autocomplete = false } = option;
  if (type === 'boolean') {
    return { type: ApplicationCommandOptionType.Boolean, name, description, required };
  }
  const text = { type: ApplicationCommandOptionType.String as const, name, description, required };
  return { ...text, autocomplete, max_length: MAX_OPTION_LENGTH };
}

function questionCommand(command: Command, services: Services): DiscordCommand {
  return {
    definition: questionDefinition(command),
    execute: async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await answerQuestion(interaction, command, services);
    },
    autocomplete: ({ options, guildId }) => {
      const { name, value } = options.getFocused(true);
      return suggest(command, name, value, services.libraryFor(guildId));
    },
  };
}

async function answerQuestion(
  interaction: ChatInputCommandInteraction,
  command: Command,
  services: Services,
): Promise<void> {
  const { libraryFor, log } = services;
  const isPrivate = interaction.options.getBoolean(PRIVATE_OPTION.name) ?? false;
  const given: Record<string, string> = {};
  for (const { name } of optionsOf(command)) {
    const value = interaction.options.getString(name);
    if (value !== null) given[name] = value;
  }
  const library = libraryFor(interaction.guildId);
  const answer = await withPatience(interaction, isPrivate, () =>
    runCommand(command, given, library),
  );
  const articleOf = library.article.bind(library);
  const asked = { command: command.definition.name, options: given };
  const list = command.definition.list === true;
  const feedback = takesFeedback(services, interaction.guildId);
  const shown = { sharable: isPrivate, feedback };
  const reply = renderAnswer({ asked, answer, list, articleOf, ...shown, log });
  await respond(interaction, reply, isPrivate);
  if (answer.status === 'none' && !isPrivate)
    await noteMissing(interaction.guildId, asked, services);
}

/** Tells those who keep the articles what was not answered; a private question stays private. */
async function noteMissing(
  guildId: string | null,
  asked: TypedQuestion,
  { questions, log }: Services,
): Promise<void> {
  if (guildId === null || questions === undefined) return;
  try {
    await questions.note(guildId, questionText(asked), 'unanswered');
  } catch (error) {
    log.error('A question without an answer could not be noted.', error);
  }
}
