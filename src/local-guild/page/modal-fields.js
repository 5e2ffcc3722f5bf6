// @ts-check
import { fill, freshId, make } from './dom.ts';
import { SelectControl } from './select-view.js';

/**
 * @import { APIFileUploadComponent, APILabelComponent, APIModalInteractionResponseCallbackComponent, APIStringSelectComponent, APITextInputComponent } from 'discord-api-types/v10'
 * @typedef {{ kind: 'value', value: string | string[] } | { kind: 'files', files: File[] }} FieldValue
 *
 * @typedef {object} ModalField
 * @property {string} customId
 * @property {HTMLElement} element
 * @property {() => FieldValue} value
 * @property {() => boolean} check says what is wrong beside the field
 * @property {() => void} focus
 *
 * @typedef {{ control: HTMLElement, focus: HTMLElement, value: () => FieldValue, fault: () => string }} Control
 */

/**
 * A field of a form with its label; null for what this page does not draw.
 * @param {APIModalInteractionResponseCallbackComponent} component
 * @returns {ModalField | null}
 */
export function modalField(component) {
  if (component.type === 1) {
    const input = component.components[0];
    return input ? labelled(input.label ?? '', undefined, input) : null;
  }
  if (component.type !== 18) return null;
  return labelled(component.label, component.description, component.component);
}

/**
 * @param {string} label
 * @param {string | undefined} description
 * @param {APILabelComponent['component']} component
 * @returns {ModalField | null}
 */
function labelled(label, description, component) {
  const control = controlOf(component);
  if (!control || !('custom_id' in component)) return null;
  const [fieldId, hintId, errorId] = [freshId('field'), freshId('hint'), freshId('error')];
  const error = make('p', { class: 'form-error', id: errorId });
  control.focus.id = fieldId;
  control.focus.setAttribute('aria-describedby', `${hintId} ${errorId}`);
  const isRequired = !('required' in component) || component.required !== false;
  const element = make(
    'div',
    { class: 'modal-field' },
    make(
      'label',
      { for: fieldId },
      label,
      isRequired && make('span', { class: 'required', 'aria-hidden': 'true' }, '*'),
    ),
    make('p', { class: 'hint', id: hintId }, description),
    control.control,
    error,
  );
  return {
    customId: component.custom_id,
    element,
    value: control.value,
    focus: () => control.focus.focus(),
    check: () => {
      const fault = control.fault();
      fill(error, fault);
      control.focus.setAttribute('aria-invalid', String(fault !== ''));
      return fault === '';
    },
  };
}

/**
 * @param {APILabelComponent['component']} component
 * @returns {Control | null}
 */
function controlOf(component) {
  switch (component.type) {
    case 3:
      return selectControl(component);
    case 4:
      return textControl(component);
    case 19:
      return fileControl(component);
    default:
      return null;
  }
}

/**
 * @param {APITextInputComponent} component
 * @returns {Control}
 */
function textControl({
  style,
  value,
  placeholder,
  required = true,
  min_length = 0,
  max_length = 4000,
}) {
  const attributes = { placeholder, maxlength: max_length, 'aria-required': String(required) };
  // 2 is Discord's paragraph.
  const input =
    style === 2
      ? make('textarea', { ...attributes, rows: 5 })
      : make('input', { ...attributes, type: 'text' });
  input.value = value ?? '';
  return {
    control: input,
    focus: input,
    value: () => ({ kind: 'value', value: input.value }),
    fault: () => {
      const { length } = input.value;
      if (length === 0) return required ? 'This field is required.' : '';
      return length < min_length ? `Must be ${min_length} or more in length.` : '';
    },
  };
}

/**
 * @param {APIStringSelectComponent} component
 * @returns {Control}
 */
function selectControl(component) {
  const select = new SelectControl(component, () => {});
  // The field's own label names it.
  select.button.removeAttribute('aria-label');
  const required = component.required !== false;
  return {
    control: select.element,
    focus: select.button,
    value: () => ({ kind: 'value', value: select.values }),
    fault: () => (required && select.values.length === 0 ? 'This field is required.' : ''),
  };
}

/**
 * @param {APIFileUploadComponent} component
 * @returns {Control}
 */
function fileControl({ min_values = 1, max_values = 1, required = true }) {
  const input = make('input', { type: 'file', multiple: max_values > 1 });
  const chosen = () => [...(input.files ?? [])];
  return {
    control: input,
    focus: input,
    value: () => ({ kind: 'files', files: chosen() }),
    fault: () => {
      const { length } = chosen();
      if (length === 0 && !required) return '';
      if (length < Math.max(1, min_values)) return 'Choose a file.';
      return length > max_values ? `At most ${max_values} files.` : '';
    },
  };
}
