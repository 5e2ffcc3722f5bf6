import type { APIMessage } from 'discord-api-types/v10';
import type { PageState } from '../page-api.ts';
import { followEvents, loadMessages, loadState, reasonOf } from './api.ts';
import { Composer } from './composer.ts';
import { byId, fill } from './dom.ts';
import { History } from './history.ts';
import { icon } from './icons.ts';
import { Interactions } from './interactions.ts';
import { InteractionsPanel } from './interactions-panel.ts';
import type { NameOf } from './markdown-view.ts';
import { copyItem, openMenu } from './message-menu.ts';
import { findName, peopleFor } from './names.ts';
import { describePlace, findPagePlace, formatHash, type PagePlace, parseHash } from './place.ts';
import { drawSidebar, focusMember, startDrawer } from './sidebar.ts';
import { drawWelcome, suggestExamples } from './welcome.ts';

const THEME_KEY = 'theme';

/** The page of one member in one channel at a time. */
class Page {
  #state: PageState;
  #place: PagePlace;
  #stopEvents = () => {};
  /** Rises with each change of place or member, so that a late answer for the last one is dropped. */
  #visit = 0;
  readonly #closeDrawer = startDrawer();
  readonly #panel = new InteractionsPanel();
  readonly #history: History;
  readonly #interactions: Interactions;
  readonly #composer: Composer;

  constructor(state: PageState, wanted: PagePlace | null) {
    this.#state = state;
    this.#place = findPagePlace(state, wanted);
    const nameOf: NameOf = (kind, id) => findName(this.#state, kind, id);
    const places = {
      scroller: byId('scroller', HTMLElement),
      list: byId('messages', HTMLElement),
      announcer: byId('announcer', HTMLElement),
    };
    this.#history = new History(places, {
      nameOf,
      click: (message, customId) => this.#interactions.click(message, customId),
      select: (message, customId, values) => this.#interactions.select(message, customId, values),
      dismiss: (message) => this.#history.dismiss(message.id),
      openMenu: (message, anchor) => this.#openMenu(message, anchor),
    });
    const sender = () => ({ me: this.#state.me.user, channel: this.#place.channelId });
    this.#interactions = new Interactions(sender, this.#history, nameOf);
    this.#composer = new Composer({
      runCommand: (command, options, files) =>
        this.#interactions.runCommand(command, options, files),
      sendMessage: (text, files) => this.#interactions.sendMessage(text, files),
      autocomplete: (command, options, focused) =>
        this.#interactions.autocomplete(command, options, focused),
      people: (optionType) => peopleFor(this.#state, this.#place, optionType),
    });
  }

