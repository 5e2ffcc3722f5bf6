import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { findDuplicateIds } from './component-rules.ts';
import { findSchemaErrors, type SchemaName } from './discord-schemas.ts';
import type { FileStore } from './files.ts';
import type { Interaction, InteractionStore } from './interactions.ts';
import { isJsonObject, type JsonObject, numberOf, objectsIn, stringOf } from './json.ts';
import { type BotRequest, isLoading, readEdit, readNewMessage } from './message-bodies.ts';
import { findFlagErrors } from './message-rules.ts';
import type { MessageStore } from './messages.ts';
import { type FieldError, invalidForm, refusal } from './refusal.ts';
import { createReply, loadingContent } from './replies.ts';

/** What the answers to interactions need of the guild. */
export interface AnswerContext {
  readonly interactions: InteractionStore;
  readonly messages: MessageStore;
  readonly files: FileStore;
  /** Whether bodies are held against Discord's schemas. */
  readonly strict: boolean;
}

const Answer = InteractionResponseType;
const MAX_MODAL_COMPONENTS = 5;
/** Discord's schema allows more, Discord's documentation and service do not. */
const MAX_CHOICE_VALUE = 100;
const TOO_LONG_CHOICE = {
  code: 'BASE_TYPE_MAX_LENGTH',
  message: `Must be ${MAX_CHOICE_VALUE} or fewer in length.`,
};

const COMPONENT_ANSWERS: readonly number[] = [
  Answer.ChannelMessageWithSource,
  Answer.DeferredChannelMessageWithSource,
  Answer.DeferredMessageUpdate,
  Answer.UpdateMessage,
  Answer.Modal,
];

/** The kinds of answer that Discord takes for each kind of interaction. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.MessageComponent]: COMPONENT_ANSWERS,
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
};

const SCHEMAS: Readonly<Record<number, SchemaName>> = {
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  6: 'UpdateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
};

/**
 * The bot's first answer to an interaction (`POST …/callback`); throws `Refusal`.
 * Returns the answer's body for `with_response=true`.
 */
export async function answerInteraction(
  context: AnswerContext,
  interaction: Interaction,
  request: BotRequest,
): Promise<object> {
  const type = numberOf(request.body.type);
  if (!ALLOWED[interaction.type]?.includes(type) || !hasMessageToUpdate(interaction, type)) {
    throw invalidForm([
      { path: ['type'], code: 'BASE_TYPE_CHOICES', message: `Type ${type} cannot answer this.` },
    ]);
  }
  const schema = SCHEMAS[type];
  if (context.strict && schema) {
    const errors = await findSchemaErrors(schema, request.body);
    if (errors.length > 0) throw invalidForm(errors);
  }
  // The schemas load lazily, and two answers may have waited for them.
  if (interaction.acknowledgedAs !== null) throw refusal(40060);
  const data = isJsonObject(request.body.data) ? request.body.data : {};
  const message = give(context, interaction, type, { ...request, body: data });
  return toCallbackResponse(interaction, type, message);
}

function hasMessageToUpdate(interaction: Interaction, type: number): boolean {
  const isUpdate = type === Answer.DeferredMessageUpdate || type === Answer.UpdateMessage;
  return !isUpdate || interaction.messageId !== null;
}

function give(
  context: AnswerContext,
  interaction: Interaction,
  type: number,
  request: BotRequest,
): APIMessage | null {
  switch (type) {
    case Answer.ApplicationCommandAutocompleteResult:
      return giveChoices(interaction, request.body);
    case Answer.Modal:
      return giveModal(interaction, request.body);
    case Answer.DeferredMessageUpdate:
      return promiseUpdate(context, interaction);
    case Answer.UpdateMessage:
      return giveUpdate(context, interaction, request);
    case Answer.DeferredChannelMessageWithSource:
      return promiseReply(context, interaction, request.body);
    default:
      return giveReply(context, interaction, request);
  }
}

