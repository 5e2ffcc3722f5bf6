import type { Span } from '../text/span.ts';

/** Words with what stands before and after them. */
export interface WordsInContext {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Where the words stand in a text, white space of any length counting as one blank; null when they do not. */
export function locate(text: string, { before, text: words, after }: WordsInContext): Span | null {
  const squashed = squash(text);
  const [left, middle, right] = [before, words, after].map((each) => squash(each).text);
  if (left === undefined || middle === undefined || right === undefined) return null;
  const at = squashed.text.indexOf(`${left}${middle}${right}`);
  if (at < 0) return null;
  const start = squashed.offsets[at + left.length];
  const last = squashed.offsets[at + left.length + middle.length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

/** The text without white space, and where each of its characters stood. */
function squash(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let squashed = '';
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? '';
    if (/\s/.test(char)) continue;
    squashed += char;
    offsets.push(index);
  }
  return { text: squashed, offsets };
}
