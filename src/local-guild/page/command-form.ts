import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import type { OptionValue } from '../page-api.ts';
import type { CommandEntry, CommandLine } from './command-line.ts';
import { freshId, make } from './dom.ts';
import { icon } from './icons.ts';
import { Listbox } from './listbox.ts';
import { OptionField, type Suggest } from './option-field.ts';

/** What a form asks of the composer around it. */
interface FormHandlers {
  readonly suggestFor: (
    option: APIApplicationCommandOption,
    values: () => Record<string, OptionValue>,
  ) => Suggest | null;
  readonly submit: () => void;
  readonly cancel: () => void;
  /** Says something below the fields. */
  readonly note: (text: string) => void;
}

/** A chosen command with a field for each option in use, and one that offers the others. */
export class CommandForm {
  readonly entry: CommandEntry;
  readonly element: HTMLElement;
  /** The lists that belong above the composer, outside of the line that wraps. */
  readonly popups = make('div', { class: 'popups' });
  readonly #handlers: FormHandlers;
  readonly #fields: OptionField[] = [];
  readonly #fieldsElement = make('div', { class: 'fields' });
  readonly #more = make('input', {
    type: 'text',
    class: 'more-options',
    autocomplete: 'off',
    'aria-label': 'Add an option',
  });
  readonly #moreList: Listbox;

  constructor({ entry, values }: CommandLine, handlers: FormHandlers) {
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
  focus(): void {
    const field = this.#fields.find(({ isEmpty }) => isEmpty) ?? this.#fields.at(-1);
    if (field) field.input.focus();
    else if (this.#more.hidden) this.element.focus();
    else this.#more.focus();
  }

  /** The options that have a value; files are left out. */
  values(): Record<string, OptionValue> {
    const values: Record<string, OptionValue> = {};
    for (const { option, value, file } of this.#fields) {
      if (value !== undefined && !file) values[option.name] = value;
    }
    return values;
  }

  /** The chosen files, by option. */
  files(): [string, File][] {
    const files: [string, File][] = [];
    for (const { option, file } of this.#fields) if (file) files.push([option.name, file]);
    return files;
  }

  /** Whether every required option is filled; if not, the first that is not gets the focus. */
  check(): boolean {
    const missing = this.#fields.find(({ option, isEmpty }) => option.required && isEmpty);
    if (!missing) return true;
    missing.setInvalid(true);
    missing.input.focus();
    this.#handlers.note(`${missing.option.name} is required: ${missing.option.description}`);
    return false;
  }

  #add(option: APIApplicationCommandOption): OptionField {
    const suggest = this.#handlers.suggestFor(option, () => this.values());
    const field = new OptionField(option, suggest, {
      submit: this.#handlers.submit,
      remove: () => this.#remove(field),
      focused: () => this.#handlers.note(option.description),
    });
    this.#fields.push(field);
    this.#fieldsElement.append(field.element);
    if (field.list) this.popups.append(field.list);
    this.#offerMore();
    return field;
  }

  #remove(field: OptionField): void {
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
  #unused(): APIApplicationCommandOption[] {
    const typed = this.#more.value.trim().toLowerCase();
    const used = new Set(this.#fields.map(({ option }) => option.name));
    return this.entry.options.filter(({ name }) => !used.has(name) && name.startsWith(typed));
  }

  #offerMore(): void {
    const count = this.entry.options.length - this.#fields.length;
    this.#more.hidden = count === 0;
    this.#more.placeholder = `+${count} optional`;
  }

  #listenToMore(): void {
    this.popups.append(this.#moreList.element);
    const show = (active: number) => {
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

  #moreKey(event: KeyboardEvent): void {
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

  #addMatching(index: number): void {
    const option = this.#unused()[index];
    if (!option) return;
    this.#more.value = '';
    this.#moreList.hide();
    this.#add(option).input.focus();
  }
}
