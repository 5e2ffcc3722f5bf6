import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Interaction } from './interactions.ts';
import type { MessageContent } from './message-rules.ts';
import type { MessageStore, NewMessage } from './messages.ts';
import { APPLICATION_ID, BOT } from './world.ts';

/** The message of a deferred reply: nothing yet but "is thinking…". */
export function loadingContent(flags: number): MessageContent {
  const thinking = flags | MessageFlags.Loading;
  return { content: '', embeds: [], components: [], filenames: [], flags: thinking };
}

/** Posts a reply or follow-up of the bot where the interaction happened, privately where its flags say so. */
export function createReply(
  messages: MessageStore,
  interaction: Interaction,
  reply: Pick<NewMessage, 'source' | 'attachments' | 'body'>,
): APIMessage {
  const isPrivate = (reply.source.flags & MessageFlags.Ephemeral) !== 0;
  const { user } = interaction.person;
  const isCommand = interaction.type === InteractionType.ApplicationCommand;
  const name = interaction.commandName;
  return messages.create({
    ...reply,
    place: interaction.place,
    author: BOT,
    privateTo: isPrivate ? user.id : null,
    type: interaction.replyType,
    origin: {
      application_id: APPLICATION_ID,
      webhook_id: APPLICATION_ID,
      interaction_metadata: toMetadata(interaction),
      ...(isCommand && name !== null
        ? { interaction: { id: interaction.id, type: interaction.type, name, user } }
        : {}),
    },
  });
}

function toMetadata(interaction: Interaction): APIMessageInteractionMetadata {
  const { id, type, person, place } = interaction;
  const metadata = {
    id,
    user: person.user,
    authorizing_integration_owners: { '0': place.guild?.id ?? '0' },
  };
  if (type === InteractionType.MessageComponent) {
    const interacted_message_id = interaction.messageId ?? id;
    return { ...metadata, type, interacted_message_id };
  }
  const asCommand = { ...metadata, type: InteractionType.ApplicationCommand } as const;
  if (type !== InteractionType.ModalSubmit) return asCommand;
  return { ...metadata, type, triggering_interaction_metadata: asCommand };
}
