import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import {
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Library } from '../answers/library.ts';
import { UserError } from '../text/user-error.ts';
import { type ButtonId, parseButtonId } from './buttons.ts';
import type { ComponentHandler } from './discord-module.ts';
import { unpackQuotes } from './quote-state.ts';
import { type Card, type Reply, renderCard } from './render-answer.ts';
import { renderContext } from './render-context.ts';
import type { Services } from './services.ts';

/**
 * The buttons of an answer. They keep nothing in the bot: header and colour are in the message, the quotes in the
 * custom_ids of its buttons, and the articles are looked up among those of the server where the click happens.
 */
export function answerButtons({ libraryFor, log }: Services): Record<string, ComponentHandler> {
  const cardOf = (interaction: MessageComponentInteraction, page: number) =>
    readCard(interaction, libraryFor(interaction.guildId), page);
  const toPage: ComponentHandler = async (interaction, { target }) => {
    await update(interaction, renderCard(cardOf(interaction, target), log));
  };
  return {
    back: toPage,
    more: toPage,
    quotes: toPage,
    context: async (interaction, { target }) => {
      await update(interaction, renderContext(cardOf(interaction, 0), target, log));
    },
    share: async (interaction, { target }) => {
      const card = { ...cardOf(interaction, target), sharable: false };
      const header = `${card.header}\n-# Shared by <@${interaction.user.id}>`;
      const shared = renderCard({ ...card, header }, log);
      await update(interaction, renderCard(card, log));
      await interaction.followUp({
        components: shared.components,
        flags: MessageFlags.IsComponentsV2,
        allowedMentions: { parse: [] },
      });
    },
  };
}

async function update(interaction: MessageComponentInteraction, reply: Reply): Promise<void> {
  await interaction.update({ components: reply.components, allowedMentions: { parse: [] } });
}

/** Reads a card back from the message whose button was clicked. Throws `UserError` where it is none that we can read. */
function readCard(interaction: MessageComponentInteraction, library: Library, page: number): Card {
  const components = interaction.message.components.map((component) => component.toJSON());
  const container = components.find(isContainer);
  const header = container?.components.find((part) => part.type === ComponentType.TextDisplay);
  const ids = container === undefined ? [] : buttonIdsOf(container);
  const state = ids.map(({ part }) => part).join('');
  const quotes = state === '' ? [] : unpackQuotes(state, library.articles);
  if (container === undefined || header === undefined || quotes === null) {
    throw new UserError('This answer comes from another version of me. Please ask again.');
  }
  const sharable = ids.some(({ action }) => action === 'share');
  const accent = container.accent_color ?? 0;
  return { header: header.content, accent, quotes, state, page, sharable };
}

function isContainer(component: APIMessageTopLevelComponent): component is APIContainerComponent {
  return component.type === ComponentType.Container;
}

function buttonIdsOf(container: APIContainerComponent): ButtonId[] {
  return container.components
    .filter((part) => part.type === ComponentType.ActionRow)
    .flatMap((row) => row.components)
    .flatMap((button) => ('custom_id' in button ? (parseButtonId(button.custom_id) ?? []) : []));
}
