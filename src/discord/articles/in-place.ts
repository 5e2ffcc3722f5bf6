import {
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Reply } from '../reply.ts';
import { respond, withPatience } from '../respond.ts';

/**
 * Answers a click, or a form that a click opened, in the message that was clicked; a form of a command with a private
 * message. Acknowledges at once, so that work may be slow; where it throws, the message stays as it is.
 */
export async function answerInPlace(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  work: () => Promise<Reply> | Reply,
): Promise<void> {
  if (interaction.isModalSubmit() && !interaction.isFromMessage()) {
    await respond(interaction, await withPatience(interaction, true, work), true);
    return;
  }
  await interaction.deferUpdate();
  const { components } = await work();
  const flags = MessageFlags.IsComponentsV2;
  await interaction.editReply({ components, flags, allowedMentions: { parse: [] } });
}
