// @ts-check
import { fill, freshId, make } from './dom.ts';
import { icon } from './icons.ts';
import { Listbox } from './listbox.js';
import { OptionField } from './option-field.js';

/**
 * @import { APIApplicationCommandOption } from 'discord-api-types/v10'
 * @import { OptionValue } from '../page-api.ts'
 * @import { CommandEntry, CommandLine } from './command-line.ts'
 * @import { Suggest } from './option-field.js'
 * @typedef {object} FormHandlers
 * @property {(option: APIApplicationCommandOption, values: () => Record<string, OptionValue>) => Suggest | null} suggestFor
 * @property {() => void} submit
 * @property {() => void} cancel
 * @property {(text: string) => void} note says something below the fields
 */

/** A chosen command with a field for each option in use, and one that offers the others. */
export class CommandForm {
  #handlers;
  /** @type {OptionField[]} */
  #fields = [];
  #fieldsElement = make('div', { class: 'fields' });
  #lists = make('div', { class: 'popups' });
  #more = make('input', {
    type: 'text',
    class: 'more-options',
    autocomplete: 'off',
    'aria-label': 'Add an option',
  });
  #moreList;

  /**
   * @param {CommandLine} line
   * @param {FormHandlers} handlers
   */
  constructor({ entry, values }, handlers) {
    this.entry = entry;
    this.#handlers = handlers;
    const labelId = freshId('command');
    const cancel = make(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': `Leave /${entry.name}` },
      icon('close'),
    );
    cancel.addEventListener('click', handlers.cancel);
    this.#moreList = new Listbox(this.#more, 'Further options', (index) =>
      this.#addMatching(index),
    );
    this.element = make(
      'div',
      { class: 'command-form', role: 'group', 'aria-labelledby': labelId, tabindex: -1 },
      make('span', { class: 'command-name', id: labelId }, `/${entry.name}`),
      this.#fieldsElement,
      this.#more,
      cancel,
    );
    this.popups = this.#lists;
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') handlers.cancel();
      // A command without options has no field that would take the key.
      else if (event.key === 'Enter' && event.target === this.element) handlers.submit();
    });
    this.#listenToMore();
    for (const option of entry.options) {
      if (option.required || values.has(option.name))
        this.#add(option).setText(values.get(option.name) ?? '');
    }
    this.#offerMore();
  }

  /** Goes to the first empty field, else to the last. */
  focus() {
    const field = this.#fields.find(({ isEmpty }) => isEmpty) ?? this.#fields.at(-1);
    if (field) field.input.focus();
    else if (this.#more.hidden) this.element.focus();
    else this.#more.focus();
  }

  /** The options that have a value; files are left out. */
  values() {
    /** @type {Record<string, OptionValue>} */
    const values = {};
    for (const { option, value, file } of this.#fields) {
      if (value !== undefined && !file) values[option.name] = value;
    }
    return values;
  }

  /** The chosen files, by option. */
  files() {
    /** @type {[string, File][]} */
    const files = [];
    for (const { option, file } of this.#fields) if (file) files.push([option.name, file]);
    return files;
  }

  /** Whether every required option is filled; if not, the first that is not gets the focus. */
  check() {
    const missing = this.#fields.find(({ option, isEmpty }) => option.required && isEmpty);
    if (!missing) return true;
    missing.setInvalid(true);
    missing.input.focus();
    this.#handlers.note(`${missing.option.name} is required: ${missing.option.description}`);
    return false;
  }

  /** @param {APIApplicationCommandOption} option */
  #add(option) {
    const suggest = this.#handlers.suggestFor(option, () => this.values());
    const field = new OptionField(option, suggest, {
      submit: this.#handlers.submit,
      remove: () => this.#remove(field),
      focused: () => this.#handlers.note(option.description),
    });
    this.#fields.push(field);
    this.#fieldsElement.append(field.element);
    if (field.list) this.#lists.append(field.list);
    this.#offerMore();
    return field;
  }

  /** @param {OptionField} field */
  #remove(field) {
    const index = this.#fields.indexOf(field);
    if (field.option.required) {
      if (index === 0) this.#handlers.cancel();
      else this.#fields[index - 1]?.input.focus();
      return;
    }
    this.#fields.splice(index, 1);
    field.element.remove();
    field.list?.remove();
    this.#offerMore();
    (this.#fields[index - 1]?.input ?? this.#more).focus();
  }

  /** The options not in use that fit what is typed into the last field. */
  #unused() {
    const typed = this.#more.value.trim().toLowerCase();
    const used = new Set(this.#fields.map(({ option }) => option.name));
    return this.entry.options.filter(({ name }) => !used.has(name) && name.startsWith(typed));
  }

  #offerMore() {
    const count = this.entry.options.length - this.#fields.length;
    this.#more.hidden = count === 0;
    this.#more.placeholder = `+${count} optional`;
  }

  #listenToMore() {
    this.#lists.append(this.#moreList.element);
    const show = (/** @type {number} */ active) => {
      this.#moreList.show(
        this.#unused().map(({ name, description }) => ({ label: name, detail: description })),
        active,
      );
    };
    this.#more.addEventListener('focus', () => {
      this.#handlers.note('Options that you may add. Enter sends the command.');
      show(-1);
    });
    this.#more.addEventListener('input', () => show(this.#more.value === '' ? -1 : 0));
    this.#more.addEventListener('blur', () => this.#moreList.hide());
    this.#more.addEventListener('keydown', (event) => this.#moreKey(event));
  }

  /** @param {KeyboardEvent} event */
  #moreKey(event) {
    if (this.#moreList.handleKey(event)) return;
    const { active } = this.#moreList;
    const typed = this.#more.value !== '';
    if (event.key === 'Enter') {
      event.preventDefault();
      if (active >= 0) this.#addMatching(active);
      else this.#handlers.submit();
    } else if (event.key === 'Tab' && typed && active >= 0) {
      event.preventDefault();
      this.#addMatching(active);
    } else if (event.key === 'Backspace' && !typed) {
      event.preventDefault();
      const last = this.#fields.at(-1);
      if (last) last.input.focus();
      else this.#handlers.cancel();
    }
  }

  /** @param {number} index */
  #addMatching(index) {
    const option = this.#unused()[index];
    if (!option) return;
    this.#more.value = '';
    this.#moreList.hide();
    this.#add(option).input.focus();
  }
}

/**
 * The form's popups belong above the composer, outside of the line that wraps.
 * @param {Element} host
 * @param {CommandForm | null} form
 * @param {Node} otherwise
 */
export function placePopups(host, form, otherwise) {
  fill(host, form ? form.popups : otherwise);
}
