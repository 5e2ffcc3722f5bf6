import { type ReaderToken, SPECIAL } from './tokenizer.ts';

/** What the reader reads at once is at most so many tokens long. */
const LONGEST_INPUT = 160;
/** Of a longer question or title only so many tokens are read. */
const LONGEST_QUESTION = 44;
const LONGEST_HEAD = 30;

/** One input of the reader: the question, what stands over the window, and the window. */
export interface ReaderInput {
  readonly ids: Int32Array;
  /** Where the window's first token stands in `ids`. */
  readonly offset: number;
}

/** The tokens before every window of an article: `begin question end head end`. */
export function inputHead(
  question: readonly ReaderToken[],
  head: readonly ReaderToken[],
): number[] {
  return [
    SPECIAL.begin,
    ...question.slice(0, LONGEST_QUESTION).map(({ id }) => id),
    SPECIAL.end,
    ...head.slice(0, LONGEST_HEAD).map(({ id }) => id),
    SPECIAL.end,
  ];
}

/** How many tokens of a window fit behind a head. */
export function roomBehind(head: readonly number[]): number {
  return LONGEST_INPUT - head.length - 1;
}

/** The whole input: a head and a window of at most `roomBehind(head)` tokens, closed by `end`. */
export function readerInput(head: readonly number[], window: readonly ReaderToken[]): ReaderInput {
  const ids = Int32Array.from([...head, ...window.map(({ id }) => id), SPECIAL.end]);
  return { ids, offset: head.length };
}
