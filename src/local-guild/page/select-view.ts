import type { APISelectMenuOption, APIStringSelectComponent } from 'discord-api-types/v10';
import { emojiView, whileBusy } from './button-view.ts';
import { fill, make } from './dom.ts';
import { icon } from './icons.ts';
import { Listbox } from './listbox.ts';
import type { InMessage } from './scene.ts';

/** A select of a message: one choice is sent at once, several when the list closes. */
export function selectView(select: APIStringSelectComponent, where: InMessage): HTMLElement {
  const send = () => where.scene.select(where.message, select.custom_id, control.values);
  const control = new SelectControl(select, () => void whileBusy(control.element, send));
  control.button.dataset.customId = select.custom_id;
  return control.element;
}

type SelectOptions = Pick<
  APIStringSelectComponent,
  'options' | 'placeholder' | 'max_values' | 'min_values' | 'disabled'
>;

/** A select menu by mouse and keyboard. */
export class SelectControl {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly #options: readonly APISelectMenuOption[];
  readonly #many: boolean;
  readonly #max: number;
  readonly #changed: () => void;
  readonly #placeholder: string;
  #chosen: Set<string>;
  #before = '';
  readonly #list: Listbox;
  #typed = { text: '', at: 0 };

  /** `changed` is called when a choice was made. */
  constructor(select: SelectOptions, changed: () => void) {
    this.#options = select.options;
    this.#max = select.max_values ?? 1;
    this.#many = this.#max > 1 || select.min_values === 0;
    this.#changed = changed;
    this.#placeholder = select.placeholder ?? 'Make a selection';
    this.#chosen = new Set(select.options.filter((option) => option.default).map((o) => o.value));
    this.button = make('button', {
      type: 'button',
      class: 'select-button',
      disabled: select.disabled,
    });
    this.button.setAttribute('aria-label', this.#placeholder);
    this.#list = new Listbox(this.button, this.#placeholder, (index) => this.#choose(index));
    if (this.#many) this.#list.element.setAttribute('aria-multiselectable', 'true');
    this.element = make('div', { class: 'select' }, this.button, this.#list.element);
    this.button.addEventListener('click', () => (this.#list.open ? this.#close() : this.#show()));
    this.button.addEventListener('keydown', (event) => this.#key(event));
    this.button.addEventListener('blur', () => this.#close());
    this.#draw();
  }

  get values(): string[] {
    return this.#options.filter((o) => this.#chosen.has(o.value)).map((option) => option.value);
  }

  #draw(): void {
    const chosen = this.#options.filter((option) => this.#chosen.has(option.value));
    const text = chosen.map((option) => option.label).join(', ');
    const shown = make('span', { class: text === '' ? 'select-placeholder' : 'select-value' });
    fill(
      shown,
      ...chosen.slice(0, 1).map((option) => emojiView(option.emoji)),
      text || this.#placeholder,
    );
    fill(this.button, shown, icon('chevron'));
  }

  #show(active?: number): void {
    this.#before = this.values.join('\n');
    this.#redrawList(
      active ??
        Math.max(
          0,
          this.#options.findIndex((o) => this.#chosen.has(o.value)),
        ),
    );
  }

  #redrawList(active: number): void {
    this.#list.show(
      this.#options.map((option) => ({
        label: `${option.emoji?.name && !option.emoji.id ? `${option.emoji.name} ` : ''}${option.label}`,
        detail: option.description ?? '',
        selected: this.#chosen.has(option.value),
      })),
      active,
    );
  }

  #close(): void {
    if (!this.#list.open) return;
    this.#list.hide();
    if (this.#many && this.values.join('\n') !== this.#before) this.#changed();
  }

  #choose(index: number): void {
    const option = this.#options[index];
    if (!option) return;
    if (this.#many) {
      this.#toggle(option);
      this.#redrawList(index);
    } else {
      this.#chosen = new Set([option.value]);
      this.#list.hide();
      this.#changed();
    }
    this.#draw();
  }

  #toggle({ value }: APISelectMenuOption): void {
    if (this.#chosen.has(value)) this.#chosen.delete(value);
    else if (this.#chosen.size < this.#max) this.#chosen.add(value);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#list.open) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (this.#list.handleKey(event)) {
      return;
    } else if (['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      if (this.#list.open) this.#choose(this.#list.active);
      else this.#show();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      this.#jump(event.key);
    }
  }

  /** Typing goes to the option that starts so, as in a native select. */
  #jump(letter: string): void {
    const now = performance.now();
    const text = (now - this.#typed.at < 700 ? this.#typed.text : '') + letter.toLowerCase();
    this.#typed = { text, at: now };
    const index = this.#options.findIndex((option) => option.label.toLowerCase().startsWith(text));
    if (index === -1) return;
    if (this.#list.open) this.#list.activate(index);
    else this.#show(index);
  }
}
