import {
  type APIAttachment,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { FileStore } from './files.ts';
import { ActionError } from './interactions.ts';
import { isJsonObject, type JsonObject, numberOf, objectsIn, stringOf } from './json.ts';
import { walkComponents } from './walk-components.ts';

/** The `data` of a click on a button that is really in that message; throws `ActionError`. */
export function buttonData(message: APIMessage, customId: string): JsonObject {
  const button = findComponent(message, customId, ComponentType.Button);
  if (button.style === ButtonStyle.Link) throw new ActionError('A link button is only followed');
  return { component_type: ComponentType.Button, custom_id: customId };
}

/** The `data` of a choice in a select menu of that message; throws `ActionError`. */
export function selectData(
  message: APIMessage,
  customId: string,
  values: readonly string[],
): JsonObject {
  const select = findComponent(message, customId, ComponentType.StringSelect);
  checkValues(select, values);
  return { component_type: ComponentType.StringSelect, custom_id: customId, values };
}

function findComponent(message: APIMessage, customId: string, type: ComponentType): JsonObject {
  const found = walkComponents(message.components)
    .map(({ component }) => component)
    .find((component) => component.custom_id === customId && component.type === type);
  if (!found)
    throw new ActionError(`There is no ${ComponentType[type]} ${customId} in this message`);
  if (found.disabled === true) throw new ActionError(`${customId} is disabled`);
  return found;
}

function checkValues(select: JsonObject, values: readonly string[]): void {
  const known = objectsIn(select.options).map(({ value }) => value);
  const strange = values.find((value) => !known.includes(value));
  if (strange !== undefined) throw new ActionError(`There is no choice ${strange}`);
  checkCount(select, values, 'choices');
}

function checkCount(component: JsonObject, values: readonly string[], what: string): void {
  const least = component.min_values === undefined ? 1 : numberOf(component.min_values);
  const most = component.max_values === undefined ? 1 : numberOf(component.max_values);
  const skipped = values.length === 0 && component.required === false;
  if (skipped || (values.length >= least && values.length <= most)) return;
  throw new ActionError(`${stringOf(component.custom_id)} takes ${least} to ${most} ${what}`);
}

/** The `data` of a submitted modal: every input in Discord's shape, held against its limits; throws `ActionError`. */
export function modalData(
  modal: APIModalInteractionResponseCallbackData,
  values: Readonly<Record<string, string | readonly string[]>>,
  files: FileStore,
  memberId: string,
): JsonObject {
  const attachments: Record<string, APIAttachment> = {};
  const fill = (component: JsonObject): JsonObject => {
    const { type, id = 0 } = component;
    const customId = stringOf(component.custom_id);
    const given = values[customId];
    const list = typeof given === 'string' ? [given] : (given ?? []);
    switch (type) {
      case ComponentType.Label:
        return {
          type,
          id,
          component: fill(isJsonObject(component.component) ? component.component : {}),
        };
      case ComponentType.ActionRow:
        return { type, id, components: objectsIn(component.components).map(fill) };
      case ComponentType.TextDisplay:
        return { type, id };
      case ComponentType.TextInput:
        return { type, id, custom_id: customId, value: textFor(component, list[0]) };
      case ComponentType.StringSelect:
        checkValues(component, list);
        return { type, id, custom_id: customId, values: list };
      case ComponentType.FileUpload:
        checkCount(component, list, 'files');
        for (const file of list) attachments[file] = uploaded(files, file, memberId);
        return { type, id, custom_id: customId, values: list };
      default:
        throw new ActionError(`Modal components of type ${type} are not part of the local guild`);
    }
  };
  const components = objectsIn(modal.components).map(fill);
  const resolved = Object.keys(attachments).length > 0 ? { resolved: { attachments } } : {};
  return { custom_id: modal.custom_id, components, ...resolved };
}

function textFor(input: JsonObject, given: string | undefined): string {
  const text = given ?? stringOf(input.value);
  const least = Math.max(numberOf(input.min_length), input.required === false ? 0 : 1);
  const most = numberOf(input.max_length) || 4000;
  const skipped = text === '' && input.required === false;
  if (skipped || (text.length >= least && text.length <= most)) return text;
  throw new ActionError(`${stringOf(input.custom_id)} takes ${least} to ${most} characters`);
}

/** A file that this member uploaded, as it is given to the bot; throws `ActionError` for any other. */
export function uploaded(files: FileStore, id: string, memberId: string): APIAttachment {
  const file = files.find(id);
  if (file?.ownerId !== memberId) throw new ActionError(`You uploaded no file ${id}`);
  return file.attachment;
}
