import { parsePublishedDate } from '../articles/published-date.ts';
import { detectLanguage } from '../text/language.ts';
import { UserError } from '../text/user-error.ts';
import type { DraftFields, ReadDraft } from './draft.ts';
import { finishDraft } from './finish-draft.ts';
import { readPlainText } from './plain-text.ts';

/** An article of what a member typed or pasted. Throws `UserError` for a date or an address that is none. */
export function readFields(fields: DraftFields): ReadDraft {
  const title = fields.title?.trim() ?? '';
  const plain = title === '' ? readPlainText(fields.text) : { title, text: fields.text };
  return finishDraft(
    {
      title: plain.title,
      published: dateOf(fields.published?.trim() ?? '') ?? plain.published ?? null,
      publisher: fields.publisher ?? null,
      url: addressOf(fields.url?.trim() ?? ''),
      language: detectLanguage(plain.text),
      text: plain.text,
    },
    [],
  );
}

function dateOf(typed: string): string | null {
  if (typed === '') return null;
  const date = parsePublishedDate(typed);
  if (date) return date;
  throw new UserError(
    `"${typed.slice(0, 60)}" is not a date of publication: write it as YYYY-MM-DD.`,
  );
}

function addressOf(typed: string): string | null {
  if (typed === '') return null;
  if (/^https?:\/\//iu.test(typed) && URL.canParse(typed)) return new URL(typed).href;
  throw new UserError(
    `"${typed.slice(0, 60)}" is not a web address: begin it with https:// or leave it out.`,
  );
}
