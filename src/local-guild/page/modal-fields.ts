import type {
  APIFileUploadComponent,
  APILabelComponent,
  APIModalInteractionResponseCallbackComponent,
  APIStringSelectComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import { fill, freshId, make } from './dom.ts';
import { SelectControl } from './select-view.ts';

type FieldValue =
  | { readonly kind: 'value'; readonly value: string | string[] }
  | { readonly kind: 'files'; readonly files: File[] };

/** A field of a form with its label. */
export interface ModalField {
  readonly customId: string;
  readonly element: HTMLElement;
  readonly value: () => FieldValue;
  /** Whether the field may be sent; if not, what is wrong is said beside it. */
  readonly check: () => boolean;
  readonly focus: () => void;
}

/** What is filled in. */
interface Control {
  readonly element: HTMLElement;
  /** The part of it that takes the focus. */
  readonly focus: HTMLElement;
  readonly value: () => FieldValue;
  /** What is wrong with what was filled in; empty where nothing is. */
  readonly fault: () => string;
}

/** A field of a form with its label; null for what this page does not draw. */
export function modalField(
  component: APIModalInteractionResponseCallbackComponent,
): ModalField | null {
  if (component.type === 1) {
    const input = component.components[0];
    return input ? labelled(input.label ?? '', undefined, input) : null;
  }
  if (component.type !== 18) return null;
  return labelled(component.label, component.description, component.component);
}

function labelled(
  label: string,
  description: string | undefined,
  component: APILabelComponent['component'],
): ModalField | null {
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
    control.element,
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

function controlOf(component: APILabelComponent['component']): Control | null {
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

function textControl({
  style,
  value,
  placeholder,
  required = true,
  min_length = 0,
  max_length = 4000,
}: APITextInputComponent): Control {
  const attributes = { placeholder, maxlength: max_length, 'aria-required': String(required) };
  // 2 is Discord's paragraph.
  const input =
    style === 2
      ? make('textarea', { ...attributes, rows: 5 })
      : make('input', { ...attributes, type: 'text' });
  input.value = value ?? '';
  return {
    element: input,
    focus: input,
    value: () => ({ kind: 'value', value: input.value }),
    fault: () => {
      const { length } = input.value;
      if (length === 0) return required ? 'This field is required.' : '';
      return length < min_length ? `Must be ${min_length} or more in length.` : '';
    },
  };
}

function selectControl(component: APIStringSelectComponent): Control {
  const select = new SelectControl(component, () => {});
  // The field's own label names it.
  select.button.removeAttribute('aria-label');
  const required = component.required !== false;
  return {
    element: select.element,
    focus: select.button,
    value: () => ({ kind: 'value', value: select.values }),
    fault: () => (required && select.values.length === 0 ? 'This field is required.' : ''),
  };
}

function fileControl({
  min_values = 1,
  max_values = 1,
  required = true,
}: APIFileUploadComponent): Control {
  const input = make('input', { type: 'file', multiple: max_values > 1 });
  const chosen = () => [...(input.files ?? [])];
  return {
    element: input,
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