  /** Draws everything for the member and the place, and follows what happens there. */
  async enter(): Promise<void> {
    this.#visit += 1;
    const visit = this.#visit;
    const me = this.#state.me.user.id;
    history.replaceState(null, '', formatHash(me, this.#place));
    this.#stopEvents();
    this.#panel.clear();
    this.#follow(me);
    this.#drawFrame();
    this.#composer.enter(describePlace(this.#state, this.#place).name);
    const { messages } = await loadMessages(me, this.#place.channelId);
    if (visit === this.#visit) this.#history.show(messages);
  }

  #drawFrame(): void {
    const { commands, name } = describePlace(this.#state, this.#place);
    drawSidebar(this.#state, this.#place, {
      go: (place) => void this.#go(place),
      become: (member) => void this.#become(member),
    });
    document.title = `${name} · ${this.#state.application.name}`;
    byId('channel-name', HTMLElement).textContent = name;
    const { application, online } = this.#state;
    this.#drawStatus(`${application.name} is ${online ? 'online' : 'offline'}`, online);
    this.#composer.offer(commands);
    void this.#drawWelcome(name);
  }

  async #drawWelcome(channel: string): Promise<void> {
    const visit = this.#visit;
    const place = byId('welcome', HTMLElement);
    const what = {
      bot: this.#state.application.bot,
      channel,
      ask: (line: string) => this.#ask(line),
    };
    drawWelcome(place, { ...what, examples: this.#state.examples ?? [] });
    if (this.#state.examples) return;
    const examples = await suggestExamples(this.#composer.entries, (command, option) =>
      this.#interactions.autocomplete(command, {}, option),
    );
    if (visit === this.#visit) drawWelcome(place, { ...what, examples });
  }

  /** Sends an example; one that this member may not use is put into the composer, which says so. */
  #ask(line: string): void {
    const parsed = this.#composer.parse(line);
    if (!parsed) this.#composer.start(line);
    else
      void this.#interactions.runCommand(parsed.entry.name, Object.fromEntries(parsed.values), []);
  }

  async #go(place: PagePlace): Promise<void> {
    this.#place = place;
    this.#closeDrawer();
    await this.#attempt(() => this.enter());
    this.focusComposer();
  }

  async #become(member: string): Promise<void> {
    this.#closeDrawer();
    this.#visit += 1;
    const visit = this.#visit;
    await this.#attempt(async () => {
      const state = await loadState(member);
      // Somebody else was chosen before this answer came.
      if (visit !== this.#visit) return;
      this.#state = state;
      this.#place = findPagePlace(this.#state, this.#place);
      await this.enter();
    });
    byId('announcer', HTMLElement).textContent =
      `You are now ${this.#state.me.user.global_name ?? this.#state.me.user.username}.`;
    focusMember(byId('scroller', HTMLElement));
  }

  /** Ready to type, except where focus would bring up a keyboard on the screen. */
  focusComposer(): void {
    if (matchMedia('(pointer: fine)').matches) this.#composer.focus();
  }

  async #reload(): Promise<void> {
    await this.#attempt(async () => {
      this.#state = await loadState(this.#state.me.user.id);
      await this.enter();
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    await act().catch((error) => this.#history.fail(null, reasonOf(error)));
  }

  #follow(me: string): void {
    const isHere = (channel: string) => channel === this.#place.channelId;
    const put = ({ message }: { message: APIMessage }) => {
      if (isHere(message.channel_id)) this.#history.put(message);
    };
    this.#stopEvents = followEvents(
      me,
      {
        'message-create': put,
        'message-update': put,
        'message-delete': ({ channelId, messageId }) => {
          if (isHere(channelId)) this.#history.remove(messageId);
        },
        failed: ({ channelId, messageId, text }) => {
          // A command's failure is said where it was sent.
          if (isHere(channelId) && messageId !== null) this.#history.fail(messageId, text);
        },
        interaction: (entry) => this.#panel.put(entry),
        state: () => void this.#refreshState(),
      },
      {
        interrupted: () => this.#drawStatus('The local guild is not running', false),
        resumed: () => void this.#reload(),
      },
    );
  }

  /** The bot came or went, or has registered commands: the history stays as it is. */
  async #refreshState(): Promise<void> {
    await this.#attempt(async () => {
      this.#state = await loadState(this.#state.me.user.id);
      this.#drawFrame();
    });
  }

  #drawStatus(text: string, online: boolean): void {
    const status = byId('bot-status', HTMLElement);
    status.classList.toggle('online', online);
    fill(status, text);
  }

  #openMenu(message: APIMessage, anchor: HTMLElement): void {
    const { commands } = describePlace(this.#state, this.#place);
    const apps = commands.filter((command) => command.type === 3);
    const text = anchor.closest('article')?.querySelector('.message-body')?.textContent ?? '';
    openMenu(anchor, [
      ...apps.map(({ name }) => ({
        label: name,
        act: () => void this.#interactions.runMessageCommand(name, message),
      })),
      copyItem('Copy text', text),
      copyItem('Copy message ID', message.id),
    ]);
  }
}

/** Light or dark as the system has it, until the member presses the button. */
function startTheme(button: HTMLButtonElement): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const stored = localStorage.getItem(THEME_KEY);
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const draw = () => {
    button.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
    fill(button, icon(isDark() ? 'sun' : 'moon'));
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem(THEME_KEY, root.dataset.theme);
    draw();
  });
  system.addEventListener('change', draw);
  draw();
}

startTheme(byId('theme-toggle', HTMLButtonElement));
const wanted = parseHash(location.hash);
const state = await loadState(wanted.member).catch(() => loadState(null));
const page = new Page(state, wanted.place);
await page.enter();
page.focusComposer();
