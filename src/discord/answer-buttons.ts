import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import {
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Command } from '../../commands/command.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Library } from '../answers/library.ts';
import { UserError } from '../text/user-error.ts';
import { type ButtonId, parseButtonId } from './buttons.ts';
import type { ComponentHandler } from './discord-module.ts';
import { takesFeedback } from './feedback-buttons.ts';
import { unpackQuotes } from './quote-state.ts';
import { ACCENTS } from './render-answer.ts';
import { type Card, renderCard } from './render-card.ts';
import { renderContext } from './render-context.ts';
import { type List, parseListState, renderList } from './render-list.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';
import type { TypedQuestion } from './typed-question.ts';

/**
 * The buttons of an answer. They keep nothing in the bot: header and colour are in the message, the quotes in the
 * custom_ids of its buttons, and the articles are looked up among those of the server where the click happens.
 */
export function answerButtons(services: Services): Record<string, ComponentHandler> {
  const { log } = services;
  const draw = (drawn: Card | List): Reply =>
    'rows' in drawn ? renderList(drawn) : renderCard(drawn, log);
  const toPage: ComponentHandler = async (interaction, { target }) => {
    await update(interaction, draw(await readAnswer(interaction, services, target)));
  };
  return {
    back: toPage,
    more: toPage,
    quotes: toPage,
    context: async (interaction, { target }) => {
      const card = await readAnswer(interaction, services, 0);
      if ('rows' in card) throw new UserError(OTHER_VERSION);
      await update(interaction, renderContext(card, target, log));
    },
    share: async (interaction, { target }) => {
      const kept = { ...(await readAnswer(interaction, services, target)), sharable: false };
      const header = `${kept.header}\n-# Shared by <@${interaction.user.id}>`;
      const shared = draw({ ...kept, header });
      await update(interaction, draw(kept));
      await interaction.followUp({
        components: shared.components,
        flags: MessageFlags.IsComponentsV2,
        allowedMentions: { parse: [] },
      });
    },
  };
}

const OTHER_VERSION = 'This answer comes from another version of me. Please ask again.';

async function update(interaction: MessageComponentInteraction, reply: Reply): Promise<void> {
  const flags = MessageFlags.IsComponentsV2;
  await interaction.update({ components: reply.components, flags, allowedMentions: { parse: [] } });
}

/** Reads an answer back from the message whose button was clicked. Rejects with `UserError` where it is none that we can read. */
async function readAnswer(
  interaction: MessageComponentInteraction,
  services: Services,
  page: number,
): Promise<Card | List> {
  const components = interaction.message.components.map((component) => component.toJSON());
  const container = components.find(isContainer);
  const header = container?.components.find((part) => part.type === ComponentType.TextDisplay);
  if (container === undefined || header === undefined) throw new UserError(OTHER_VERSION);
  const ids = buttonIdsOf(container);
  const state = ids.map(({ part }) => part).join('');
  const sharable = ids.some(({ action }) => action === 'share');
  const accent = container.accent_color ?? 0;
  const feedback = accent !== ACCENTS.none && takesFeedback(services, interaction.guildId);
  const shown = { header: header.content, accent, state, page, sharable, feedback };
  const library = services.libraryFor(interaction.guildId);
  const asked = parseListState(state);
  if (asked !== null) return { ...shown, rows: await askAgain(asked, services.commands, library) };
  const quotes = state === '' ? [] : unpackQuotes(state, library);
  if (quotes === null) throw new UserError(OTHER_VERSION);
  return { ...shown, quotes };
}

async function askAgain(asked: TypedQuestion, commands: readonly Command[], library: Library) {
  const command = commands.find(({ definition }) => definition.name === asked.command);
  if (command === undefined) throw new UserError(OTHER_VERSION);
  const { answers } = await runCommand(command, asked.options, library);
  return answers;
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
