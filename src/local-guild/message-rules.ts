import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { findComponentErrors } from './component-rules.ts';
import { isJsonObject, type JsonObject, numberOf, objectsIn, stringOf } from './json.ts';
import type { FieldError } from './refusal.ts';
import { walkComponents } from './walk-components.ts';

/** What a message holds after a request: the request itself, or an edit merged into what was there. */
export interface MessageContent {
  readonly content: string;
  readonly embeds: readonly JsonObject[];
  readonly components: readonly JsonObject[];
  /** Names of the files that are, or will be, attached. */
  readonly filenames: readonly string[];
  readonly flags: number;
}

const MAX_COMPONENTS = 40;
const MAX_COMPONENT_TEXT = 4000;
const MAX_EMBED_TEXT = 6000;
const MAX_LEGACY_ROWS = 5;

/**
 * The rules for a message that Discord's schema cannot say; empty where none is broken.
 * @see https://discord.com/developers/docs/components/reference
 */
export function findMessageErrors(message: MessageContent): FieldError[] {
  const isV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  return [
    ...(isV2 ? findMixing(message) : findLegacyErrors(message)),
    ...findSizeErrors(message.components),
    ...findComponentErrors(message.components, isV2),
    ...findMissingFiles(message),
    ...findEmbedErrors(message.embeds),
  ];
}

/** Whether a message holds nothing that could be shown. */
export function isEmptyMessage(message: MessageContent): boolean {
  const { content, embeds, components, filenames } = message;
  return content.trim() === '' && embeds.length + components.length + filenames.length === 0;
}

function findMixing({ content, embeds, components }: MessageContent): FieldError[] {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const mixed = (field: string): FieldError => ({
    path: [field],
    code,
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  });
  return [
    ...(content === '' ? [] : [mixed('content')]),
    ...(embeds.length === 0 ? [] : [mixed('embeds')]),
    ...(components.length === 0 ? [required(['components'])] : []),
  ];
}

function required(path: readonly PropertyKey[]): FieldError {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

function findLegacyErrors({ components }: MessageContent): FieldError[] {
  const strange = components.flatMap((component, n) =>
    component.type === ComponentType.ActionRow
      ? []
      : [
          {
            path: ['components', n, 'type'],
            code: 'UNION_TYPE_CHOICES',
            message:
              'Value of field "type" must be one of (1,) without MessageFlags.IS_COMPONENTS_V2.',
          },
        ],
  );
  if (components.length <= MAX_LEGACY_ROWS) return strange;
  const message = `Must be between 1 and ${MAX_LEGACY_ROWS} in length.`;
  return [...strange, { path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message }];
}

function findSizeErrors(components: readonly JsonObject[]): FieldError[] {
  const all = walkComponents(components).map(({ component }) => component);
  const text = all
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .reduce((sum, { content }) => sum + stringOf(content).length, 0);
  const errors: FieldError[] = [];
  if (all.length > MAX_COMPONENTS) {
    const message = `The total number of components must not exceed ${MAX_COMPONENTS}; there are ${all.length}.`;
    errors.push({ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  if (text > MAX_COMPONENT_TEXT) {
    const message = `Displayable text of all components exceeds ${MAX_COMPONENT_TEXT} characters: ${text}.`;
    errors.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message,
    });
  }
  return errors;
}

/** An `attachment://name` that names no attached file. */
function findMissingFiles({ components, embeds, filenames }: MessageContent): FieldError[] {
  const named = JSON.stringify([components, embeds]).match(/"attachment:\/\/[^"]*"/gu) ?? [];
  return named
    .map((text) => stringOf(JSON.parse(text)).slice('attachment://'.length))
    .filter((name) => !filenames.includes(name))
    .map((name) => ({
      path: ['components'],
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message: `The referenced attachment "${name}" was not found`,
    }));
}

function findEmbedErrors(embeds: readonly JsonObject[]): FieldError[] {
  const total = embeds.reduce((sum, embed) => sum + embedText(embed), 0);
  if (total <= MAX_EMBED_TEXT) return [];
  const message = `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`;
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function embedText(embed: JsonObject): number {
  const length = (value: unknown): number => stringOf(value).length;
  const fields = objectsIn(embed.fields).map(({ name, value }) => length(name) + length(value));
  const footer = isJsonObject(embed.footer) ? length(embed.footer.text) : 0;
  const author = isJsonObject(embed.author) ? length(embed.author.name) : 0;
  const own = length(embed.title) + length(embed.description) + footer + author;
  return fields.reduce((sum, size) => sum + size, own);
}

/** Flags that are not among the allowed ones. */
export function findFlagErrors(flags: unknown, allowed: number): FieldError[] {
  const strange = numberOf(flags) & ~allowed;
  if (strange === 0) return [];
  const message = `Flags ${strange} cannot be used here.`;
  return [{ path: ['flags'], code: 'MESSAGE_FLAGS_INVALID', message }];
}
