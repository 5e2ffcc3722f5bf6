// @ts-check
import { freshId, make, setAttributes } from './dom.ts';
import { Listbox } from './listbox.js';

/**
 * @import { APIApplicationCommandOption } from 'discord-api-types/v10'
 * @import { OptionValue } from '../page-api.ts'
 * @typedef {{ name: string, value: OptionValue }} Choice
 * @typedef {(typed: string) => Promise<readonly Choice[]>} Suggest
 * @typedef {object} Handlers
 * @property {() => void} submit Enter, with no list open
 * @property {() => void} remove Backspace in the empty field
 * @property {(field: OptionField) => void} focused
 */

const TYPES = { integer: 4, boolean: 5, number: 10, attachment: 11 };
/** A pause in typing of this many milliseconds asks for suggestions. */
const PAUSE = 120;

/** One option of a command in the composer: its name, and a field with suggestions where it has any. */
export class OptionField {
  #suggest;
  #handlers;
  #list;
  /** @type {readonly Choice[]} */
  #choices = [];
  /** @type {Choice | null} */
  #chosen = null;
  #asked = 0;
  #timer = 0;

  /**
   * @param {APIApplicationCommandOption} option
   * @param {Suggest | null} suggest
   * @param {Handlers} handlers
   */
  constructor(option, suggest, handlers) {
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
  get list() {
    return this.#list?.element ?? null;
  }

  get isEmpty() {
    return this.input.value === '';
  }

  /** The chosen file of an attachment option. */
  get file() {
    return this.option.type === TYPES.attachment ? (this.input.files?.[0] ?? null) : null;
  }

  /**
   * What is sent: the chosen suggestion's value, or what was typed; undefined where the field is empty.
   * @returns {OptionValue | undefined}
   */
  get value() {
    const text = this.input.value;
    if (this.#chosen) return this.#chosen.value;
    if (text === '') return undefined;
    const known = this.#choices.find((choice) => choice.name.toLowerCase() === text.toLowerCase());
    if (known) return known.value;
    if (this.option.type === TYPES.boolean) return /^(true|yes|on|1)$/i.test(text);
    const isNumber = this.option.type === TYPES.integer || this.option.type === TYPES.number;
    return isNumber && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
  }

  /** @param {string} text */
  setText(text) {
    this.input.value = text;
    this.#chosen = null;
    this.#fit();
  }

  /** @param {boolean} invalid */
  setInvalid(invalid) {
    this.input.setAttribute('aria-invalid', String(invalid));
  }

  #focused() {
    this.#handlers.focused(this);
    if (!this.#chosen) void this.#ask();
  }

  #typed() {
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
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
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

  /** @param {readonly Choice[]} choices */
  #show(choices) {
    this.#choices = choices;
    this.#list?.show(choices.map((choice) => ({ label: choice.name })));
  }

  #closeList() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#list?.hide();
  }

  /** @param {number} index */
  #choose(index) {
    const choice = this.#choices[index];
    if (!choice) return;
    this.setText(choice.name);
    this.#chosen = choice;
    this.setInvalid(false);
    this.#closeList();
  }

  /** The field is as wide as its text. */
  #fit() {
    this.input.size = Math.min(60, Math.max(8, this.input.value.length + 1));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const active = this.#list?.active ?? -1;
    if (this.#list?.handleKey(event)) return;
    if (event.key === 'Tab' && !event.shiftKey && active >= 0 && !this.isEmpty)
      this.#choose(active);
    else if (event.key === 'Backspace' && this.isEmpty) this.#takeKey(event, this.#handlers.remove);
    else if (event.key === 'ArrowDown' && this.#suggest) this.#takeKey(event, () => this.#ask());
    else if (event.key === 'Enter' && active >= 0) this.#takeKey(event, () => this.#choose(active));
    else if (event.key === 'Enter') this.#takeKey(event, this.#handlers.submit);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {() => void} act
   */
  #takeKey(event, act) {
    event.preventDefault();
    act();
  }
}
