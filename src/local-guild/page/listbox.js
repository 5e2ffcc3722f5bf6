// @ts-check
import { fill, freshId, make, setAttributes } from './dom.ts';

/**
 * @typedef {object} ListboxOption
 * @property {string} label
 * @property {string} [detail] a second line or a remark beside the label
 * @property {boolean} [selected]
 * @property {boolean} [disabled] says something but cannot be chosen
 */

/**
 * The list of choices that belongs to a text field or button (WAI-ARIA's combobox pattern): focus stays on the control, which
 * names the active option; the list is drawn where `element` is put.
 */
export class Listbox {
  #control;
  #isCombobox;
  #choose;
  /** @type {HTMLElement[]} */
  #items = [];
  #active = -1;

  /**
   * @param {HTMLElement} control
   * @param {string} label
   * @param {(index: number) => void} choose
   */
  constructor(control, label, choose) {
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

  get open() {
    return !this.element.hidden;
  }

  /** The index of the active option, or -1. */
  get active() {
    return this.open ? this.#active : -1;
  }

  /**
   * @param {readonly ListboxOption[]} options
   * @param {number} [active]
   */
  show(options, active = 0) {
    this.#items = options.map((option, index) => this.#item(option, index));
    fill(this.element, ...this.#items);
    this.element.hidden = options.length === 0;
    if (this.#isCombobox) this.#control.setAttribute('aria-expanded', String(this.open));
    this.#activate(options[active]?.disabled ? -1 : active);
  }

  hide() {
    this.show([], -1);
  }

  /**
   * Moves the active option, round the ends.
   * @param {number} by
   */
  move(by) {
    const count = this.#items.length;
    if (count === 0) return;
    const from = this.#active === -1 && by < 0 ? 0 : this.#active;
    this.#activate((from + by + count) % count);
  }

  /**
   * Takes the keys that every list understands: up, down and Escape.
   * @param {KeyboardEvent} event
   * @returns {boolean} whether it was one of them
   */
  handleKey(event) {
    if (!this.open) return false;
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (event.key === 'Escape') this.hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** @param {number} index */
  activate(index) {
    this.#activate(Math.max(0, Math.min(index, this.#items.length - 1)));
  }

  /** @param {number} index */
  #activate(index) {
    this.#items[this.#active]?.classList.remove('active');
    this.#active = index < this.#items.length ? index : -1;
    const item = this.#items[this.#active];
    item?.classList.add('active');
    item?.scrollIntoView({ block: 'nearest' });
    setAttributes(this.#control, { 'aria-activedescendant': item?.id ?? null });
  }

  /**
   * @param {ListboxOption} option
   * @param {number} index
   */
  #item({ label, detail, selected = false, disabled = false }, index) {
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