function giveChoices(interaction: Interaction, data: JsonObject): null {
  const offered = objectsIn(data.choices);
  const errors = offered.flatMap(({ value }, n) =>
    stringOf(value).length > MAX_CHOICE_VALUE
      ? [{ path: ['data', 'choices', n, 'value'], ...TOO_LONG_CHOICE }]
      : [],
  );
  if (errors.length > 0) throw invalidForm(errors);
  // Held against Discord's schema of choices before.
  const choices = offered as unknown as APIApplicationCommandOptionChoice[];
  settle(interaction, Answer.ApplicationCommandAutocompleteResult, null);
  const reply = { id: interaction.id, kind: 'choices', choices } as const;
  interaction.acknowledged.resolve(reply);
  interaction.replied.resolve(reply);
  return null;
}

function giveModal(interaction: Interaction, data: JsonObject): null {
  const errors: FieldError[] = findDuplicateIds(data.components);
  if (objectsIn(data.components).length > MAX_MODAL_COMPONENTS) {
    const message = `Must be between 1 and ${MAX_MODAL_COMPONENTS} in length.`;
    errors.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  if (errors.length > 0) throw invalidForm(errors.map(underData));
  const modal = data as unknown as APIModalInteractionResponseCallbackData;
  settle(interaction, Answer.Modal, null);
  interaction.modal = modal;
  const reply = { id: interaction.id, kind: 'modal', modal } as const;
  interaction.acknowledged.resolve(reply);
  interaction.replied.resolve(reply);
  return null;
}

function promiseUpdate({ messages }: AnswerContext, interaction: Interaction): null {
  settle(interaction, Answer.DeferredMessageUpdate, interaction.messageId);
  const stored = messages.find(interaction.messageId ?? '');
  if (!stored) throw refusal(10008);
  interaction.acknowledged.resolve({ id: interaction.id, kind: 'update', message: stored.message });
  return null;
}

function giveUpdate(
  { messages, files }: AnswerContext,
  interaction: Interaction,
  request: BotRequest,
): APIMessage {
  const stored = messages.find(interaction.messageId ?? '');
  if (!stored) throw refusal(10008);
  const read = readEdit(request, stored, files, ['data']);
  settle(interaction, Answer.UpdateMessage, stored.message.id);
  const message = messages.edit(stored.message.id, { ...read, body: request.body });
  if (!message) throw refusal(10008);
  const reply = { id: interaction.id, kind: 'update', message } as const;
  interaction.acknowledged.resolve(reply);
  interaction.replied.resolve(reply);
  return message;
}

function promiseReply(
  context: AnswerContext,
  interaction: Interaction,
  data: JsonObject,
): APIMessage {
  const errors = findFlagErrors(data.flags, MessageFlags.Ephemeral);
  if (errors.length > 0) throw invalidForm(errors.map(underData));
  const source = loadingContent(numberOf(data.flags));
  const message = createReply(context.messages, interaction, {
    source,
    attachments: [],
    body: data,
  });
  settle(interaction, Answer.DeferredChannelMessageWithSource, message.id);
  interaction.acknowledged.resolve({ id: interaction.id, kind: 'message', message });
  return message;
}

function giveReply(
  context: AnswerContext,
  interaction: Interaction,
  request: BotRequest,
): APIMessage {
  const read = readNewMessage(request, context.files, ['data']);
  const message = createReply(context.messages, interaction, { ...read, body: request.body });
  settle(interaction, Answer.ChannelMessageWithSource, message.id);
  const reply = { id: interaction.id, kind: 'message', message } as const;
  interaction.acknowledged.resolve(reply);
  interaction.replied.resolve(reply);
  return message;
}

function settle(interaction: Interaction, type: number, originalId: string | null): void {
  interaction.acknowledgedAs = type;
  interaction.originalId = originalId;
  if (originalId !== null) interaction.messageIds.add(originalId);
}

function underData(error: FieldError): FieldError {
  return { ...error, path: ['data', ...error.path] };
}

/** As the published schema has it: replies, deferred ones too, are type 4; updates are type 7. */
function toCallbackResponse(
  { id, type, place }: Interaction,
  answer: number,
  message: APIMessage | null,
): object {
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id,
      type,
      channel_id: place.channel.id,
      ...(place.guild ? { guild_id: place.guild.id } : {}),
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: isLoading(message),
            response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
          }
        : {}),
    },
    ...(message ? { resource: { type: answer === Answer.UpdateMessage ? 7 : 4, message } } : {}),
  };
}
