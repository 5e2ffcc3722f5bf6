import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import type { OptionValue } from '../page-api.ts';
import { freshId, make, setAttributes } from './dom.ts';
import { Listbox } from './listbox.ts';

/** A suggestion: what is shown of it, and what is sent. */
export interface OptionChoice {
  readonly name: string;
  readonly value: OptionValue;
}

export type Suggest = (typed: string) => Promise<readonly OptionChoice[]>;

/** What a field asks of the form around it. */
interface FieldHandlers {
  /** Enter, with no list open. */
  readonly submit: () => void;
  /** Backspace in the empty field. */
  readonly remove: () => void;
  readonly focused: () => void;
}

const TYPES = { integer: 4, boolean: 5, number: 10, attachment: 11 };
/** A pause in typing of this many milliseconds asks for suggestions. */
const PAUSE = 120;

/** One option of a command in the composer: its name, and a field with suggestions where it has any. */
export class OptionField {
  readonly option: APIApplicationCommandOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #suggest: Suggest | null;
  readonly #handlers: FieldHandlers;
  readonly #list: Listbox | null;
  #choices: readonly OptionChoice[] = [];
  #chosen: OptionChoice | null = null;
  #asked = 0;
  #timer = 0;

  constructor(
    option: APIApplicationCommandOption,
    suggest: Suggest | null,
    handlers: FieldHandlers,
  ) {
    this.option = option;
    this.#suggest = suggest;
    this.#handlers = handlers;
    const isFile = option.type === TYPES.attachment;
    this.input = make('input', {
      id: freshId('field'),
      type: isFile ? 'file' : 'text',
      autocomplete: 'off',
    });
    if (option.type === TYPES.integer) this.input.inputMode = 'numeric';
    if (option.type === TYPES.number) this.input.inputMode = 'decimal';
    const mark = option.required
      ? make('span', { class: 'required', 'aria-hidden': 'true' }, '*')
      : null;
    this.element = make(
      'div',
      { class: 'field' },
      make('label', { for: this.input.id }, option.name, mark),
      this.input,
    );
    setAttributes(this.input, {
      title: option.description,
      'aria-required': option.required && 'true',
      spellcheck: 'false',
    });
    this.#list = suggest
      ? new Listbox(this.input, option.name, (index) => this.#choose(index))
      : null;
    if (suggest) this.input.setAttribute('aria-autocomplete', 'list');
    this.input.addEventListener('keydown', (event) => this.#key(event));
    this.input.addEventListener('input', () => this.#typed());
    this.input.addEventListener('focus', () => this.#focused());
    this.input.addEventListener('blur', () => this.#closeList());
    this.#fit();
  }

  /** The list of suggestions, to be put where the composer shows it. */
  get list(): HTMLElement | null {
    return this.#list?.element ?? null;
  }

  get isEmpty(): boolean {
    return this.input.value === '';
  }

  /** The chosen file of an attachment option. */
  get file(): File | null {
    return this.option.type === TYPES.attachment ? (this.input.files?.[0] ?? null) : null;
  }

  /** What is sent: the chosen suggestion's value, or what was typed; undefined where the field is empty. */
  get value(): OptionValue | undefined {
    const text = this.input.value;
    if (this.#chosen) return this.#chosen.value;
    if (text === '') return undefined;
    const known = this.#choices.find((choice) => choice.name.toLowerCase() === text.toLowerCase());
    if (known) return known.value;
    if (this.option.type === TYPES.boolean) return /^(true|yes|on|1)$/i.test(text);
    const isNumber = this.option.type === TYPES.integer || this.option.type === TYPES.number;
    return isNumber && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
  }

  /** Puts a text into the field as if it were typed. */
  setText(text: string): void {
    this.input.value = text;
    this.#chosen = null;
    this.#fit();
  }

  /** Marks the field as one that cannot be sent so, or takes the mark away. */
  setInvalid(invalid: boolean): void {
    this.input.setAttribute('aria-invalid', String(invalid));
  }

  #focused(): void {
    this.#handlers.focused();
    if (!this.#chosen) void this.#ask();
  }

  #typed(): void {
    this.#chosen = null;
    this.setInvalid(false);
    this.#fit();
    // Until the answer is there, of the last suggestions only those that fit: Enter must not take one for another text.
    const typed = this.input.value.toLowerCase();
    if (this.#list?.open)
      this.#show(this.#choices.filter(({ name }) => name.toLowerCase().includes(typed)));
    // An answer that is still under way is for what stood here before.
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask(): Promise<void> {
    if (!this.#suggest || !this.#list) return;
    this.#asked += 1;
    const asked = this.#asked;
    const choices = await this.#suggest(this.input.value).catch(() => null);
    // A later question, a choice or leaving the field has made this answer stale.
    if (asked !== this.#asked || document.activeElement !== this.input) return;
    if (!choices) {
      this.#list.show([{ label: 'The suggestions could not be loaded.', disabled: true }]);
      return;
    }
    this.#show(choices);
  }

  #show(choices: readonly OptionChoice[]): void {
    this.#choices = choices;
    this.#list?.show(choices.map((choice) => ({ label: choice.name })));
  }

  #closeList(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#list?.hide();
  }

  #choose(index: number): void {
    const choice = this.#choices[index];
    if (!choice) return;
    this.setText(choice.name);
    this.#chosen = choice;
    this.setInvalid(false);
    this.#closeList();
  }

  /** The field is as wide as its text. */
  #fit(): void {
    this.input.size = Math.min(60, Math.max(8, this.input.value.length + 1));
  }

  #key(event: KeyboardEvent): void {
    const active = this.#list?.active ?? -1;
    if (this.#list?.handleKey(event)) return;
    if (event.key === 'Tab' && !event.shiftKey && active >= 0 && !this.isEmpty)
      this.#choose(active);
    else if (event.key === 'Backspace' && this.isEmpty) this.#takeKey(event, this.#handlers.remove);
    else if (event.key === 'ArrowDown' && this.#suggest)
      this.#takeKey(event, () => void this.#ask());
    else if (event.key === 'Enter' && active >= 0) this.#takeKey(event, () => this.#choose(active));
    else if (event.key === 'Enter') this.#takeKey(event, this.#handlers.submit);
  }

  #takeKey(event: KeyboardEvent, act: () => void): void {
    event.preventDefault();
    act();
  }
}
