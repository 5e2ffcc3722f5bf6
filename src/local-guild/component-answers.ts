import { type APIAttachment, ComponentType } from 'discord-api-types/v10';
import { isJsonObject, type JsonObject, objectsIn, stringOf } from './json.ts';

/** What Discord fills in where the bot left it out, by component type. */
const DEFAULTS: Readonly<Record<number, JsonObject>> = {
  [ComponentType.StringSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.File]: { spoiler: false },
  [ComponentType.Separator]: { spacing: 1, divider: true },
  [ComponentType.Thumbnail]: { spoiler: false, description: null },
  [ComponentType.Container]: { spoiler: false, accent_color: null },
};

/** The components of a request as Discord answers them: numbered, with defaults, with the files' addresses. */
export function toComponentAnswers(
  components: readonly JsonObject[],
  attachments: readonly APIAttachment[],
): JsonObject[] {
  let last = 0;
  const answer = (component: JsonObject): JsonObject => {
    last += 1;
    const { type } = component;
    const inner = objectsIn(component.components);
    return {
      ...(typeof type === 'number' ? DEFAULTS[type] : {}),
      ...withoutNulls(component),
      id: component.id || last,
      ...(inner.length > 0 ? { components: inner.map(answer) } : {}),
      ...(isJsonObject(component.accessory) ? { accessory: answer(component.accessory) } : {}),
      ...withMedia(component, attachments),
    };
  };
  return components.map(answer);
}

/** An object without its null fields. */
export function withoutNulls(node: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));
}

function withMedia(component: JsonObject, attachments: readonly APIAttachment[]): JsonObject {
  switch (component.type) {
    case ComponentType.Thumbnail:
      return { media: toMedia(component.media, attachments) };
    case ComponentType.File:
      return toFile(component.file, attachments);
    case ComponentType.MediaGallery:
      return { items: toItems(component, attachments) };
    default:
      return {};
  }
}

function toItems(gallery: JsonObject, attachments: readonly APIAttachment[]): JsonObject[] {
  return objectsIn(gallery.items).map((item) => ({
    media: toMedia(item.media, attachments),
    description: item.description ?? null,
    spoiler: item.spoiler ?? false,
  }));
}

function toFile(file: unknown, attachments: readonly APIAttachment[]): JsonObject {
  const attachment = attachedAs(file, attachments);
  return {
    file: toMedia(file, attachments),
    name: attachment?.filename ?? null,
    size: attachment?.size ?? null,
  };
}

function toMedia(media: unknown, attachments: readonly APIAttachment[]): JsonObject {
  const attachment = attachedAs(media, attachments);
  const url = attachment?.url ?? urlOf(media);
  return {
    id: attachment?.id ?? '0',
    url,
    proxy_url: url,
    content_type: attachment?.content_type ?? null,
    ...(attachment ? { attachment_id: attachment.id } : {}),
  };
}

function attachedAs(
  media: unknown,
  attachments: readonly APIAttachment[],
): APIAttachment | undefined {
  const wanted = urlOf(media);
  const name = wanted.replace(/^attachment:\/\//u, '');
  return attachments.find(({ filename, url }) => filename === name || url === wanted);
}

function urlOf(media: unknown): string {
  return isJsonObject(media) ? stringOf(media.url) : '';
}
