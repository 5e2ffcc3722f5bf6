import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { AnswerContext } from './callbacks.ts';
import { findSchemaErrors, type SchemaName } from './discord-schemas.ts';
import type { Interaction } from './interactions.ts';
import { type BotRequest, isLoading, readEdit, readNewMessage } from './message-bodies.ts';
import type { StoredMessage } from './messages.ts';
import { invalidForm, refusal } from './refusal.ts';
import { createReply } from './replies.ts';

/** A follow-up; the first one after a deferral edits the original instead, as at Discord. Throws `Refusal`. */
export async function followUp(
  context: AnswerContext,
  interaction: Interaction,
  request: BotRequest,
): Promise<APIMessage> {
  await check(context, 'IncomingWebhookRequestPartialSchema', request);
  const original = context.messages.find(interaction.originalId ?? '');
  if (original && isLoading(original.message)) {
    // Whether the reply is private was fixed by the deferral.
    const { flags, ...rest } = request.body;
    const kept = typeof flags === 'number' ? { flags: flags & ~MessageFlags.Ephemeral } : {};
    return edit(context, interaction, original, { ...request, body: { ...rest, ...kept } });
  }
  const read = readNewMessage(request, context.files);
  const message = createReply(context.messages, interaction, { ...read, body: request.body });
  interaction.messageIds.add(message.id);
  interaction.replied.resolve({ id: interaction.id, kind: 'message', message });
  return message;
}

/** A message of this interaction by id or `@original`; throws refusal 10008 for any other. */
export function findReply(
  { messages }: AnswerContext,
  interaction: Interaction,
  id: string,
): StoredMessage {
  const wanted = id === '@original' ? (interaction.originalId ?? '') : id;
  const stored = interaction.messageIds.has(wanted) ? messages.find(wanted) : undefined;
  if (!stored) throw refusal(10008);
  return stored;
}

/** Edits a message of this interaction. Throws `Refusal`. */
export async function editReply(
  context: AnswerContext,
  interaction: Interaction,
  id: string,
  request: BotRequest,
): Promise<APIMessage> {
  await check(context, 'IncomingWebhookUpdateRequestPartialSchema', request);
  return edit(context, interaction, findReply(context, interaction, id), request);
}

/** Deletes a message of this interaction; throws refusal 10008 where there is none. */
export function deleteReply(context: AnswerContext, interaction: Interaction, id: string): void {
  const { message } = findReply(context, interaction, id);
  context.messages.remove(message.id);
  interaction.messageIds.delete(message.id);
}

async function check(
  { strict }: AnswerContext,
  schema: SchemaName,
  { body }: BotRequest,
): Promise<void> {
  const errors = strict ? await findSchemaErrors(schema, body) : [];
  if (errors.length > 0) throw invalidForm(errors);
}

function edit(
  { messages, files }: AnswerContext,
  interaction: Interaction,
  stored: StoredMessage,
  request: BotRequest,
): APIMessage {
  const read = readEdit(request, stored, files);
  const message = messages.edit(stored.message.id, { ...read, body: request.body });
  if (!message) throw refusal(10008);
  const kind = interaction.messageId === message.id ? 'update' : 'message';
  interaction.replied.resolve({ id: interaction.id, kind, message });
  return message;
}
