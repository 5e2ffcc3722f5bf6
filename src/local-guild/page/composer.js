// @ts-check
import { CommandForm, placePopups } from './command-form.js';
import { entriesOf, findEntries, parseCommandLine } from './command-line.ts';
import { byId, fill } from './dom.ts';
import { FileTray } from './file-tray.js';
import { Listbox } from './listbox.js';
import { suggestFor } from './option-suggestions.js';

/**
 * @import { APIApplicationCommand } from 'discord-api-types/v10'
 * @import { OptionValue } from '../page-api.ts'
 * @import { CommandEntry, CommandLine } from './command-line.ts'
 * @import { SuggestionSources } from './option-suggestions.js'
 *
 * @typedef {object} Sending
 * @property {(command: string, options: Record<string, OptionValue>, files: [string, File][]) => void} runCommand
 * @property {(text: string, files: File[]) => void} sendMessage
 * @typedef {Sending & SuggestionSources} ComposerHandlers
 */

/** The line at the foot of the channel: a message, or after `/` a command with its options. */
export class Composer {
  #handlers;
  #input = byId('composer-input', HTMLTextAreaElement);
  #line = byId('composer-line', HTMLElement);
  #popups = byId('composer-popups', HTMLElement);
  #note = byId('composer-note', HTMLElement);
  #list;
  #tray = new FileTray();
  /** @type {readonly CommandEntry[]} */
  #entries = [];
  /** @type {CommandEntry[]} */
  #found = [];
  /** @type {CommandForm | null} */
  #form = null;
  /** What Arrow up brings back. */
  #last = '';

  /** @param {ComposerHandlers} handlers */
  constructor(handlers) {
    this.#handlers = handlers;
    this.#list = new Listbox(this.#input, 'Commands', (index) => this.#choose(index));
    this.#input.setAttribute('aria-autocomplete', 'list');
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#list.hide());
    byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    byId('composer-commands', HTMLButtonElement).addEventListener('click', () => this.start('/'));
    placePopups(this.#popups, null, this.#list.element);
  }

  /**
   * Says which commands there are from now on; what is being typed stays.
   * @param {readonly APIApplicationCommand[]} commands
   */
  offer(commands) {
    this.#entries = entriesOf(commands);
  }

  /**
   * Makes the composer that of another channel.
   * @param {string} place "#news"
   */
  enter(place) {
    this.#input.placeholder = `Message ${place} or type /`;
    this.#input.setAttribute('aria-label', `Message ${place}`);
    this.#leaveCommand();
  }

  /**
   * Puts text into the composer as if it were typed.
   * @param {string} text
   */
  start(text) {
    this.#leaveCommand();
    this.#input.value = text;
    this.#input.focus();
    this.#typed();
  }

  /** The commands that can be typed here. */
  get entries() {
    return this.#entries;
  }

  focus() {
    if (this.#form) this.#form.focus();
    else this.#input.focus();
  }

  /**
   * @param {string} line
   * @returns {CommandLine | null}
   */
  parse(line) {
    return parseCommandLine(line, this.#entries);
  }

  /** @param {string} text */
  note(text) {
    this.#note.textContent = text;
  }

  /** The field is as high as its lines. */
  #fit() {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${this.#input.scrollHeight}px`;
  }

  #typed() {
    this.#fit();
    const text = this.#input.value;
    const line = text.endsWith(' ') || text.includes(':') ? this.parse(text) : null;
    const isPrefix =
      line && this.#entries.some(({ name }) => name.startsWith(`${line.entry.name} `));
    if (line && !(isPrefix && line.values.size === 0)) this.#open(line);
    else this.#offerEntries(text);
  }

  /** @param {string} text */
  #offerEntries(text) {
    this.#found = text.startsWith('/') ? findEntries(this.#entries, text.slice(1)) : [];
    this.#list.show(
      this.#found.map(({ name, description }) => ({ label: `/${name}`, detail: description })),
    );
    const none = text.startsWith('/') && this.#found.length === 0;
    this.note(none ? 'No command is called that.' : '');
  }

  /** @param {number} index */
  #choose(index) {
    const entry = this.#found[index];
    if (entry) this.#open({ entry, values: new Map() });
  }

  /** @param {CommandLine} line */
  #open(line) {
    this.#list.hide();
    this.#form = new CommandForm(line, {
      suggestFor: (option, values) => suggestFor(line.entry, option, values, this.#handlers),
      submit: () => this.#submit(),
      cancel: () => this.start(''),
      note: (text) => this.note(text),
    });
    this.#input.value = '';
    this.#input.hidden = true;
    fill(this.#line, this.#form.element, this.#input);
    placePopups(this.#popups, this.#form, this.#list.element);
    this.note(line.entry.description);
    this.#form.focus();
  }

  #leaveCommand() {
    this.#form = null;
    this.#input.hidden = false;
    this.#input.value = '';
    this.#fit();
    this.#list.hide();
    this.note('');
    fill(this.#line, this.#input);
    placePopups(this.#popups, null, this.#list.element);
  }

  #submit() {
    if (this.#form) this.#runCommand(this.#form);
    else if (this.#list.active >= 0) this.#choose(this.#list.active);
    else this.#sendMessage();
  }

  /** @param {CommandForm} form */
  #runCommand(form) {
    if (!form.check()) return;
    const values = form.values();
    const files = form.files();
    this.#last = [
      `/${form.entry.name}`,
      ...Object.entries(values).map(([name, value]) => `${name}:${value}`),
    ].join(' ');
    this.#leaveCommand();
    this.#input.focus();
    this.#handlers.runCommand(form.entry.name, values, files);
  }

  #sendMessage() {
    const text = this.#input.value.trim();
    const line = this.parse(text);
    if (line) this.#open(line);
    else if (text.startsWith('/')) this.#offerEntries(text);
    else this.#sendPlain(text);
  }

  /** @param {string} text */
  #sendPlain(text) {
    const files = this.#tray.take();
    if (text === '' && files.length === 0) return;
    this.#input.value = '';
    this.#fit();
    this.#handlers.sendMessage(text, files);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { active } = this.#list;
    if (this.#list.handleKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Tab' && active >= 0) {
      event.preventDefault();
      this.#choose(active);
    } else if (event.key === 'ArrowUp' && this.#input.value === '' && this.#last !== '') {
      event.preventDefault();
      this.start(this.#last);
    }
  }
}
