// @ts-check
import { fill, make } from './dom.ts';
import { icon } from './icons.ts';
import { displayName, messageView } from './message-view.js';

/**
 * @import { APIMessage, APIUser } from 'discord-api-types/v10'
 * @import { Child } from './dom.ts'
 * @import { Scene } from './scene.js'
 */

/** How near to the end, in pixels, counts as reading the newest. */
const NEAR_END = 120;
/** A screen reader is told the beginning of an answer; the rest it can read in the list. */
const ANNOUNCED = 280;

/** The messages of the open channel, oldest first. */
export class History {
  #scroller;
  #list;
  #announcer;
  #scene;
  /** @type {Map<string, HTMLLIElement>} */
  #items = new Map();
  /** Private messages that the member has dismissed. @type {Set<string>} */
  #dismissed = new Set();

  /**
   * @param {{ scroller: HTMLElement, list: HTMLElement, announcer: HTMLElement }} places
   * @param {Scene} scene
   */
  constructor({ scroller, list, announcer }, scene) {
    this.#scroller = scroller;
    this.#list = list;
    this.#announcer = announcer;
    this.#scene = scene;
    // What scrolls must be reachable by keyboard.
    scroller.tabIndex = 0;
  }

  /**
   * Shows another channel, or this one as somebody else.
   * @param {readonly APIMessage[]} messages
   */
  show(messages) {
    this.#items.clear();
    fill(this.#list);
    for (const message of messages) this.#place(message);
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /**
   * Draws a new message, or one that has changed.
   * @param {APIMessage} message
   */
  put(message) {
    const atEnd = this.#isAtEnd();
    const isNew = !this.#items.has(message.id);
    const item = this.#place(message);
    if (!item) return;
    if (atEnd || isNew) this.#reveal(item);
    if (message.author.bot) this.#announce(message.author, item);
  }

  /**
   * Draws a message unless it is there already, perhaps in a newer state.
   * @param {APIMessage} message
   */
  offer(message) {
    if (!this.#items.has(message.id)) this.put(message);
  }

  /** @param {string} id */
  remove(id) {
    const item = this.#items.get(id);
    const hadFocus = item?.contains(document.activeElement) ?? false;
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    item?.remove();
    this.#items.delete(id);
    const target = next?.querySelector('button, a');
    if (hadFocus && target instanceof HTMLElement) target.focus();
  }

  /** @param {string} id */
  dismiss(id) {
    this.#dismissed.add(id);
    this.remove(id);
  }

  /**
   * Says under a message, or at the end of the history where there is none, that an interaction failed.
   * @param {string | null} messageId
   * @param {string} text
   */
  fail(messageId, text) {
    const item = messageId === null ? undefined : this.#items.get(messageId);
    const note = failureView(text);
    if (item) {
      item.querySelector('.failure')?.remove();
      const place = item.querySelector('.message-main') ?? item;
      item.querySelector('.thinking')?.remove();
      place.append(note);
    } else {
      const line = make('li', { class: 'message' }, note);
      this.#list.append(line);
      this.#reveal(line);
    }
    this.#announcer.textContent = text;
  }

  /**
   * A line that stands at the end until the bot has acknowledged.
   * @param {...Child} children
   * @returns {{ remove: () => void, fail: (text: string) => void }}
   */
  addPending(...children) {
    const line = make('li', { class: 'message pending' }, ...children);
    this.#list.append(line);
    this.#reveal(line);
    return {
      remove: () => line.remove(),
      fail: (text) => {
        line.classList.remove('pending');
        const dismiss = make('button', { type: 'button', class: 'linklike' }, 'Dismiss');
        dismiss.addEventListener('click', () => line.remove());
        const note = failureView(text);
        note.append(' · ', dismiss);
        line.querySelector('.sending')?.remove();
        line.append(note);
        this.#reveal(line);
        this.#announcer.textContent = text;
      },
    };
  }

  /**
   * @param {APIMessage} message
   * @returns {HTMLLIElement | null} null for a dismissed message
   */
  #place(message) {
    if (this.#dismissed.has(message.id)) return null;
    const old = this.#items.get(message.id);
    const item = messageView(message, this.#scene);
    this.#items.set(message.id, item);
    if (old) replaceKeepingFocus(old, item);
    else this.#insert(item, BigInt(message.id));
    return item;
  }

  /**
   * Snowflakes rise with time, so that the order of ids is the order of messages.
   * @param {HTMLLIElement} item
   * @param {bigint} id
   */
  #insert(item, id) {
    const later = (/** @type {Element} */ line) => {
      const other = line instanceof HTMLElement ? line.dataset.messageId : undefined;
      return other === undefined || BigInt(other) > id;
    };
    let before = this.#list.lastElementChild;
    while (before && later(before)) before = before.previousElementSibling;
    if (before) before.after(item);
    else this.#list.prepend(item);
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  /**
   * Scrolls to the end, but never past the beginning of what is new.
   * @param {HTMLElement} item
   */
  #reveal(item) {
    const overflow = item.offsetHeight > this.#scroller.clientHeight - 16;
    if (overflow) item.scrollIntoView({ block: 'start' });
    else this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /**
   * @param {APIUser} author
   * @param {HTMLElement} item
   */
  #announce(author, item) {
    const text = item.querySelector('.message-body')?.textContent ?? '';
    const short = text.length > ANNOUNCED ? `${text.slice(0, ANNOUNCED)}…` : text;
    this.#announcer.textContent = `${displayName(author)}: ${short}`;
  }
}

/** @param {string} text */
function failureView(text) {
  return make('p', { class: 'failure' }, icon('warning'), text);
}

/**
 * A button that was pressed by keyboard keeps the focus when its message is drawn anew.
 * @param {HTMLElement} old
 * @param {HTMLElement} item
 */
function replaceKeepingFocus(old, item) {
  const focused = document.activeElement;
  const customId =
    focused instanceof HTMLElement && old.contains(focused) ? focused.dataset.customId : undefined;
  const hadFocus = old.contains(focused);
  old.replaceWith(item);
  if (!hadFocus) return;
  const same =
    customId === undefined
      ? null
      : item.querySelector(`[data-custom-id="${CSS.escape(customId)}"]:enabled`);
  const target =
    same ??
    item.querySelector('.message-body button:enabled, .message-body a') ??
    item.querySelector('button');
  if (target instanceof HTMLElement) target.focus();
}
