import { splitParagraphs } from './paragraphs.ts';
import { findSentenceEnds } from './sentence-ends.ts';
import { type Span, trimSpan } from './span.ts';

/** Longer ones are cut at a comma or a space: a text without full stops is still quoted in parts. */
const LONGEST_SENTENCE = 1200;

/** Thai and Lao have no mark for the end of a sentence but write clauses apart; "ๆ" belongs to the word before it. */
const CLAUSE_SPACE =
  /(?<=[\p{Script=Thai}\p{Script=Lao}\p{M}])[ \u00a0](?=[\p{Script=Thai}\p{Script=Lao}])(?!.ๆ)/gu;
/** Characters that clauses have together before they are quoted by themselves. */
const SHORTEST_CLAUSES = 120;

/**
 * Sentences of a text, or of the part of it `within`, in order, without white space at their ends. Headings count
 * as sentences. A sentence inside a quotation is one of its own, and closing quotes and brackets belong to it.
 */
export function splitSentences(
  text: string,
  within: Span = { start: 0, end: text.length },
): Span[] {
  return splitParagraphs(text, within).flatMap((paragraph) =>
    splitParagraph(text, paragraph, paragraph.linesApart),
  );
}

/** Sentences of one paragraph; with `linesApart` a line break ends a sentence as well. */
export function splitParagraph(text: string, paragraph: Span, linesApart: boolean): Span[] {
  const lines = linesApart ? splitAtLineBreaks(text, paragraph) : [paragraph];
  return lines.flatMap((line) => splitLine(text, line));
}

function splitAtLineBreaks(text: string, paragraph: Span): Span[] {
  const lines: Span[] = [];
  let start = paragraph.start;
  for (const { index } of text
    .slice(paragraph.start, paragraph.end)
    .matchAll(/[\n\r\u2028\u2029]+/gu)) {
    lines.push({ start, end: paragraph.start + index });
    start = paragraph.start + index;
  }
  lines.push({ start, end: paragraph.end });
  return lines;
}

function splitLine(text: string, line: Span): Span[] {
  const sentences: Span[] = [];
  let start = line.start;
  for (const end of [...findSentenceEnds(text, line), line.end]) {
    const sentence = trimSpan(text, { start, end });
    if (sentence.end > sentence.start) pushInParts(text, sentence, sentences);
    start = end;
  }
  return sentences;
}

function pushInParts(text: string, sentence: Span, sentences: Span[]): void {
  let { start } = sentence;
  for (const { index } of text.slice(start, sentence.end).matchAll(CLAUSE_SPACE)) {
    const at = sentence.start + index;
    if (at - start < SHORTEST_CLAUSES || sentence.end - at < SHORTEST_CLAUSES / 2) continue;
    pushShort(text, { start, end: at }, sentences);
    start = at;
  }
  pushShort(text, { start, end: sentence.end }, sentences);
}

function pushShort(text: string, span: Span, sentences: Span[]): void {
  const sentence = trimSpan(text, span);
  let { start } = sentence;
  while (sentence.end - start > LONGEST_SENTENCE) {
    const cut = cutBefore(text, start, start + LONGEST_SENTENCE);
    const part = trimSpan(text, { start, end: cut });
    if (part.end > part.start) sentences.push(part);
    start = cut;
  }
  const rest = trimSpan(text, { start, end: sentence.end });
  if (rest.end > rest.start) sentences.push(rest);
}

/** The last good place to cut in the second half of the range: after a clause, at a space, else between characters. */
function cutBefore(text: string, start: number, end: number): number {
  const half = start + (end - start) / 2;
  for (const mark of ['; ', ', ', '；', '，', '、', ' ', '\n']) {
    const at = text.lastIndexOf(mark, end - mark.length);
    if (at > half) return at + mark.length;
  }
  return /[\udc00-\udfff]/u.test(text[end] ?? '') ? end - 1 : end;
}
