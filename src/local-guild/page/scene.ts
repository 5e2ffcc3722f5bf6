import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { NameOf } from './markdown-view.ts';

/** What the views of messages need from the page around them. */
export interface Scene {
  readonly nameOf: NameOf;
  /** Settles once the bot has acknowledged. */
  readonly click: (message: APIMessage, customId: string) => Promise<void>;
  /** Settles once the bot has acknowledged. */
  readonly select: (message: APIMessage, customId: string, values: string[]) => Promise<void>;
  /** Hides a private message. */
  readonly dismiss: (message: APIMessage) => void;
  readonly openMenu: (message: APIMessage, anchor: HTMLElement) => void;
}

/** The message that a view is part of. */
export interface InMessage {
  readonly message: APIMessage;
  readonly scene: Scene;
}

/** Discord's message flags, as far as the page draws them. */
export const FLAGS = { ephemeral: 1 << 6, loading: 1 << 7 };

/** The file of a message that `attachment://name` or an address speaks of. */
export function attachmentOf(message: APIMessage, url: string): APIAttachment | null {
  const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : null;
  const found = message.attachments.find((file) => file.url === url || file.filename === name);
  return found ?? null;
}
