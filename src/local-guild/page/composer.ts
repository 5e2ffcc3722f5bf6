import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { OptionValue } from '../page-api.ts';
import { CommandForm } from './command-form.ts';
import {
  type CommandEntry,
  type CommandLine,
  entriesOf,
  findEntries,
  parseCommandLine,
} from './command-line.ts';
import { byId, fill } from './dom.ts';
import { FileTray } from './file-tray.ts';
import { Listbox } from './listbox.ts';
import { type SuggestionSources, suggestFor } from './option-suggestions.ts';

/** What a composer asks of the page. */
interface ComposerHandlers extends SuggestionSources {
  readonly runCommand: (
    command: string,
    options: Record<string, OptionValue>,
    files: [string, File][],
  ) => void;
  readonly sendMessage: (text: string, files: File[]) => void;
}

/** Where a slash is text of its own. */
const FIELDS = 'input, textarea, dialog, [role="menu"]';

/** The line at the foot of the channel: a message, or after `/` a command with its options. */
export class Composer {
  readonly #handlers: ComposerHandlers;
  readonly #input = byId('composer-input', HTMLTextAreaElement);
  readonly #line = byId('composer-line', HTMLElement);
  readonly #popups = byId('composer-popups', HTMLElement);
  readonly #note = byId('composer-note', HTMLElement);
  readonly #list: Listbox;
  readonly #tray = new FileTray();
  #entries: readonly CommandEntry[] = [];
  #found: CommandEntry[] = [];
  #form: CommandForm | null = null;
  /** What Arrow up brings back. */
  #last = '';

  constructor(handlers: ComposerHandlers) {
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
    document.addEventListener('keydown', (event) => this.#keyAnywhere(event));
    fill(this.#popups, this.#list.element);
  }

  /** Says which commands there are from now on; what is being typed stays. */
  offer(commands: readonly APIApplicationCommand[]): void {
    this.#entries = entriesOf(commands);
  }

  /** Makes the composer that of another channel, `#news`. */
  enter(place: string): void {
    this.#input.placeholder = `Message ${place} or type /`;
    this.#input.setAttribute('aria-label', `Message ${place}`);
    this.#leaveCommand();
  }

  /** Puts text into the composer as if it were typed. */
  start(text: string): void {
    this.#leaveCommand();
    this.#input.value = text;
    this.#input.focus();
    this.#typed();
  }

  /** The commands that can be typed here. */
  get entries(): readonly CommandEntry[] {
    return this.#entries;
  }

  /** Goes to what is being typed. */
  focus(): void {
    if (this.#form) this.#form.focus();
    else this.#input.focus();
  }

  /** Reads a line as one of the commands; null where it is none of them. */
  parse(line: string): CommandLine | null {
    return parseCommandLine(line, this.#entries);
  }

  #say(text: string): void {
    this.#note.textContent = text;
  }

  /** The field is as high as its lines. */
  #fit(): void {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${this.#input.scrollHeight}px`;
  }

  #typed(): void {
    this.#fit();
    const text = this.#input.value;
    const line = text.endsWith(' ') || text.includes(':') ? this.parse(text) : null;
    const isPrefix =
      line && this.#entries.some(({ name }) => name.startsWith(`${line.entry.name} `));
    if (line && !(isPrefix && line.values.size === 0)) this.#open(line);
    else this.#offerEntries(text);
  }

  #offerEntries(text: string): void {
    this.#found = text.startsWith('/') ? findEntries(this.#entries, text.slice(1)) : [];
    this.#list.show(
      this.#found.map(({ name, description }) => ({ label: `/${name}`, detail: description })),
    );
    const none = text.startsWith('/') && this.#found.length === 0;
    this.#say(none ? 'No command is called that.' : '');
  }

  #choose(index: number): void {
    const entry = this.#found[index];
    if (entry) this.#open({ entry, values: new Map() });
  }

  #open(line: CommandLine): void {
    this.#list.hide();
    this.#form = new CommandForm(line, {
      suggestFor: (option, values) => suggestFor(line.entry, option, values, this.#handlers),
      submit: () => this.#submit(),
      cancel: () => this.start(''),
      note: (text) => this.#say(text),
    });
    this.#input.value = '';
    this.#input.hidden = true;
    fill(this.#line, this.#form.element, this.#input);
    fill(this.#popups, this.#form.popups);
    this.#say(line.entry.description);
    this.#form.focus();
  }

  #leaveCommand(): void {
    this.#form = null;
    this.#input.hidden = false;
    this.#input.value = '';
    this.#fit();
    this.#list.hide();
    this.#say('');
    fill(this.#line, this.#input);
    fill(this.#popups, this.#list.element);
  }

  #submit(): void {
    if (this.#form) this.#runCommand(this.#form);
    else if (this.#list.active >= 0) this.#choose(this.#list.active);
    else this.#sendMessage();
  }

  #runCommand(form: CommandForm): void {
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

  #sendMessage(): void {
    const text = this.#input.value.trim();
    const line = this.parse(text);
    if (line) this.#open(line);
    else if (text.startsWith('/')) this.#offerEntries(text);
    else this.#sendPlain(text);
  }

  #sendPlain(text: string): void {
    const files = this.#tray.take();
    if (text === '' && files.length === 0) return;
    this.#input.value = '';
    this.#fit();
    this.#handlers.sendMessage(text, files);
  }

  /** A slash typed outside of any field begins a command, wherever the focus is. */
  #keyAnywhere(event: KeyboardEvent): void {
    const inField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || inField) return;
    event.preventDefault();
    this.start('/');
  }

  #key(event: KeyboardEvent): void {
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
