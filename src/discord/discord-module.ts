import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Choice } from '../../commands/command.ts';
import type { ButtonId } from './buttons.ts';

export type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** A command as Discord knows it: a slash command, with subcommands or not, or a message command. */
export interface DiscordCommand {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  /** Throws `UserError` for a member's mistake. */
  readonly execute: (interaction: CommandInteraction) => Promise<void>;
  /** Whether this member may use it here, where more than the default permissions of the definition decides. */
  readonly isFor?: (interaction: CommandInteraction) => boolean;
  /** Choices for the focused option; Discord is sent 25 of them at most. */
  readonly autocomplete?: (
    interaction: AutocompleteInteraction,
  ) => readonly Choice[] | Promise<readonly Choice[]>;
}

/** Takes the clicks (or submissions) whose custom_id names the action. The server is `interaction.guildId`, nothing else. */
export type ComponentHandler = (
  interaction: MessageComponentInteraction,
  id: ButtonId,
) => Promise<void>;
type ModalHandler = (interaction: ModalSubmitInteraction, id: ButtonId) => Promise<void>;

/** Commands that belong together, with what takes the clicks on their messages, by action. */
export interface DiscordModule {
  readonly commands: readonly DiscordCommand[];
  readonly components?: Readonly<Record<string, ComponentHandler>>;
  readonly modals?: Readonly<Record<string, ModalHandler>>;
}
