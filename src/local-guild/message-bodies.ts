import { type APIAttachment, type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { FileStore, NewFile } from './files.ts';
import { type JsonObject, numberOf, objectsIn, stringOf } from './json.ts';
import {
  findFlagErrors,
  findMessageErrors,
  isEmptyMessage,
  type MessageContent,
} from './message-rules.ts';
import type { StoredMessage } from './messages.ts';
import { type FieldError, invalidForm, refusal } from './refusal.ts';
import { BOT } from './world.ts';

/** What the bot sent: the JSON body, and its files by the number in `files[n]`. */
export interface BotRequest {
  readonly body: JsonObject;
  readonly files: ReadonlyMap<string, NewFile>;
}

/** A message body that keeps the rules, with its files stored. */
export interface ReadBody {
  readonly source: MessageContent;
  readonly attachments: readonly APIAttachment[];
}

const { Ephemeral, IsComponentsV2, Loading, SuppressEmbeds, SuppressNotifications } = MessageFlags;
const FLAGS_OF_NEW = Ephemeral | IsComponentsV2 | SuppressEmbeds | SuppressNotifications;
const FLAGS_OF_EDIT = IsComponentsV2 | SuppressEmbeds;
const MAX_FILES = 10;

/** Reads a new message; throws `Refusal` with every broken field, its path after `path`. */
export function readNewMessage(
  { body, files }: BotRequest,
  store: FileStore,
  path: readonly PropertyKey[] = [],
): ReadBody {
  const source: MessageContent = {
    content: stringOf(body.content),
    embeds: objectsIn(body.embeds),
    components: objectsIn(body.components),
    filenames: [...files.values()].map(({ filename }) => filename),
    flags: numberOf(body.flags),
  };
  const fileErrors = findFileErrors(body, files, []);
  refuse(
    [...findFlagErrors(body.flags, FLAGS_OF_NEW), ...fileErrors, ...findMessageErrors(source)],
    path,
  );
  if (isEmptyMessage(source)) throw refusal(50006);
  return { source, attachments: keepFiles({ body, files }, [], store) };
}

/** Reads an edit and merges it into the message; what it leaves out stays, null empties it. Throws `Refusal`. */
export function readEdit(
  { body, files }: BotRequest,
  before: StoredMessage,
  store: FileStore,
  path: readonly PropertyKey[] = [],
): ReadBody {
  const listed = body.attachments === undefined ? null : idsOf(body.attachments);
  const kept = before.message.attachments.filter(({ id }) => listed?.includes(id) ?? true);
  const { source: old } = before;
  const source: MessageContent = {
    content: body.content === undefined ? old.content : stringOf(body.content),
    embeds: body.embeds === undefined ? old.embeds : objectsIn(body.embeds),
    components: body.components === undefined ? old.components : objectsIn(body.components),
    filenames: [...kept, ...files.values()].map(({ filename }) => filename),
    flags: editedFlags(old.flags, body.flags),
  };
  const fileErrors = findFileErrors(body, files, before.message.attachments);
  // To repeat that a private reply is private changes nothing.
  const allowed = FLAGS_OF_EDIT | (old.flags & Ephemeral);
  refuse(
    [...findFlagErrors(body.flags, allowed), ...fileErrors, ...findMessageErrors(source)],
    path,
  );
  if (isEmptyMessage(source)) throw refusal(50006);
  return { source, attachments: [...kept, ...keepFiles({ body, files }, kept, store)] };
}

/** A private reply stays private, and Components V2 cannot be taken back. */
function editedFlags(old: number, wanted: unknown): number {
  const lasting = old & (Ephemeral | IsComponentsV2 | SuppressNotifications);
  const rest = wanted === undefined || wanted === null ? old & SuppressEmbeds : numberOf(wanted);
  return (lasting | (rest & FLAGS_OF_EDIT)) & ~Loading;
}

function refuse(errors: readonly FieldError[], path: readonly PropertyKey[]): void {
  if (errors.length === 0) return;
  throw invalidForm(errors.map((error) => ({ ...error, path: [...path, ...error.path] })));
}

function idsOf(attachments: unknown): string[] {
  return objectsIn(attachments).map(({ id }) => String(id));
}

function findFileErrors(
  body: JsonObject,
  files: ReadonlyMap<string, NewFile>,
  before: readonly APIAttachment[],
): FieldError[] {
  const code = 'ATTACHMENT_NOT_FOUND';
  const unknown = idsOf(body.attachments).flatMap((id, n) =>
    files.has(id) || before.some((attachment) => attachment.id === id)
      ? []
      : [{ path: ['attachments', n, 'id'], code, message: `There is no file ${id}` }],
  );
  if (files.size <= MAX_FILES) return unknown;
  const message = `Must be ${MAX_FILES} or fewer in length.`;
  return [...unknown, { path: ['attachments'], code: 'BASE_TYPE_MAX_LENGTH', message }];
}

function keepFiles(
  { body, files }: BotRequest,
  kept: readonly APIAttachment[],
  store: FileStore,
): APIAttachment[] {
  if (kept.length + files.size > MAX_FILES) throw refusal(40005);
  const described = objectsIn(body.attachments);
  return [...files].map(([number, file]) => {
    const entry = described.find(({ id }) => String(id) === number);
    const description = stringOf(entry?.description) || undefined;
    return store.add({ ...file, description }, BOT.id);
  });
}

/** Whether a message still shows "is thinking…". */
export function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & Loading) !== 0;
}
