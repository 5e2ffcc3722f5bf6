import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  EmbedType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import { toComponentAnswers, withoutNulls } from './component-answers.ts';
import type { EventHub } from './event-hub.ts';
import type { JsonObject } from './json.ts';
import { findMentions } from './mentions.ts';
import type { MessageContent } from './message-rules.ts';
import { mayRead, type Place } from './world.ts';

/** A message with what decides who sees it. */
export interface StoredMessage {
  readonly message: APIMessage;
  readonly place: Place;
  /** The one member who sees it, where it is private (ephemeral). */
  readonly privateTo: string | null;
  /** What the bot asked for, which an edit is merged into. */
  readonly source: MessageContent;
}

/** What a new message is made of. */
export interface NewMessage {
  readonly id?: string;
  readonly place: Place;
  readonly author: APIUser;
  readonly privateTo: string | null;
  readonly source: MessageContent;
  readonly attachments: readonly APIAttachment[];
  /** The request's `allowed_mentions` and text. */
  readonly body: JsonObject;
  readonly type?: MessageType;
  /** `interaction`, `interaction_metadata`, `application_id`, `webhook_id`, for replies of the bot. */
  readonly origin?: Partial<APIMessage>;
}

/** The messages of all channels. */
export interface MessageStore {
  readonly create: (message: NewMessage) => APIMessage;
  readonly edit: (
    id: string,
    edited: Pick<NewMessage, 'source' | 'attachments' | 'body'>,
  ) => APIMessage | undefined;
  readonly remove: (id: string) => boolean;
  readonly find: (id: string) => StoredMessage | undefined;
  /** Oldest first; only what that member may see. */
  readonly list: (channelId: string, memberId: string) => readonly APIMessage[];
  /** Whether the member may see a message. */
  readonly maySee: (stored: StoredMessage, memberId: string) => boolean;
  readonly forgetAll: () => void;
}

/** An empty store that publishes each change to those who may see it. */
export function createMessageStore(
  clock: Clock,
  nextId: () => string,
  events: EventHub,
): MessageStore {
  const messages = new Map<string, StoredMessage>();
  const now = (): string => new Date(clock.now()).toISOString();
  const maySee = (stored: StoredMessage, memberId: string): boolean =>
    stored.privateTo === null ? mayRead(stored.place, memberId) : stored.privateTo === memberId;

  return {
    create: ({ id = nextId(), place, author, privateTo, source, attachments, body, ...rest }) => {
      const message = {
        id,
        type: rest.type ?? MessageType.Default,
        channel_id: place.channel.id,
        author,
        timestamp: now(),
        edited_timestamp: null,
        tts: false,
        pinned: false,
        ...rest.origin,
        ...toShown(source, attachments, body),
      } satisfies APIMessage;
      const stored = { message, place, privateTo, source };
      messages.set(id, stored);
      events.publish('message-create', { message }, (member) => maySee(stored, member));
      return message;
    },
    edit: (id, { source, attachments, body }) => {
      const before = messages.get(id);
      if (!before) return undefined;
      const wasLoading = ((before.message.flags ?? 0) & MessageFlags.Loading) !== 0;
      const message: APIMessage = {
        ...before.message,
        ...toShown(source, attachments, body),
        edited_timestamp: wasLoading ? null : now(),
      };
      const stored = { ...before, message, source };
      messages.set(id, stored);
      events.publish('message-update', { message }, (member) => maySee(stored, member));
      return message;
    },
    remove: (id) => {
      const stored = messages.get(id);
      if (!stored) return false;
      messages.delete(id);
      const gone = { channelId: stored.place.channel.id, messageId: id };
      events.publish('message-delete', gone, (member) => maySee(stored, member));
      return true;
    },
    find: (id) => messages.get(id),
    list: (channelId, memberId) =>
      [...messages.values()]
        .filter((stored) => stored.place.channel.id === channelId && maySee(stored, memberId))
        .map(({ message }) => message),
    maySee,
    forgetAll: () => messages.clear(),
  };
}

function toShown(
  source: MessageContent,
  attachments: readonly APIAttachment[],
  body: JsonObject,
): Pick<
  APIMessage,
  | 'content'
  | 'embeds'
  | 'components'
  | 'attachments'
  | 'flags'
  | 'mentions'
  | 'mention_roles'
  | 'mention_everyone'
> {
  const components = toComponentAnswers(source.components, attachments);
  return {
    content: source.content,
    embeds: source.embeds.map((embed) => ({ ...withoutNulls(embed), type: EmbedType.Rich })),
    // The requests' components were held against Discord's schema; toComponentAnswers adds what it answers.
    components: components as unknown as NonNullable<APIMessage['components']>,
    attachments: [...attachments],
    flags: source.flags,
    ...findMentions(body),
  };
}
