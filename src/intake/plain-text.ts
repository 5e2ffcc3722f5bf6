import { findDay } from './find-day.ts';

/** What plain text says of itself. */
export interface PlainText {
  readonly title: string;
  readonly published?: string | null;
  readonly text: string;
}

const LONGEST_TITLE_LINE = 200;
const DATE_LINES = 4;

/**
 * Takes a title from the first line of a text where that line stands for itself, and a date from one of the next that
 * is nothing else. The text is then what follows the title.
 */
export function readPlainText(whole: string): PlainText {
  const trimmed = whole.trim();
  const end = trimmed.search(/[\r\n]/u);
  const first = (end < 0 ? '' : trimmed.slice(0, end)).replace(/^#+\s*/u, '').trim();
  if (first === '' || first.length > LONGEST_TITLE_LINE) {
    return { title: beginningOf(trimmed), published: null, text: trimmed };
  }
  const text = trimmed.slice(end).trim();
  return { title: first, published: dayIn(text), text };
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
