import type { Email } from 'postal-mime';
import { UserError } from '../../text/user-error.ts';
import { countWords } from '../../text/word-count.ts';
import type { ReadDraft } from '../draft.ts';
import { findDay } from '../find-day.ts';
import { finishDraft, NoArticleError } from '../finish-draft.ts';
import type { GivenFile, Kind } from './kind.ts';

const LIMITS = { depth: 20, headersKb: 256 };
/** A mail begins with its headers, or with the line that a mailbox puts before it. */
const HEADER = /^(?:From .{0,200}\r?\n)?[!-9;-~]{1,80}:/u;
const FORWARDED = /^(?:(?:fwd?|re|aw|wg|tr|rv)\s?:\s*)+/iu;
/** A line "-- " and the few words behind the last one; what is longer is part of the letter, which the line only divides. */
const SIGNATURE = /\r?\n-- ?\r?\n(?:(?!\r?\n-- ?\r?\n)[\s\S]){0,400}$/u;

/** A mail, such as a newsletter, as mail programs save it. */
export const mail: Kind = {
  endings: ['eml'],
  types: ['message/rfc822'],
  signature: null,
  limits: LIMITS,
  read: readMail,
};

async function readMail({ bytes }: GivenFile): Promise<ReadDraft> {
  const parsed = await parse(bytes);
  const body = await bodyOf(parsed);
  const sent = parsed.headers.find(({ key }) => key === 'date')?.value ?? '';
  const title = parsed.subject?.replace(FORWARDED, '').trim() ?? '';
  return finishDraft({
    title: title || body.title,
    published: findDay(sent, 'en'),
    publisher: parsed.from?.name || null,
    text: body.text,
  });
}

async function parse(bytes: Uint8Array): Promise<Email> {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  if (!HEADER.test(opening) || bytes.includes(0)) {
    throw new UserError(
      'The file ends in .eml but is no mail: save the mail again, or paste its text.',
    );
  }
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: LIMITS.depth,
      maxHeadersSize: LIMITS.headersKb * 1024,
    });
  } catch (cause) {
    throw new UserError(
      `The mail is broken, nests its parts over ${LIMITS.depth} deep or has over ${LIMITS.headersKb} KB of headers: paste its text instead.`,
      { cause },
    );
  }
}

/** The plain text of a mail, unless it is only a stand-in for its HTML. */
async function bodyOf({ text = '', html = '' }: Email): Promise<{ title: string; text: string }> {
  const plain = text.replace(SIGNATURE, '').replace(/\r\n/gu, '\n').trim();
  if (html === '') return { title: '', text: plain };
  const page = await pageOf(html);
  const isEnough = page === null || countWords(plain) >= page.words * 0.8;
  return isEnough && plain !== '' && !/<\w+[^>]*>/u.test(plain.slice(0, 500))
    ? { title: page?.title ?? '', text: plain }
    : { title: page?.title ?? '', text: page?.text ?? plain };
}

/** Null for HTML without an article; what is refused for its size is refused. */
async function pageOf(html: string): Promise<ReadDraft | null> {
  const { readHtml } = await import('../page/read-page.ts');
  try {
    return readHtml(html, null);
  } catch (error) {
    if (error instanceof NoArticleError) return null;
    throw error;
  }
}
