import type { Email } from 'postal-mime';
import { detectLanguage } from '../text/language.ts';
import { UserError } from '../text/user-error.ts';
import { countWords } from '../text/word-count.ts';
import type { FileSource, ReadDraft } from './draft.ts';
import { findDay } from './find-day.ts';
import { finishDraft } from './finish-draft.ts';
import { readHtml } from './page/read-page.ts';

const MOST_NESTING = 20;
const MOST_HEADER_BYTES = 256 * 1024;
/** A mail begins with its headers, or with the line that a mailbox puts before it. */
const HEADER = /^(?:From .{0,200}\r?\n)?[!-9;-~]{1,80}:/u;
const FORWARDED = /^(?:(?:fwd?|re|aw|wg|tr|rv)\s?:\s*)+/iu;
/** A line "-- " and the few words behind the last one; what is longer is part of the letter, which the line only divides. */
const SIGNATURE = /\r?\n-- ?\r?\n(?:(?!\r?\n-- ?\r?\n)[\s\S]){0,400}$/u;

/** The article of a mail, such as a newsletter. Throws `UserError` where it is no mail, or holds no text. */
export async function readMail({ bytes }: FileSource): Promise<ReadDraft> {
  const mail = await parse(bytes);
  const body = bodyOf(mail);
  const language = detectLanguage(body.text);
  const sent = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
  const title = mail.subject?.replace(FORWARDED, '').trim() ?? '';
  return finishDraft(
    {
      title: title || body.title,
      published: findDay(sent, 'en'),
      publisher: mail.from?.name || null,
      url: null,
      language,
      text: body.text,
    },
    [],
  );
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
      maxNestingDepth: MOST_NESTING,
      maxHeadersSize: MOST_HEADER_BYTES,
    });
  } catch (cause) {
    throw new UserError(
      `The mail is broken, or nests its parts over ${MOST_NESTING} deep: paste its text instead.`,
      { cause },
    );
  }
}

/** The plain text of a mail, unless it is only a stand-in for its HTML. */
function bodyOf({ text = '', html = '' }: Email): { title: string; text: string } {
  const plain = text.replace(SIGNATURE, '').replace(/\r\n/gu, '\n').trim();
  if (html === '') return { title: '', text: plain };
  const page = pageOf(html);
  const isEnough = page === null || countWords(plain) >= page.words * 0.8;
  return isEnough && plain !== '' && !/<\w+[^>]*>/u.test(plain.slice(0, 500))
    ? { title: page?.title ?? '', text: plain }
    : { title: page?.title ?? '', text: page?.text ?? plain };
}

/** Null for HTML without an article; what is refused for its size is refused. */
function pageOf(html: string): ReadDraft | null {
  try {
    return readHtml(html, null);
  } catch (error) {
    if (error instanceof UserError && /^No /u.test(error.message)) return null;
    throw error;
  }
}
