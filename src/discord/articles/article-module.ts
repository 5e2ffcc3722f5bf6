import type {
  AutocompleteInteraction,
  BaseInteraction,
  ChatInputCommandInteraction,
} from 'discord.js';
import type { ButtonId } from '../buttons.ts';
import type { CommandInteraction, DiscordCommand, DiscordModule } from '../discord-module.ts';
import { addingArticles } from './add-articles.ts';
import { ADD_TO_CORPUS, articleCommand } from './article-commands.ts';
import type { ArticleServices, EditorHandler } from './article-services.ts';
import { managingArticles } from './manage-articles.ts';
import { movingArticles } from './move-articles.ts';
import { findOwn } from './render-article-list.ts';
import { asEditor, mayEdit } from './rights.ts';

/** `/article` and the message command Add to corpus, with their buttons and forms, for members with the right. */
export function articleModule(services: ArticleServices): DiscordModule {
  const adding = addingArticles(services);
  const managing = managingArticles(services);
  const subcommands: Record<string, EditorHandler<ChatInputCommandInteraction, []>> = {
    add: adding.command,
    ...managing.commands,
    ...movingArticles(services),
  };
  const shown = (interaction: CommandInteraction) => mayEdit(interaction, services.editorRole);
  const article: DiscordCommand = {
    definition: articleCommand(services.fetchPage !== null),
    isFor: shown,
    execute: async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const handle = subcommands[interaction.options.getSubcommand()];
      if (handle) await asEditor(services, handle)(interaction);
    },
    autocomplete: (interaction) => completeOwn(interaction, services),
  };
  const addToCorpus: DiscordCommand = {
    definition: ADD_TO_CORPUS,
    isFor: shown,
    execute: async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      await asEditor(services, adding.messageCommand)(interaction);
    },
  };
  return {
    commands: [article, addToCorpus],
    components: forEditors(services, { ...adding.components, ...managing.components }),
    modals: forEditors(services, { ...adding.modals, ...managing.modals }),
  };
}

function forEditors<Acting extends BaseInteraction>(
  services: ArticleServices,
  handlers: Readonly<Record<string, EditorHandler<Acting, [ButtonId]>>>,
): Record<string, (interaction: Acting, id: ButtonId) => Promise<void>> {
  return Object.fromEntries(
    Object.entries(handlers).map(([action, handle]) => [action, asEditor(services, handle)]),
  );
}

/** The server's own articles by title, for members with the right alone. */
async function completeOwn(
  interaction: AutocompleteInteraction,
  { articlesOf, editorRole }: ArticleServices,
) {
  const { guildId } = interaction;
  if (guildId === null || !mayEdit(interaction, editorRole)) return [];
  const { articles } = await articlesOf(guildId);
  return findOwn(articles, interaction.options.getFocused()).map(({ id, title }) => ({
    name: title,
    value: id,
  }));
}
