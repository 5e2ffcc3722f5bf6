import { parsePublishedDate } from '../articles/published-date.ts';
import { UserError } from '../text/user-error.ts';
import type { DraftFields, ReadDraft } from './draft.ts';
import { findDay } from './find-day.ts';
import { type Found, finishDraft } from './finish-draft.ts';

const LONGEST_TITLE_LINE = 200;
const DATE_LINES = 4;

/** An article of what a member typed or pasted. Throws `UserError` for a date or an address that is none. */
export function readFields(fields: DraftFields): ReadDraft {
  const title = fields.title?.trim() ?? '';
  const found = title === '' ? readPlainText(fields.text) : { title, text: fields.text };
  return finishDraft({
    ...found,
    published: dateOf(fields.published?.trim() ?? '') ?? found.published ?? null,
    publisher: fields.publisher ?? null,
    url: addressOf(fields.url?.trim() ?? ''),
  });
}

/**
 * Takes a title from the first line of a text where that line stands for itself, and a date from one of the next that
 * is nothing else. The text is then what follows the title.
 */
export function readPlainText(whole: string): Found {
  const trimmed = whole.trim();
  const end = trimmed.search(/[\r\n]/u);
  const first = (end < 0 ? '' : trimmed.slice(0, end)).replace(/^#+\s*/u, '').trim();
  if (first === '' || first.length > LONGEST_TITLE_LINE) {
    return { title: beginningOf(trimmed), text: trimmed };
  }
  const text = trimmed.slice(end).trim();
  return { title: first, published: dayIn(text), text };
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

/** The first words of a text that has no title. */
function beginningOf(text: string): string {
  const start = text.slice(0, 81).replace(/\s+/gu, ' ').trim();
  if (text.length <= 80) return start;
  return `${start.replace(/\s\S*$/u, '')}…`;
}

/** The day in a line of its own near the top: "Published: 3 May 2024". */
function dayIn(text: string): string | null {
  const lines = text.split(/[\r\n]+/u, DATE_LINES).map((line) => line.trim());
  for (const line of lines) {
    const day = line.length <= 60 ? findDay(line, null) : null;
    if (day && isMostlyDay(line)) return day;
  }
  return null;
}

/** Whether a line has few words beside its day. */
function isMostlyDay(line: string): boolean {
  return (line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 7 && !/[.!?]$/u.test(line);
}
