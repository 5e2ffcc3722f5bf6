import { fill, freshId, make, setAttributes } from './dom.ts';

/** One choice of a list. */
interface ListboxOption {
  readonly label: string;
  /** A second line or a remark beside the label. */
  readonly detail?: string;
  readonly selected?: boolean;
  /** Says something but cannot be chosen. */
  readonly disabled?: boolean;
}

/**
 * The list of choices that belongs to a text field or button (WAI-ARIA's combobox pattern): focus stays on the control, which
 * names the active option; the list is drawn where `element` is put.
 */
export class Listbox {
  readonly element: HTMLElement;
  readonly #control: HTMLElement;
  readonly #isCombobox: boolean;
  readonly #choose: (index: number) => void;
  #items: HTMLElement[] = [];
  #active = -1;

  constructor(control: HTMLElement, label: string, choose: (index: number) => void) {
    this.#control = control;
    this.#choose = choose;
    this.element = make('ul', {
      role: 'listbox',
      class: 'listbox',
      id: freshId('list'),
      'aria-label': label,
    });
    this.element.hidden = true;
    // Pressing the mouse must not take the focus away from the control.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    setAttributes(control, { 'aria-haspopup': 'listbox', 'aria-controls': this.element.id });
    // A field of several lines has to stay a text box, which knows no "expanded".
    this.#isCombobox = !(control instanceof HTMLTextAreaElement);
    if (this.#isCombobox) setAttributes(control, { role: 'combobox', 'aria-expanded': 'false' });
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  /** The index of the active option, or -1. */
  get active(): number {
    return this.open ? this.#active : -1;
  }

  /** Opens the list with these options, or closes it where there are none. */
  show(options: readonly ListboxOption[], active = 0): void {
    this.#items = options.map((option, index) => this.#item(option, index));
    fill(this.element, ...this.#items);
    this.element.hidden = options.length === 0;
    if (this.#isCombobox) this.#control.setAttribute('aria-expanded', String(this.open));
    this.#activate(options[active]?.disabled ? -1 : active);
  }

  hide(): void {
    this.show([], -1);
  }

  /** Moves the active option, round the ends. */
  #move(by: number): void {
    const count = this.#items.length;
    if (count === 0) return;
    const from = this.#active === -1 && by < 0 ? 0 : this.#active;
    this.#activate((from + by + count) % count);
  }

  /** Takes the keys that every list understands, up, down and Escape; says whether it was one of them. */
  handleKey(event: KeyboardEvent): boolean {
    if (!this.open) return false;
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'Escape') this.hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** Makes the option with this index the active one. */
  activate(index: number): void {
    this.#activate(Math.max(0, Math.min(index, this.#items.length - 1)));
  }

  #activate(index: number): void {
    this.#items[this.#active]?.classList.remove('active');
    this.#active = index < this.#items.length ? index : -1;
    const item = this.#items[this.#active];
    item?.classList.add('active');
    item?.scrollIntoView({ block: 'nearest' });
    setAttributes(this.#control, { 'aria-activedescendant': item?.id ?? null });
  }

  #item(
    { label, detail, selected = false, disabled = false }: ListboxOption,
    index: number,
  ): HTMLElement {
    const attributes = {
      role: 'option',
      class: 'option',
      id: freshId('option'),
      'aria-selected': String(selected),
    };
    const item = make(
      'li',
      { ...attributes, 'aria-disabled': disabled && 'true' },
      make('span', { class: 'option-label' }, label),
      detail ? make('span', { class: 'option-detail' }, detail) : null,
    );
    if (!disabled) item.addEventListener('click', () => this.#choose(index));
    return item;
  }
}
