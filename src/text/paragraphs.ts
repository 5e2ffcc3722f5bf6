import { type Span, trimSpan } from './span.ts';

/** A run of lines that belong together, without white space at its ends. */
export interface Paragraph extends Span {
  readonly kind: 'prose' | 'heading';
  /** True where each line stands for itself, as in lists and verse; else line breaks are mere spaces. */
  readonly linesApart: boolean;
}

/** Wider lines were not broken to fit a page or a wire. */
const WIDEST_WRAP = 120;
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/u;
const ENDS_SENTENCE = /[.!?…。！？؟।۔:]["'”’»)\]]*$/u;

interface Line extends Span {
  readonly indent: number;
  readonly content: string;
}

/**
 * Paragraphs and headings of a text in order: separated by blank lines, by headings ("## …"), by indented first
 * lines, or one a line. Lines that were broken to fit a width belong to one paragraph.
 */
export function splitParagraphs(
  text: string,
  within: Span = { start: 0, end: text.length },
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: Line[] = [];
  const flush = () => {
    paragraphs.push(...splitBlock(text, block));
    block = [];
  };
  for (const line of splitLines(text, within)) {
    if (line.content === '') flush();
    else if (HEADING.test(line.content)) {
      flush();
      paragraphs.push(headingOf(text, line));
    } else block.push(line);
  }
  flush();
  return paragraphs;
}

function splitLines(text: string, within: Span): Line[] {
  const lines: Line[] = [];
  let start = within.start;
  for (const { index, 0: separator } of text
    .slice(within.start, within.end)
    .matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) {
    lines.push(lineOf(text, start, within.start + index));
    start = within.start + index + separator.length;
  }
  lines.push(lineOf(text, start, within.end));
  return lines;
}

function lineOf(text: string, start: number, end: number): Line {
  const span = trimSpan(text, { start, end });
  return { ...span, indent: span.start - start, content: text.slice(span.start, span.end) };
}

function headingOf(text: string, line: Line): Paragraph {
  const marks = line.content.match(/^#+\s*/u)?.[0].length ?? 0;
  const closing = line.content.match(/\s+#+$/u)?.[0].length ?? 0;
  const span = trimSpan(text, { start: line.start + marks, end: line.end - closing });
  return { ...span, kind: 'heading', linesApart: false };
}

/** Divides lines without a blank one between them. */
function splitBlock(text: string, lines: readonly Line[]): Paragraph[] {
  if (lines.length === 0) return [];
  const starts = lines.length === 1 ? [0] : paragraphStarts(lines);
  if (starts === 'apart') return [paragraphOf(text, lines, true)];
  return starts.map((from, i) => paragraphOf(text, lines.slice(from, starts[i + 1]), false));
}

/** Indices of the lines that begin a paragraph, or `apart` for a list or verse. */
function paragraphStarts(lines: readonly Line[]): number[] | 'apart' {
  const indented = indentedStarts(lines);
  if (indented) return indented;
  const width = lines.reduce((widest, line) => Math.max(widest, line.content.length), 0);
  if (width > WIDEST_WRAP) return lines.map((_, i) => i);
  return wrappedStarts(lines, width) ?? 'apart';
}

/** Where some lines are indented and others are not, an indented one begins a paragraph. */
function indentedStarts(lines: readonly Line[]): number[] | null {
  const margin = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
  const starts = lines.flatMap((line, i) => (line.indent > margin ? [i] : []));
  const indentedAll = lines.slice(1).every((line) => line.indent > margin);
  if (starts.length === 0 || indentedAll) return null;
  return starts[0] === 0 ? starts : [0, ...starts];
}

/**
 * Lines were wrapped when the first word of the next one would not have fitted. A shorter line that
 * ends a sentence is then the last of its paragraph. Null where most breaks are not of that kind.
 */
function wrappedStarts(lines: readonly Line[], width: number): number[] | null {
  const starts = [0];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next && hasRoom(line, next, width)) starts.push(i + 1);
  }
  const breaks = lines.length - 1;
  const wrapped = breaks - (starts.length - 1);
  if (wrapped * 2 < breaks || width < 40) return null;
  return starts.filter((i) => i === 0 || ENDS_SENTENCE.test(lines[i - 1]?.content ?? ''));
}

function hasRoom(line: Line, next: Line, width: number): boolean {
  const firstWord = next.content.match(/^\S+/u)?.[0].length ?? 0;
  return line.content.length + 1 + firstWord <= width;
}

function paragraphOf(text: string, lines: readonly Line[], linesApart: boolean): Paragraph {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  return { ...trimSpan(text, { start, end }), kind: 'prose', linesApart };
}
