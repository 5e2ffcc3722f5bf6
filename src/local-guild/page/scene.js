// @ts-check

/**
 * What the views of messages need from the page around them.
 * @import { APIAttachment, APIMessage } from 'discord-api-types/v10'
 * @import { NameOf } from './markdown-view.js'
 * @typedef {object} Scene
 * @property {NameOf} nameOf
 * @property {(message: APIMessage, customId: string) => Promise<void>} click settles once the bot has acknowledged
 * @property {(message: APIMessage, customId: string, values: string[]) => Promise<void>} select
 * @property {(message: APIMessage) => void} dismiss hides a private message
 * @property {(message: APIMessage, anchor: HTMLElement) => void} openMenu
 *
 * @typedef {{ message: APIMessage, scene: Scene }} InMessage
 */

/** Discord's message flags, as far as the page draws them. */
export const FLAGS = { ephemeral: 1 << 6, loading: 1 << 7 };

/**
 * The file of a message that `attachment://name` or an address speaks of.
 * @param {APIMessage} message
 * @param {string} url
 * @returns {APIAttachment | null}
 */
export function attachmentOf(message, url) {
  const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : null;
  const found = message.attachments.find((file) => file.url === url || file.filename === name);
  return found ?? null;
}
