import type { Span } from '../../text/span.ts';

/** Words between quotation marks. The span holds the marks; `content` leaves them out. */
export interface Quotation extends Span {
  readonly content: Span;
  /** False where the closing mark is missing: the quotation goes on in the next paragraph, or a mark was lost. */
  readonly closed: boolean;
}

type Side = 'open' | 'close' | 'both';

interface Mark extends Span {
  readonly family: 'double' | 'guillemet' | 'wire' | 'single';
  readonly side: Side;
}

const MARKS = /``|''|["“”„«»‘’']/gu;
const OPENING = /^(?:["“„«‘]|``)/u;
const WORD = /[\p{L}\p{N}]/u;

/** The quotations of a text, found paragraph by paragraph, so that a lost mark spoils one sentence only. */
export function findQuotations(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly Span[],
): Quotation[] {
  const found: Quotation[] = [];
  const marks = paragraphs.map((paragraph) => marksOf(text, paragraph));
  for (const [at, paragraph] of paragraphs.entries()) {
    const next = paragraphs[at + 1];
    const reopens = next !== undefined && OPENING.test(text.slice(next.start, next.start + 2));
    const goesOn = reopens || closesFirst(marks[at + 1]);
    const last = found.at(-1);
    const open = last !== undefined && !last.closed && last.end === paragraphs[at - 1]?.end;
    const ofParagraph = marks[at] ?? [];
    if (open && closesFirst(ofParagraph)) ofParagraph.unshift(startMark(paragraph));
    found.push(...quotationsOf(text, paragraph, ofParagraph, goesOn ? [paragraph] : sentences));
  }
  return found;
}

// A paragraph that closes what it never opened ends the quotation of the paragraph before.
function closesFirst(marks: readonly Mark[] | undefined): boolean {
  const first = marks?.find((mark) => mark.family === 'double');
  return first?.side === 'close';
}

function startMark({ start }: Span): Mark {
  return { start, end: start, family: 'double', side: 'open' };
}

// An opened quotation without an end goes as far as the unit that it stands in.
function quotationsOf(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  units: readonly Span[],
): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < marks.length; at++) {
    const open = marks[at];
    if (open === undefined || !canOpen(text, marks, at)) continue;
    const closeAt = closingMark(marks, at);
    const close = marks[closeAt];
    if (close !== undefined) {
      found.push(quotation(open, close.start, close.end, true));
      at = closeAt;
    } else if (open.family !== 'single') {
      const end = endOfUnclosed(open, paragraph, units);
      found.push(quotation(open, end, end, false));
      at = lastMarkBefore(marks, at, end);
    }
  }
  return found;
}

function quotation(open: Mark, contentEnd: number, end: number, closed: boolean): Quotation {
  return { start: open.start, end, content: { start: open.end, end: contentEnd }, closed };
}

function marksOf(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(MARKS)) {
    const start = paragraph.start + match.index;
    const end = start + match[0].length;
    const mark = classify(match[0], text[start - 1] ?? ' ', text[end] ?? ' ');
    if (mark !== null) marks.push({ start, end, ...mark });
  }
  return marks;
}

function classify(
  shown: string,
  before: string,
  after: string,
): Pick<Mark, 'family' | 'side'> | null {
  if (shown === '„') return { family: 'double', side: 'open' };
  // Languages, and misprints, turn these two round; the space beside them decides.
  if (shown === '“') return { family: 'double', side: side(before, after, 'open') };
  if (shown === '”') return { family: 'double', side: side(before, after, 'close') };
  if (shown === '«') return { family: 'guillemet', side: 'open' };
  if (shown === '»') return { family: 'guillemet', side: 'close' };
  if (shown === '``') return { family: 'wire', side: 'open' };
  if (shown === "''") return { family: 'wire', side: side(before, after) };
  if (shown === '"') return { family: 'double', side: side(before, after) };
  return classifySingle(shown, before, after);
}

// An apostrophe stands inside a word; after a word it may close a quotation or be a plural's ("boys' coats").
function classifySingle(
  shown: string,
  before: string,
  after: string,
): Pick<Mark, 'family' | 'side'> | null {
  const afterWord = WORD.test(before);
  if (shown === '‘') return { family: 'single', side: 'open' };
  if (afterWord && WORD.test(after)) return null;
  if (shown === '’') return { family: 'single', side: 'close' };
  const found = side(before, after);
  return found === 'both' ? null : { family: 'single', side: found };
}

// A straight mark opens after a space and closes before one.
function side(before: string, after: string, other: Side = 'both'): Side {
  const opens = /[\s([{—–-]/u.test(before);
  const closes = /[\s.,;:!?)\]}—–-]/u.test(after);
  if (opens === closes) return other;
  return opens ? 'open' : 'close';
}

function canOpen(text: string, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at];
  if (mark === undefined) return false;
  if (mark.side === 'open') return true;
  if (mark.family !== 'double') return false;
  // A misplaced space turns a mark round: `said," It began"`. It opens only where another closes soon.
  const afterVerb = /[,:]/.test(text[mark.start - 1] ?? '') || mark.side === 'both';
  return afterVerb && marks[at + 1]?.side === 'close' && marks[at + 1]?.family === mark.family;
}

// The first mark of the family that can close; where another opens first, the closing mark was lost.
function closingMark(marks: readonly Mark[], open: number): number {
  const family = marks[open]?.family;
  for (let at = open + 1; at < marks.length; at++) {
    const mark = marks[at];
    if (mark === undefined || !sameFamily(family, mark)) continue;
    if (mark.side !== 'open') return at;
    if (family !== 'single') return -1;
  }
  return -1;
}

// Wire copy closes its ``quotes'' with two apostrophes or with a straight mark.
function sameFamily(family: Mark['family'] | undefined, mark: Mark): boolean {
  if (family === 'wire') return mark.family === 'wire' || mark.family === 'double';
  return mark.family === family;
}

// A whole paragraph without a closing mark goes on in the next one; elsewhere only the sentence is believed.
function endOfUnclosed(open: Mark, paragraph: Span, units: readonly Span[]): number {
  if (open.start <= paragraph.start + 1) return paragraph.end;
  const unit = units[firstEndingAfter(units, open.start)];
  return Math.min(unit?.end ?? paragraph.end, paragraph.end);
}

/** Index of the first span that ends after the offset; the length of the list where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function lastMarkBefore(marks: readonly Mark[], at: number, end: number): number {
  let last = at;
  while ((marks[last + 1]?.start ?? end) < end) last++;
  return last;
}
