import type { PdfLine } from './pdf-lines.ts';

/** A paragraph or heading of a PDF, with the height of its letters. */
export interface PdfBlock {
  readonly text: string;
  readonly size: number;
}

/** Lines that stand on this share of pages at least are the page's, not the article's. */
const REPEATED = 0.5;
const ENDS_SENTENCE = /[.!?…。！？؟:]["'”’»)\]]*$/u;
const PAGE_NUMBER =
  /^(?:page |p\. ?|seite )?[-–—\s]*\d{1,4}(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?[-–—\s]*$/iu;

/** The paragraphs of pages of lines, without page numbers and what each page repeats. */
export function joinLines(pages: readonly (readonly PdfLine[])[]): PdfBlock[] {
  const repeated = repeatedLines(pages);
  const blocks: PdfBlock[] = [];
  let open: PdfLine[] = [];
  const lines = pages
    .flat()
    .filter(({ text }) => !PAGE_NUMBER.test(text) && !repeated.has(keyOf(text)));
  const page = measure(lines);
  for (const line of lines) {
    const last = open.at(-1);
    if (last && startsParagraph(line, last, page)) {
      blocks.push(blockOf(open));
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) blocks.push(blockOf(open));
  return blocks;
}

/** The height of most letters of some blocks, weighed by their length. */
export function bodySize(blocks: readonly PdfBlock[]): number {
  const lengths = new Map<number, number>();
  for (const { text, size } of blocks) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...lengths].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

interface Measures {
  /** From one line to the next within a paragraph. */
  readonly leading: number;
  readonly width: number;
}

function measure(lines: readonly PdfLine[]): Measures {
  const steps = lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y);
  const usual = steps.filter((step) => step > 0).sort((a, b) => a - b);
  const widths = lines.map(({ x, end }) => end - x).sort((a, b) => a - b);
  return {
    leading: usual[Math.floor(usual.length * 0.3)] ?? 0,
    width: widths[Math.floor(widths.length * 0.9)] ?? 0,
  };
}

function startsParagraph(line: PdfLine, last: PdfLine, { leading, width }: Measures): boolean {
  if (Math.abs(line.size - last.size) > 1) return true;
  const step = last.y - line.y;
  const endsEarly = last.end - last.x < width * 0.8 && ENDS_SENTENCE.test(last.text);
  // The next column or page begins higher up.
  if (step <= 0) return endsEarly || (ENDS_SENTENCE.test(last.text) && line.x > last.x + 8);
  const isIndented = line.x > last.x + line.size * 0.8 && ENDS_SENTENCE.test(last.text);
  return step > Math.max(leading * 1.35, line.size * 1.5) || isIndented || endsEarly;
}

function blockOf(lines: readonly PdfLine[]): PdfBlock {
  let text = '';
  for (const line of lines) text = join(text, line.text);
  return { text, size: Math.max(...lines.map(({ size }) => size)) };
}

/** A word that was divided at the end of a line is put together again; a hyphen before a capital stays. */
function join(text: string, next: string): string {
  if (text === '') return next;
  if (/\p{L}\u00ad$/u.test(text)) return text.slice(0, -1) + next;
  if (/\p{Ll}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。]$/u.test(text);
  return isWide || /[-‐–—/]$/u.test(text) ? text + next : `${text} ${next}`;
}

function repeatedLines(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.map(({ text }) => keyOf(text)))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const least = Math.max(2, pages.length * REPEATED);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

/** The page's number may be part of what it repeats. */
function keyOf(text: string): string {
  return text.replace(/\d+/gu, '0');
}
