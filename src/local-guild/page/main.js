// @ts-check
import { followEvents, loadMessages, loadState } from './api.ts';
import { Composer } from './composer.js';
import { byId, fill } from './dom.ts';
import { startDrawer } from './drawer.js';
import { History } from './history.js';
import { Interactions } from './interactions.js';
import { InteractionsPanel } from './interactions-panel.js';
import { copyItem, openMenu } from './message-menu.js';
import { findName, peopleFor } from './names.js';
import { describePlace, findPlace, formatHash, parseHash } from './place.ts';
import { drawSidebar, focusMember } from './sidebar.js';
import { onSlashKey } from './slash-key.js';
import { startTheme } from './theme.js';
import { drawWelcome, suggestExamples } from './welcome.js';

/**
 * @import { APIMessage } from 'discord-api-types/v10'
 * @import { PageState } from '../page-api.ts'
 * @import { Place } from './place.ts'
 */

/** The page of one member in one channel at a time. */
class Page {
  /** @type {PageState} */
  #state;
  /** @type {Place} */
  #place;
  #stopEvents = () => {};
  /** Rises with each change of place or member, so that a late answer for the last one is dropped. */
  #visit = 0;
  #closeDrawer = startDrawer();
  #panel = new InteractionsPanel();
  #history;
  #interactions;
  #composer;

  /**
   * @param {PageState} state
   * @param {Place | null} wanted
   */
  constructor(state, wanted) {
    this.#state = state;
    this.#place = findPlace(state, wanted);
    /** @type {import('./markdown-view.js').NameOf} */
    const nameOf = (kind, id) => findName(this.#state, kind, id);
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
  async enter() {
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

  #drawFrame() {
    const { commands, name } = describePlace(this.#state, this.#place);
    drawSidebar(this.#state, this.#place, {
      go: (place) => this.#go(place),
      become: (member) => this.#become(member),
    });
    document.title = `${name} · ${this.#state.application.name}`;
    byId('channel-name', HTMLElement).textContent = name;
    const { application, online } = this.#state;
    this.#drawStatus(`${application.name} is ${online ? 'online' : 'offline'}`, online);
    this.#composer.offer(commands);
    void this.#drawWelcome(name);
  }

  /** @param {string} channel */
  async #drawWelcome(channel) {
    const visit = this.#visit;
    const place = byId('welcome', HTMLElement);
    const what = {
      bot: this.#state.application.bot,
      channel,
      ask: (/** @type {string} */ line) => this.#ask(line),
    };
    drawWelcome(place, { ...what, examples: this.#state.examples ?? [] });
    if (this.#state.examples) return;
    const examples = await suggestExamples(this.#composer.entries, (command, option) =>
      this.#interactions.autocomplete(command, {}, option),
    );
    if (visit === this.#visit) drawWelcome(place, { ...what, examples });
  }

  /**
   * Sends an example; one that this member may not use is put into the composer, which says so.
   * @param {string} line
   */
  #ask(line) {
    const parsed = this.#composer.parse(line);
    if (!parsed) this.#composer.start(line);
    else
      void this.#interactions.runCommand(parsed.entry.name, Object.fromEntries(parsed.values), []);
  }

  /** @param {Place} place */
  async #go(place) {
    this.#place = place;
    this.#closeDrawer();
    await this.#attempt(() => this.enter());
    this.focusComposer();
  }

  /** @param {string} member */
  async #become(member) {
    this.#closeDrawer();
    this.#visit += 1;
    const visit = this.#visit;
    await this.#attempt(async () => {
      const state = await loadState(member);
      // Somebody else was chosen before this answer came.
      if (visit !== this.#visit) return;
      this.#state = state;
      this.#place = findPlace(this.#state, this.#place);
      await this.enter();
    });
    byId('announcer', HTMLElement).textContent =
      `You are now ${this.#state.me.user.global_name ?? this.#state.me.user.username}.`;
    focusMember(byId('scroller', HTMLElement));
  }

  /** Ready to type, except where focus would bring up a keyboard on the screen. */
  focusComposer() {
    if (matchMedia('(pointer: fine)').matches) this.#composer.focus();
  }

  /**
   * @param {string} text
   */
  startTyping(text) {
    this.#composer.start(text);
  }

  async #reload() {
    await this.#attempt(async () => {
      this.#state = await loadState(this.#state.me.user.id);
      await this.enter();
    });
  }

  /** @param {() => Promise<void>} act */
  async #attempt(act) {
    await act().catch((error) => this.#history.fail(null, error.message));
  }

  /** @param {string} me */
  #follow(me) {
    const isHere = (/** @type {string} */ channel) => channel === this.#place.channelId;
    const put = (/** @type {{ message: APIMessage }} */ { message }) => {
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
  async #refreshState() {
    await this.#attempt(async () => {
      this.#state = await loadState(this.#state.me.user.id);
      this.#drawFrame();
    });
  }

  /**
   * @param {string} text
   * @param {boolean} online
   */
  #drawStatus(text, online) {
    const status = byId('bot-status', HTMLElement);
    status.classList.toggle('online', online);
    fill(status, text);
  }

  /**
   * @param {APIMessage} message
   * @param {HTMLElement} anchor
   */
  #openMenu(message, anchor) {
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

startTheme(byId('theme-toggle', HTMLButtonElement));
const wanted = parseHash(location.hash);
const state = await loadState(wanted.member).catch(() => loadState(null));
const page = new Page(state, wanted.place);
onSlashKey(() => page.startTyping('/'));
await page.enter();
page.focusComposer();
