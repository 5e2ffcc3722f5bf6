import { createHmac, randomBytes } from 'node:crypto';
import type { APIAttachment } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import { refusal } from './refusal.ts';

/** A file that the guild keeps in memory. */
export interface StoredFile {
  readonly attachment: APIAttachment;
  readonly bytes: Uint8Array;
  /** The member or the bot who brought it. */
  readonly ownerId: string;
}

/** The bytes of a file and what its sender calls it. */
export interface NewFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string | undefined;
  readonly description?: string | undefined;
}

/** The files of the guild, behind signed addresses that expire, as Discord's are. */
export interface FileStore {
  /** Throws refusal 40005 over 10 MiB. */
  readonly add: (file: NewFile, ownerId: string, ephemeral?: boolean) => APIAttachment;
  readonly find: (attachmentId: string) => StoredFile | undefined;
  /** The file at an address of this store, or undefined where the signature is wrong or has expired. */
  readonly open: (url: URL) => StoredFile | undefined;
}

const MAX_BYTES = 10 * 1024 * 1024;
const LIFETIME = 24 * 60 * 60 * 1000;

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

/** An empty store; `origin` is where the guild's files are served, without a slash at its end. */
export function createFileStore(
  clock: Clock,
  nextId: () => string,
  origin: () => string,
): FileStore {
  const key = randomBytes(32);
  const files = new Map<string, StoredFile>();
  const sign = (path: string, expires: string): string =>
    createHmac('sha256', key).update(`${path}?${expires}`).digest('hex');

  return {
    add: (file, ownerId, ephemeral = false) => {
      if (file.bytes.byteLength > MAX_BYTES) throw refusal(40005);
      const id = nextId();
      const filename = safeName(file.filename);
      const path = `/cdn/attachments/${id}/${encodeURIComponent(filename)}`;
      const expires = Math.floor(clock.now() + LIFETIME).toString(16);
      const url = `${origin()}${path}?ex=${expires}&hm=${sign(path, expires)}`;
      const attachment = {
        id,
        filename,
        size: file.bytes.byteLength,
        url,
        proxy_url: url,
        content_type: file.contentType || typeFor(filename),
        ...(file.description ? { description: file.description } : {}),
        ...(ephemeral ? { ephemeral } : {}),
      } satisfies APIAttachment;
      files.set(id, { attachment, bytes: file.bytes, ownerId });
      return attachment;
    },
    find: (id) => files.get(id),
    open: ({ pathname, searchParams }) => {
      const expires = searchParams.get('ex') ?? '';
      if (sign(pathname, expires) !== searchParams.get('hm')) return undefined;
      if (Number.parseInt(expires, 16) < clock.now()) return undefined;
      return files.get(pathname.split('/')[3] ?? '');
    },
  };
}

/** As Discord does: a file name is never a path, and keeps only plain characters. */
function safeName(filename: string): string {
  const last = filename.split(/[/\\]/u).at(-1) ?? '';
  const plain = last.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/u, '');
  return plain.slice(-200) || 'unknown';
}

function typeFor(filename: string): string {
  const extension = filename.split('.').at(-1)?.toLowerCase() ?? '';
  return TYPES[extension] ?? 'application/octet-stream';
}
