import { type Span, trimSpan } from '../../text/span.ts';

/** Text of one page, in characters before they are escaped, which may double them. */
const PAGE = 1400;

/** The pages on which a text is shown: cut between paragraphs, else between lines or words, and nowhere left out. */
export function splitPages(text: string): Span[] {
  const pages: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = pageEnd(text, start);
    const page = trimSpan(text, { start, end });
    if (page.start < page.end) pages.push(page);
    start = end;
  }
  return pages;
}

/** The last good place for a cut within a page's length; off the middle of a character where there is none. */
function pageEnd(text: string, start: number): number {
  const most = start + PAGE;
  if (most >= text.length) return text.length;
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, most - mark.length);
    if (at > start + PAGE / 3) return at + mark.length;
  }
  return /[\udc00-\udfff]/.test(text.charAt(most)) ? most - 1 : most;
}
