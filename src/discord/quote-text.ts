import type { Note } from '../answers/explanations.ts';
import { displayText } from '../text/display-text.ts';
import { contains, type Span, textOf, trimSpan } from '../text/span.ts';
import { blockQuote, escapeLines, readBlockQuote, shownNote } from './escape.ts';

/** Stands where words of the article are left out. Escaped as the reader sees it: […] */
const CUT = '\\[…\\]';

/** What is to be shown: a span of `text`, the words to embolden, and the sentences at whose ends it may be shortened. */
export interface Excerpt {
  readonly text: string;
  readonly span: Span;
  readonly highlights: readonly Span[];
  readonly sentences: readonly Span[];
  /** Words of ours in square brackets, in the order of their places. */
  readonly notes?: readonly Note[];
}

/**
 * The excerpt as a block quote of at most `room` characters: whole, or shortened at sentence ends, or, where one sentence
 * is too long, at word ends. Where it is shortened, or begins or ends inside a sentence, `[…]` says so. Throws where what
 * Discord would show is not the article's text: that is a bug, and the quote must not be sent.
 */
export function renderExcerpt(excerpt: Excerpt, room: number): string {
  const whole = trimSpan(excerpt.text, excerpt.span);
  if (markdownOf(excerpt, whole).length <= room) return checked(excerpt, whole);
  const few = fewerSentences(excerpt, whole, room);
  return checked(excerpt, few ?? fewerWords(excerpt, whole, room));
}

function checked(excerpt: Excerpt, span: Span): string {
  const bare = { ...excerpt, notes: [] };
  for (const shown of [excerpt, bare, { ...bare, highlights: [] }]) {
    const markdown = markdownOf(shown, span);
    if (showsSpan(shown, span, markdown)) return markdown;
  }
  throw new Error(`the quote at ${span.start}-${span.end} would not be shown as it is written`);
}

function showsSpan(excerpt: Excerpt, span: Span, markdown: string): boolean {
  const whole = readBlockQuote(markdown);
  const shown = whole.replace(/^\[…\] /u, '').replace(/ \[…\]$/u, '');
  const written = displayText(textOf(excerpt.text, span));
  return [shown, whole].some((words) => withoutNotes(words, excerpt, span) === written);
}

/** What is left without the notes, each of which is taken out only where it has to stand. */
function withoutNotes(shown: string, excerpt: Excerpt, span: Span): string {
  let left = shown;
  for (const note of notesIn(excerpt, span)) {
    const at = displayText(excerpt.text.slice(span.start, note.at)).length;
    const words = shownNote(note);
    if (left.startsWith(words, at)) left = left.slice(0, at) + left.slice(at + words.length);
  }
  return left;
}

function notesIn({ notes = [] }: Excerpt, { start, end }: Span): Note[] {
  return notes.filter(({ at }) => start < at && at <= end);
}

function markdownOf(excerpt: Excerpt, span: Span): string {
  const { text, highlights } = excerpt;
  const bold = highlights
    .filter((highlight) => contains(span, highlight))
    .map((highlight) => trimSpan(text, highlight));
  const lines = escapeLines(text, span, bold, notesIn(excerpt, span));
  const whole = trimSpan(text, excerpt.span);
  const first = span.start > whole.start || startsInside(excerpt, span) ? `${CUT} ` : '';
  const last = span.end < whole.end || endsInside(excerpt, span) ? ` ${CUT}` : '';
  return blockQuote([`${first}${lines.join('\n')}${last}`].join('').split('\n'));
}

/** The longest run of whole sentences that fits, around the first one that has a highlight; null where none fits. */
function fewerSentences(excerpt: Excerpt, whole: Span, room: number): Span | null {
  const units = excerpt.sentences.filter((sentence) => contains(whole, sentence));
  const decisive = units.findIndex((unit) => excerpt.highlights.some((h) => contains(unit, h)));
  const core = units[Math.max(decisive, 0)];
  if (core === undefined || markdownOf(excerpt, core).length > room) return null;
  let best = core;
  const after = units.slice(units.indexOf(core) + 1);
  const before = units.slice(0, units.indexOf(core)).reverse();
  for (const unit of [...after, ...before]) {
    const wider = { start: Math.min(best.start, unit.start), end: Math.max(best.end, unit.end) };
    if (wider.end - wider.start > room) continue;
    if (markdownOf(excerpt, wider).length <= room) best = wider;
  }
  return best;
}

/** A run of whole words that fits, from a little before the first highlight on. */
function fewerWords(excerpt: Excerpt, whole: Span, room: number): Span {
  const { text, highlights } = excerpt;
  const decisive = highlights.find((highlight) => contains(whole, highlight)) ?? whole;
  for (let size = room; size > 1; size = Math.floor(size * 0.8)) {
    const start = Math.max(whole.start, decisive.start - Math.floor(size / 4));
    const span = toWords(text, { start, end: Math.min(whole.end, start + size) }, whole);
    if (span.start < span.end && markdownOf(excerpt, span).length <= room) return span;
  }
  throw new Error(`no part of the quote at ${whole.start}-${whole.end} fits in ${room} characters`);
}

/** The span drawn in to the nearest white space, or where there is none close by, off the middle of a character. */
function toWords(text: string, span: Span, whole: Span): Span {
  let { start, end } = span;
  const reach = 40;
  if (start > whole.start) {
    const space = text.slice(start, start + reach).search(/\s/u);
    start += space === -1 ? Number(isLow(text, start)) : space;
  }
  if (end < whole.end) {
    const space = text.slice(end - reach, end + 1).search(/\s\S*$/u);
    end =
      space === -1 || end - reach + space <= start
        ? end - Number(isLow(text, end))
        : end - reach + space;
  }
  return trimSpan(text, { start, end });
}

function isLow(text: string, offset: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(offset));
}

/** Marks that may stand between a sentence's end and its span's: closing quotation marks, brackets, white space. */
const EDGE = /^[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'«»]*$/u;

function startsInside({ text, sentences }: Excerpt, { start }: Span): boolean {
  const around = sentences.find((sentence) => sentence.start < start && start < sentence.end);
  return around !== undefined && !EDGE.test(text.slice(around.start, start));
}

function endsInside({ text, sentences }: Excerpt, { end }: Span): boolean {
  const around = sentences.find((sentence) => sentence.start < end && end < sentence.end);
  return around !== undefined && !EDGE.test(text.slice(end, around.end));
}
