// @ts-check
import { ApiError, act, upload } from './api.ts';
import { avatarView } from './avatars.js';
import { make } from './dom.ts';
import { displayName, personOf } from './message-view.js';
import { openModal } from './modal-view.js';

/**
 * @import { APIMessage, APIUser } from 'discord-api-types/v10'
 * @import { OptionValue, PageReply } from '../page-api.ts'
 * @import { History } from './history.js'
 * @import { NameOf } from './markdown-view.js'
 * @import { Choice } from './option-field.js'
 *
 * @typedef {{ me: APIUser, channel: string }} Sender who acts, and where
 * @typedef {{ member: string, channel: string }} Where
 */

/** What a member does in the open channel, and what is shown of it until the bot has answered. */
export class Interactions {
  #sender;
  #history;
  #nameOf;

  /**
   * @param {() => Sender} sender
   * @param {History} history
   * @param {NameOf} nameOf
   */
  constructor(sender, history, nameOf) {
    this.#sender = sender;
    this.#history = history;
    this.#nameOf = nameOf;
  }

  /**
   * @param {string} command
   * @param {Record<string, OptionValue>} options
   * @param {[string, File][]} files
   */
  async runCommand(command, options, files) {
    await this.#withPending(`/${command}`, async (where) => {
      const given = { ...options };
      for (const [name, file] of files) given[name] = (await upload(where.member, file)).id;
      return act('slash', { ...where, command, options: given });
    });
  }

  /**
   * @param {string} command
   * @param {APIMessage} message
   */
  async runMessageCommand(command, message) {
    await this.#withPending(command, (where) =>
      act('message-command', { ...where, command, message: message.id }),
    );
  }

  /**
   * @param {string} content
   * @param {File[]} files
   */
  async sendMessage(content, files) {
    const where = this.#where();
    try {
      const attachments = await uploadAll(where.member, files);
      this.#take(await act('send-message', { ...where, content, attachments }), where);
    } catch (error) {
      this.#history.fail(null, reasonOf(error));
    }
  }

  /**
   * @param {string} command
   * @param {Record<string, OptionValue>} options
   * @param {string} focused
   * @returns {Promise<readonly Choice[]>}
   */
  async autocomplete(command, options, focused) {
    const reply = await act('autocomplete', { ...this.#where(), command, options, focused });
    return reply.kind === 'choices' ? reply.choices : [];
  }

  /**
   * @param {APIMessage} message
   * @param {string} customId
   */
  async click(message, customId) {
    await this.#onMessage(message, (where) =>
      act('click', { ...where, message: message.id, customId }),
    );
  }

  /**
   * @param {APIMessage} message
   * @param {string} customId
   * @param {string[]} values
   */
  async select(message, customId, values) {
    await this.#onMessage(message, (where) =>
      act('select', { ...where, message: message.id, customId, values }),
    );
  }

  /** @returns {Where} */
  #where() {
    const { me, channel } = this.#sender();
    return { member: me.id, channel };
  }

  /**
   * @param {APIMessage} message
   * @param {(where: Where) => Promise<PageReply>} send
   */
  async #onMessage(message, send) {
    const where = this.#where();
    try {
      this.#take(await send(where), where);
    } catch (error) {
      this.#history.fail(message.id, reasonOf(error));
    }
  }

  /**
   * Shows "Ada used /who-met · Sending…" until the bot has acknowledged, and what went wrong if it does not.
   * @param {string} title
   * @param {(where: Where) => Promise<PageReply>} send
   */
  async #withPending(title, send) {
    const { me } = this.#sender();
    const pending = this.#history.addPending(
      make(
        'div',
        { class: 'used' },
        avatarView(personOf(me)),
        make('p', {}, `${displayName(me)} used `, make('span', { class: 'mention' }, title)),
      ),
      make('p', { class: 'sending' }, 'Sending…'),
    );
    const where = this.#where();
    try {
      const reply = await send(where);
      pending.remove();
      this.#take(reply, where);
    } catch (error) {
      pending.fail(reasonOf(error));
    }
  }

  /**
   * Takes a reply, unless the page meanwhile belongs to another member or shows another channel. A message comes over the
   * event stream too, and there perhaps newer: only what is not yet drawn is taken from here.
   * @param {PageReply} reply
   * @param {Where} asked where it was asked for
   */
  #take(reply, asked) {
    const { member, channel } = this.#where();
    if (member !== asked.member || channel !== asked.channel) return;
    if (reply.kind === 'modal') this.#openModal(reply);
    else if (reply.kind !== 'choices') this.#history.offer(reply.message);
  }

  /** @param {PageReply & { kind: 'modal' }} reply */
  #openModal({ id, modal }) {
    const where = this.#where();
    openModal(modal, this.#nameOf, async (values, files) => {
      const given = { ...values };
      for (const [customId, list] of files) given[customId] = await uploadAll(where.member, list);
      this.#take(await act('submit', { ...where, interaction: id, values: given }), where);
    });
  }
}

/**
 * @param {string} member
 * @param {File[]} files
 * @returns {Promise<string[]>} the attachments' ids
 */
async function uploadAll(member, files) {
  const uploaded = await Promise.all(files.map((file) => upload(member, file)));
  return uploaded.map(({ id }) => id);
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof ApiError) return error.message;
  return 'This could not be done. The browser’s console says why.';
}
