import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { OptionValue, PageReply } from '../page-api.ts';
import { act, reasonOf, upload } from './api.ts';
import { avatarView } from './avatars.ts';
import { make } from './dom.ts';
import type { History } from './history.ts';
import type { NameOf } from './markdown-view.ts';
import { openModal } from './modal-view.ts';
import { displayName } from './names.ts';
import type { OptionChoice } from './option-field.ts';

/** Who acts, and where. */
interface Sender {
  readonly me: APIUser;
  readonly channel: string;
}

interface Where {
  readonly member: string;
  readonly channel: string;
}

/** What a member does in the open channel, and what is shown of it until the bot has answered. */
export class Interactions {
  readonly #sender: () => Sender;
  readonly #history: History;
  readonly #nameOf: NameOf;

  constructor(sender: () => Sender, history: History, nameOf: NameOf) {
    this.#sender = sender;
    this.#history = history;
    this.#nameOf = nameOf;
  }

  /** Sends a command; its files are given to the guild first. */
  async runCommand(
    command: string,
    options: Record<string, OptionValue>,
    files: [string, File][],
  ): Promise<void> {
    await this.#withPending(`/${command}`, async (where) => {
      const given = { ...options };
      for (const [name, file] of files) given[name] = (await upload(where.member, file)).id;
      return act('slash', { ...where, command, options: given });
    });
  }

  /** Uses a command of a message's menu. */
  async runMessageCommand(command: string, message: APIMessage): Promise<void> {
    await this.#withPending(command, (where) =>
      act('message-command', { ...where, command, message: message.id }),
    );
  }

  /** Sends a message of the member's own. */
  async sendMessage(content: string, files: File[]): Promise<void> {
    const where = this.#where();
    try {
      const attachments = await uploadAll(where.member, files);
      this.#take(await act('send-message', { ...where, content, attachments }), where);
    } catch (error) {
      this.#history.fail(null, reasonOf(error));
    }
  }

  /** What the bot suggests for the option being typed; rejects where it does not answer. */
  async autocomplete(
    command: string,
    options: Record<string, OptionValue>,
    focused: string,
  ): Promise<readonly OptionChoice[]> {
    const reply = await act('autocomplete', { ...this.#where(), command, options, focused });
    return reply.kind === 'choices' ? reply.choices : [];
  }

  /** Presses a button of a message. */
  async click(message: APIMessage, customId: string): Promise<void> {
    await this.#onMessage(message, (where) =>
      act('click', { ...where, message: message.id, customId }),
    );
  }

  /** Chooses in a select of a message. */
  async select(message: APIMessage, customId: string, values: string[]): Promise<void> {
    await this.#onMessage(message, (where) =>
      act('select', { ...where, message: message.id, customId, values }),
    );
  }

  #where(): Where {
    const { me, channel } = this.#sender();
    return { member: me.id, channel };
  }

  async #onMessage(message: APIMessage, send: (where: Where) => Promise<PageReply>): Promise<void> {
    const where = this.#where();
    try {
      this.#take(await send(where), where);
    } catch (error) {
      this.#history.fail(message.id, reasonOf(error));
    }
  }

  /** Shows "Ada used /who-met · Sending…" until the bot has acknowledged, and what went wrong if it does not. */
  async #withPending(title: string, send: (where: Where) => Promise<PageReply>): Promise<void> {
    const { me } = this.#sender();
    const pending = this.#history.addPending(
      make(
        'div',
        { class: 'used' },
        avatarView(me),
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
   * Takes a reply, unless the page meanwhile belongs to another member or shows another channel than it was asked for. A
   * message comes over the event stream too, and there perhaps newer: only what is not yet drawn is taken from here.
   */
  #take(reply: PageReply, asked: Where): void {
    const { member, channel } = this.#where();
    if (member !== asked.member || channel !== asked.channel) return;
    if (reply.kind === 'modal') this.#openModal(reply);
    else if (reply.kind !== 'choices') this.#history.offer(reply.message);
  }

  #openModal({ id, modal }: PageReply & { kind: 'modal' }): void {
    const where = this.#where();
    openModal(modal, this.#nameOf, async (values, files) => {
      const given = { ...values };
      for (const [customId, list] of files) given[customId] = await uploadAll(where.member, list);
      this.#take(await act('submit', { ...where, interaction: id, values: given }), where);
    });
  }
}

/** The ids of the attachments that the files have become. */
async function uploadAll(member: string, files: File[]): Promise<string[]> {
  const uploaded = await Promise.all(files.map((file) => upload(member, file)));
  return uploaded.map(({ id }) => id);
}
