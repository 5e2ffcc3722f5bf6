import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type JsonObject, objectsIn, stringOf } from './json.ts';
import type { FieldError } from './refusal.ts';
import { walkComponents } from './walk-components.ts';

const SELECTS: readonly unknown[] = [3, 5, 6, 7, 8];
const V2_ONLY: readonly unknown[] = [9, 10, 11, 12, 13, 14, 17];

/** Rules for components that Discord's schema cannot say: of buttons, selects, rows and custom ids. */
export function findComponentErrors(
  components: readonly JsonObject[],
  isV2: boolean,
): FieldError[] {
  const all = walkComponents(components);
  return [
    ...findDuplicateIds(components),
    ...all.flatMap(({ component, path }) =>
      findOwnErrors(component, isV2).map((error) => ({ ...error, path: [...path, ...error.path] })),
    ),
  ];
}

/** Each `custom_id` after its first use, and each numeric `id` after its first. */
export function findDuplicateIds(components: unknown): FieldError[] {
  const seen = new Set<unknown>();
  return walkComponents(components).flatMap(({ component, path }) =>
    (['custom_id', 'id'] as const).flatMap((key) => {
      const id = component[key];
      if (id === undefined || id === null || id === 0) return [];
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      const message = `Component ${key === 'id' ? 'id' : 'custom id'} cannot be duplicated`;
      return [{ path: [...path, key], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }];
    }),
  );
}

function findOwnErrors(component: JsonObject, isV2: boolean): FieldError[] {
  if (!isV2 && V2_ONLY.includes(component.type)) {
    const message = 'This component needs MessageFlags.IS_COMPONENTS_V2';
    return [{ path: ['type'], code: 'UNION_TYPE_CHOICES', message }];
  }
  if (component.type === ComponentType.Button) return findButtonErrors(component);
  if (component.type === ComponentType.ActionRow) return findRowErrors(component);
  if (component.type === ComponentType.StringSelect) return findSelectErrors(component);
  return [];
}

function findButtonErrors(button: JsonObject): FieldError[] {
  const has = (key: string): boolean => button[key] !== undefined && button[key] !== null;
  const wanted = button.style === ButtonStyle.Link ? 'url' : 'custom_id';
  const unwanted = wanted === 'url' ? 'custom_id' : 'url';
  if (button.style === ButtonStyle.Premium) return [];
  const errors: FieldError[] = [];
  if (!has(wanted)) {
    const message = `A ${wanted} is required for this button's style`;
    errors.push({ path: [wanted], code: 'BUTTON_COMPONENT_FIELD_REQUIRED', message });
  }
  if (has(unwanted)) {
    const message = 'A custom id and url cannot both be specified';
    errors.push({ path: [unwanted], code: 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', message });
  }
  if (stringOf(button.label) === '' && !has('emoji')) {
    const message = 'A button needs a label or an emoji';
    errors.push({ path: ['label'], code: 'BUTTON_COMPONENT_LABEL_REQUIRED', message });
  }
  return errors;
}

function findRowErrors(row: JsonObject): FieldError[] {
  const inner = objectsIn(row.components);
  const selects = inner.filter(({ type }) => SELECTS.includes(type));
  if (selects.length === 0 || inner.length === 1) return [];
  const message = 'The specified component exceeds the maximum width';
  return [{ path: ['components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

function findSelectErrors(select: JsonObject): FieldError[] {
  const options = objectsIn(select.options);
  const values = options.map(({ value }) => value);
  const errors: FieldError[] = values.flatMap((value, n) =>
    values.indexOf(value) === n
      ? []
      : [
          {
            path: ['options', n, 'value'],
            code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            message: 'The specified option value is already used',
          },
        ],
  );
  const most = typeof select.max_values === 'number' ? select.max_values : 1;
  const least = typeof select.min_values === 'number' ? select.min_values : 1;
  const chosen = options.filter((option) => option.default === true).length;
  if (most > options.length) errors.push(badRange('max_values', 'more than there are options'));
  if (least > most) errors.push(badRange('min_values', 'more than max_values'));
  if (chosen > most) errors.push(badRange('options', 'more default options than max_values'));
  return errors;
}

function badRange(field: string, message: string): FieldError {
  return { path: [field], code: 'SELECT_COMPONENT_INVALID_RANGE', message };
}
