import type { Attachment, Message } from 'discord.js';
import { kindOfName } from '../../intake/find-kind.ts';
import { checkSize } from '../../intake/limits.ts';
import { readDraft } from '../../intake/read-draft.ts';
import { UserError } from '../../text/user-error.ts';
import type { ArticleServices } from './article-services.ts';
import type { PendingDraft } from './pending-drafts.ts';

type Given = Pick<Attachment, 'name' | 'size' | 'url'>;
type Fetching = Pick<ArticleServices, 'fetchAttachment' | 'fetchPage'>;

const ADDRESS = /https?:\/\/[^\s<>|]+/iu;
/** Words beside an address that say something about it and are no article. */
const REMARK = 200;

/** Reads the article in an attached file. Throws `UserError`. */
export async function readAttachment(
  { name, size, url }: Given,
  { fetchAttachment }: Fetching,
): Promise<PendingDraft> {
  checkSize(size);
  const { bytes, type } = await fetchAttachment(url);
  return { draft: await readDraft({ kind: 'file', name, bytes, declaredType: type }), from: name };
}

/** Reads the article of a web page. Throws `UserError`. */
export async function readAddress(address: string, { fetchPage }: Fetching): Promise<PendingDraft> {
  if (fetchPage === null) {
    throw new UserError(
      'Articles are not taken from web addresses here: save the page and give it as a file, or paste its text.',
    );
  }
  const { url, bytes, type } = await fetchPage(address);
  return { draft: await readDraft({ kind: 'page', url, bytes, type }), from: url };
}

/** Reads the article in a message: its first readable file, the page of its address, or its text. Throws `UserError`. */
export async function readMessage(
  { attachments, content }: Pick<Message, 'attachments' | 'content'>,
  services: Fetching,
): Promise<PendingDraft> {
  const file = attachments.find(({ name }) => kindOfName(name) !== null) ?? attachments.first();
  if (file !== undefined) {
    const pending = await readAttachment(file, services);
    if (attachments.size === 1) return pending;
    return withDoubts(pending, [
      `The message has ${attachments.size} files: this is ${file.name}.`,
    ]);
  }
  const address = ADDRESS.exec(content)?.[0].replace(/[).,;:!?]+$/u, '');
  if (address !== undefined && content.length - address.length <= REMARK) {
    return readAddress(address, services);
  }
  if (content.trim() === '') {
    throw new UserError('The message has no text, file or address that I can read.');
  }
  return {
    draft: await readDraft({ kind: 'text', fields: { text: content } }),
    from: 'a message',
  };
}

/** The same with more reasons to look twice. */
export function withDoubts(pending: PendingDraft, doubts: readonly string[]): PendingDraft {
  const { draft } = pending;
  return { ...pending, draft: { ...draft, doubts: [...doubts, ...draft.doubts] } };
}
