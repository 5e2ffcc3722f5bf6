import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { type Child, fill, make } from './dom.ts';
import { icon } from './icons.ts';
import { messageView } from './message-view.ts';
import { displayName } from './names.ts';
import type { Scene } from './scene.ts';

/** How near to the end, in pixels, counts as reading the newest. */
const NEAR_END = 120;
/** A screen reader is told the beginning of an answer; the rest it can read in the list. */
const ANNOUNCED = 280;

/** The elements of the page that a history draws into. */
interface HistoryPlaces {
  readonly scroller: HTMLElement;
  readonly list: HTMLElement;
  /** Read out by screen readers. */
  readonly announcer: HTMLElement;
}

/** A line for what was sent but not yet acknowledged. */
interface PendingLine {
  readonly remove: () => void;
  readonly fail: (text: string) => void;
}

/** The messages of the open channel, oldest first. */
export class History {
  readonly #scroller: HTMLElement;
  readonly #list: HTMLElement;
  readonly #announcer: HTMLElement;
  readonly #scene: Scene;
  readonly #items = new Map<string, HTMLLIElement>();
  /** Private messages that the member has dismissed. */
  readonly #dismissed = new Set<string>();

  constructor({ scroller, list, announcer }: HistoryPlaces, scene: Scene) {
    this.#scroller = scroller;
    this.#list = list;
    this.#announcer = announcer;
    this.#scene = scene;
    // What scrolls must be reachable by keyboard.
    scroller.tabIndex = 0;
  }

  /** Shows another channel, or this one as somebody else. */
  show(messages: readonly APIMessage[]): void {
    this.#items.clear();
    fill(this.#list);
    for (const message of messages) this.#place(message);
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /** Draws a new message, or one that has changed. */
  put(message: APIMessage): void {
    const atEnd = this.#isAtEnd();
    const isNew = !this.#items.has(message.id);
    const item = this.#place(message);
    if (!item) return;
    if (atEnd || isNew) this.#reveal(item);
    if (message.author.bot) this.#announce(message.author, item);
  }

  /** Draws a message unless it is there already, perhaps in a newer state. */
  offer(message: APIMessage): void {
    if (!this.#items.has(message.id)) this.put(message);
  }

  /** Takes a message away; the focus goes from it to its neighbour. */
  remove(id: string): void {
    const item = this.#items.get(id);
    const hadFocus = item?.contains(document.activeElement) ?? false;
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    item?.remove();
    this.#items.delete(id);
    const target = next?.querySelector('button, a');
    if (hadFocus && target instanceof HTMLElement) target.focus();
  }

  /** Takes a private message away for good, also where it changes later. */
  dismiss(id: string): void {
    this.#dismissed.add(id);
    this.remove(id);
  }

  /** Says under a message, or at the end of the history where there is none, that an interaction failed. */
  fail(messageId: string | null, text: string): void {
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

  /** A line that stands at the end until the bot has acknowledged. */
  addPending(...children: Child[]): PendingLine {
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

  /** Draws a message where it belongs; null for a dismissed one. */
  #place(message: APIMessage): HTMLLIElement | null {
    if (this.#dismissed.has(message.id)) return null;
    const old = this.#items.get(message.id);
    const item = messageView(message, this.#scene);
    this.#items.set(message.id, item);
    if (old) replaceKeepingFocus(old, item);
    else this.#insert(item, BigInt(message.id));
    return item;
  }

  /** Snowflakes rise with time, so that the order of ids is the order of messages. */
  #insert(item: HTMLLIElement, id: bigint): void {
    const later = (line: Element) => {
      const other = line instanceof HTMLElement ? line.dataset.messageId : undefined;
      return other === undefined || BigInt(other) > id;
    };
    let before = this.#list.lastElementChild;
    while (before && later(before)) before = before.previousElementSibling;
    if (before) before.after(item);
    else this.#list.prepend(item);
  }

  #isAtEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  /** Scrolls to the end, but never past the beginning of what is new. */
  #reveal(item: HTMLElement): void {
    const overflow = item.offsetHeight > this.#scroller.clientHeight - 16;
    if (overflow) item.scrollIntoView({ block: 'start' });
    else this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #announce(author: APIUser, item: HTMLElement): void {
    const text = item.querySelector('.message-body')?.textContent ?? '';
    const short = text.length > ANNOUNCED ? `${text.slice(0, ANNOUNCED)}…` : text;
    this.#announcer.textContent = `${displayName(author)}: ${short}`;
  }
}

function failureView(text: string): HTMLElement {
  return make('p', { class: 'failure' }, icon('warning'), text);
}

/** A button that was pressed by keyboard keeps the focus when its message is drawn anew. */
function replaceKeepingFocus(old: HTMLElement, item: HTMLElement): void {
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
