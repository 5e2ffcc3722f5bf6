import { byId, fill, make } from './dom.ts';
import { icon } from './icons.ts';

/** The files that go with the next message. */
export class FileTray {
  readonly #list = byId('composer-files', HTMLElement);
  readonly #attach = byId('composer-attach', HTMLButtonElement);
  readonly #input = byId('composer-file-input', HTMLInputElement);
  #files: File[] = [];

  constructor() {
    this.#attach.addEventListener('click', () => this.#input.click());
    this.#input.addEventListener('change', () => {
      this.#files.push(...(this.#input.files ?? []));
      this.#input.value = '';
      this.#draw();
    });
  }

  /** The chosen files, which then are no longer in the tray. */
  take(): File[] {
    const files = this.#files;
    this.#files = [];
    this.#draw();
    return files;
  }

  #draw(): void {
    this.#list.hidden = this.#files.length === 0;
    const items = this.#files.map((file) => {
      const remove = make(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': `Remove ${file.name}` },
        icon('close'),
      );
      remove.addEventListener('click', () => {
        this.#files = this.#files.filter((other) => other !== file);
        this.#draw();
        this.#attach.focus();
      });
      return make('li', {}, file.name, remove);
    });
    fill(this.#list, ...items);
  }
}
