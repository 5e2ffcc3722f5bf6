import { PermissionsBitField } from 'discord.js';
import {
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { CommandInteraction, DiscordCommand, DiscordModule } from './discord-module.ts';
import { escapeLine } from './escape.ts';
import { EVERYWHERE } from './question-module.ts';
import { composeReply, type Reply } from './reply.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';

const ACCENT = 0x5865f2;

/** `/help`: what the bot does and which of the commands of `modules` this member may use here. */
export function helpModule(
  modules: readonly DiscordModule[],
  { commands }: Services,
): DiscordModule {
  const examples = new Map(commands.map(({ definition }) => [definition.name, definition.example]));
  const definition: RESTPostAPIApplicationCommandsJSONBody = {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'What I can do, and the commands that you can use here',
    ...EVERYWHERE,
  };
  const all = modules.flatMap((module) => module.commands);
  return {
    commands: [
      {
        definition,
        execute: async (interaction) => {
          const usable = all.filter((command) => mayUse(interaction, command));
          const definitions = usable.map((command) => command.definition);
          await respond(interaction, renderHelp(definitions, examples), true);
        },
      },
    ],
  };
}

/** Whether Discord would offer the command here: by its default permissions, which a server may change in its settings. */
function mayUse(interaction: CommandInteraction, { definition, isFor }: DiscordCommand): boolean {
  if (isFor) return isFor(interaction);
  const { default_member_permissions: needed, contexts } = definition;
  const inServer = interaction.guildId !== null;
  if (!inServer) return contexts?.includes(InteractionContextType.BotDM) ?? true;
  if (needed === null || needed === undefined) return true;
  return interaction.memberPermissions?.has(new PermissionsBitField(BigInt(needed))) ?? false;
}

function renderHelp(
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
  examples: ReadonlyMap<string, string>,
): Reply {
  const lines = definitions.map((definition) => {
    const example = examples.get(definition.name);
    const slash =
      definition.type === undefined || definition.type === ApplicationCommandType.ChatInput;
    const about =
      slash && definition.description !== undefined
        ? `: ${escapeLine(definition.description)}`
        : ': in the menu of a message, under Apps';
    const shown = example === undefined ? '' : `\n-# ${escapeLine(example)}`;
    return `**${slash ? '/' : ''}${escapeLine(definition.name)}**${about}${shown}`;
  });
  const content = [
    '## I answer from articles, in their own words',
    'Ask with a command. I quote the sentences that answer, and say so when the articles do not. A name in square brackets behind a pronoun is mine. `article:` asks one article alone, `private:` shows the answer to you alone.',
    ...lines,
  ].join('\n');
  return composeReply(ACCENT, [{ type: ComponentType.TextDisplay, content }], []);
}
