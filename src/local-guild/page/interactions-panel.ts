import type { InteractionLogAnswer, InteractionLogEntry } from '../page-api.ts';
import { byId, fill, make } from './dom.ts';
import { timesOf } from './interaction-times.ts';

const KEPT = 40;

/** For developers: what was sent to the bot and what it answered, newest first. */
export class InteractionsPanel {
  readonly #panel = byId('interactions', HTMLElement);
  readonly #list = byId('interaction-list', HTMLElement);
  readonly #toggle = byId('interactions-toggle', HTMLButtonElement);
  readonly #items = new Map<string, HTMLLIElement>();

  constructor() {
    this.#toggle.addEventListener('click', () => this.#setOpen(this.#panel.hidden === true));
    byId('interactions-close', HTMLButtonElement).addEventListener('click', () => {
      this.#setOpen(false);
      this.#toggle.focus();
    });
  }

  /** Forgets the entries of the last member. */
  clear(): void {
    this.#items.clear();
    fill(this.#list);
  }

  /** Draws a new entry, or one that has grown; of many the oldest goes. */
  put(entry: InteractionLogEntry): void {
    byId('no-interactions', HTMLElement).hidden = true;
    const old = this.#items.get(entry.id);
    const item = make('li', {}, entryView(entry, old?.querySelector('details')?.open ?? false));
    this.#items.set(entry.id, item);
    if (old) old.replaceWith(item);
    else this.#list.prepend(item);
    const [oldest] = this.#items;
    if (this.#items.size <= KEPT || !oldest) return;
    oldest[1].remove();
    this.#items.delete(oldest[0]);
  }

  #setOpen(open: boolean): void {
    this.#panel.hidden = !open;
    this.#toggle.setAttribute('aria-expanded', String(open));
    if (open) byId('interactions-close', HTMLButtonElement).focus();
  }
}

function entryView(entry: InteractionLogEntry, open: boolean): HTMLElement {
  const { acknowledged, replied, failed } = timesOf(entry);
  const times = [
    acknowledged === null ? 'waiting…' : `ack ${milliseconds(acknowledged)}`,
    replied === null ? null : `reply ${milliseconds(replied)}`,
  ];
  // A reply that is its own acknowledgement has one time.
  const shown = replied === acknowledged ? times.slice(-1) : times;
  const timesText = [failed && 'refused', ...shown].filter(Boolean).join(' · ');
  const view = make(
    'details',
    { class: failed ? 'entry entry-failed' : 'entry', open },
    make(
      'summary',
      {},
      make('span', { class: 'entry-title' }, entry.title),
      make('span', { class: 'entry-times' }, timesText),
    ),
  );
  const draw = () =>
    view.append(payloadView('To the bot', entry.payload), ...entry.answers.map(answerView));
  // Payloads are long: they are written out when somebody looks.
  if (open) draw();
  else view.addEventListener('toggle', draw, { once: true });
  return view;
}

function answerView({ request, after, status, body, error }: InteractionLogAnswer): HTMLElement {
  const title = `${request} → ${status}, after ${milliseconds(after)}`;
  return payloadView(title, error === null ? body : { body, error });
}

function payloadView(title: string, payload: unknown): HTMLElement {
  const json = JSON.stringify(payload, null, 2) ?? 'nothing';
  const code = make('pre', { tabindex: 0, role: 'group', 'aria-label': title }, json);
  return make('div', { class: 'payload' }, make('p', { class: 'payload-title' }, title), code);
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
