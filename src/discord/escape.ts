import type { Note } from '../answers/explanations.ts';
import { displayLine, displayText } from '../text/display-text.ts';
import { type Span, textOf } from '../text/span.ts';

/** Characters that open some construct of Discord's Markdown wherever they stand. */
const ALWAYS = /[\\*_~`|<>[\]@]/gu;
/** Stand for the `**` around bold words while the text is escaped: noncharacters, which `displayText` removes from articles. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
/** Stand for the brackets around words of ours, likewise. */
const OPEN_NOTE = '\ufdd2';
const CLOSE_NOTE = '\ufdd3';
/** A colon inside an address or a `:name:`; not the one before a space. */
const COLON = /:(?=[\ufdd0\ufdd1]*\S)/gu;
/** Headings, subtext and lists are constructs at the start of a line alone. */
const LINE_START = /^([\s\ufdd0\ufdd1]*)(?:(\d{1,20}[\ufdd0\ufdd1]*)(?=[.)])|(?=[-+#]))/u;
const BETWEEN_BOLD = /\ufdd1( ?)\ufdd0/gu;
const EMPTY_BOLD = /\ufdd0(\s*)\ufdd1/gu;

/** The text as Markdown that Discord shows as just this text, on one line: for titles, names and what members typed. */
export function escapeLine(text: string): string {
  return escapeMarked(displayLine(text));
}

/** Escaped, on one line, at most `length` characters before escaping. Not for quotes, which are never cut like this. */
export function clipLine(text: string, length: number): string {
  // Twice as many code units hold at least that many characters, so that a huge title costs no more than a long one.
  const characters = [...text.slice(0, 2 * length + 2)];
  return escapeLine(
    characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`,
  );
}

/** A note as it is shown, the space before it included. */
export function shownNote({ words }: Note): string {
  return ` [${displayText(words)}]`;
}

/**
 * A span of an article as Markdown lines that show just its text, with `bold` (inside the span, in order) in bold, and
 * `notes` in square brackets.
 */
export function escapeLines(
  text: string,
  span: Span,
  bold: readonly Span[] = [],
  notes: readonly Note[] = [],
): string[] {
  const lines =
    displayText(textOf(text, span)) === '' ? [] : markBold(text, span, bold, notes).split('\n');
  let open = false;
  return lines.map((line) => {
    const whole = open ? `${OPEN}${line}` : line;
    open = whole.lastIndexOf(OPEN) > whole.lastIndexOf(CLOSE);
    return escapeMarked(open ? `${whole}${CLOSE}` : whole);
  });
}

/** Lines as one block quote: each line prefixed, since Discord ends a quote at the first that is not. */
export function blockQuote(lines: readonly string[]): string {
  return lines.map((line) => `> ${line}`).join('\n');
}

/** What Discord shows for a block quote of escaped lines: the way back, by which a reply is checked before it is sent. */
export function readBlockQuote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^> /u, '').replace(/\\([\s\S])|\*\*/gu, '$1'))
    .join('\n');
}

/** The span's text for display, with marks around what is to be bold; bold words with only a space between become one. */
function markBold(text: string, span: Span, bold: readonly Span[], notes: readonly Note[]): string {
  const pieces: string[] = [];
  const left = [...notes];
  /** The text up to an offset, with the notes before it; those at the offset itself stand behind it, out of the bold. */
  const clean = (start: number, end: number, isBold: boolean): void => {
    let from = start;
    for (let note = left[0]; note && note.at <= end - Number(isBold); note = left[0]) {
      left.shift();
      pieces.push(displayText(text.slice(from, note.at)), marked(note));
      from = note.at;
    }
    pieces.push(displayText(text.slice(from, end)));
  };
  let at = span.start;
  for (const { start, end } of bold) {
    if (start < at || end > span.end || start >= end) continue;
    clean(at, start, false);
    pieces.push(OPEN);
    clean(start, end, true);
    pieces.push(CLOSE);
    at = end;
  }
  clean(at, span.end, false);
  return pieces.join('').replace(BETWEEN_BOLD, '$1');
}

function marked(note: Note): string {
  return shownNote(note).replace('[', OPEN_NOTE).replace(/\]$/u, CLOSE_NOTE);
}

/** Puts a backslash before everything that Discord would read as formatting, then turns the marks into `**`. */
function escapeMarked(line: string): string {
  return line
    .replace(EMPTY_BOLD, '$1')
    .replace(ALWAYS, '\\$&')
    .replace(COLON, '\\$&')
    .replace(LINE_START, '$&\\')
    .replace(/[\ufdd0\ufdd1]/gu, '**')
    .replaceAll(OPEN_NOTE, '\\[')
    .replaceAll(CLOSE_NOTE, '\\]');
}
