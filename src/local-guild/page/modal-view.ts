import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { fill, freshId, make } from './dom.ts';
import { icon } from './icons.ts';
import { markdownView, type NameOf } from './markdown-view.ts';
import { type ModalField, modalField } from './modal-fields.ts';

type ModalValues = Record<string, string | readonly string[]>;
/** Sends a form, its values and files by their custom ids; rejects where it was refused. */
type SubmitModal = (values: ModalValues, files: ReadonlyMap<string, File[]>) => Promise<void>;

/** Opens a form of the bot. It closes once the bot has taken it; what was refused is said inside it. */
export function openModal(
  modal: APIModalInteractionResponseCallbackData,
  nameOf: NameOf,
  submit: SubmitModal,
): void {
  const before = document.activeElement;
  const titleId = freshId('modal-title');
  const error = make('p', { class: 'form-error', role: 'alert' });
  const fields: ModalField[] = [];
  const parts = modal.components.map((component) => {
    if (component.type === 10) return markdownView(component.content, nameOf);
    const field = modalField(component);
    if (field) fields.push(field);
    return field?.element;
  });
  const close = make(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close' },
    icon('close'),
  );
  const cancel = make('button', { type: 'button', class: 'button button-secondary' }, 'Cancel');
  const send = make('button', { type: 'submit', class: 'button button-primary' }, 'Submit');
  const form = make(
    'form',
    { class: 'modal-form', novalidate: true },
    make('div', { class: 'modal-head' }, make('h2', { id: titleId }, modal.title), close),
    make('div', { class: 'modal-fields' }, ...parts, error),
    make('div', { class: 'modal-foot' }, cancel, send),
  );
  const dialog = make('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);
  close.addEventListener('click', () => dialog.close());
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wrong = fields.filter((field) => !field.check());
    wrong[0]?.focus();
    if (wrong.length > 0) return;
    send.disabled = true;
    fill(error);
    try {
      await submit(...collect(fields));
      dialog.close();
    } catch (cause) {
      fill(error, cause instanceof Error ? cause.message : 'Something went wrong.');
      send.disabled = false;
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}

function collect(fields: readonly ModalField[]): Parameters<SubmitModal> {
  const values: ModalValues = {};
  const files = new Map<string, File[]>();
  for (const field of fields) {
    const value = field.value();
    if (value.kind === 'files') files.set(field.customId, value.files);
    else values[field.customId] = value.value;
  }
  return [values, files];
}
