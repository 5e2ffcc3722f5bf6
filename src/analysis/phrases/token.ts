import type { Span } from '../../text/span.ts';
import { splitWords, type Word } from '../../text/words.ts';

/** A word or a mark of a sentence, with what the finders before know of it. */
export interface Token extends Span {
  /** The word in lower case with straight apostrophes, or the mark itself. */
  readonly word: string;
  /** A word or a number; false for a mark. */
  readonly isWord: boolean;
  readonly isCapital: boolean;
  /** Index into the mentions of people that covers the token, or -1. */
  mention: number;
  /** Whether it is part of the name of an organisation. */
  organisation: boolean;
  /** Whether it is part of a date expression. */
  date: boolean;
  /** Whether it stands inside quotation marks. */
  quoted: boolean;
}

/** The words and marks of one sentence in order, not yet marked with what they are part of. */
export function splitTokens(text: string, sentence: Span): Token[] {
  return splitWords(text, sentence).map(toToken);
}

const CAPITAL = /^\p{Lu}/u;

function toToken(word: Word): Token {
  return {
    start: word.start,
    end: word.end,
    word: word.text.toLowerCase().replaceAll('’', "'"),
    isWord: word.kind !== 'punctuation',
    isCapital: CAPITAL.test(word.text),
    mention: -1,
    organisation: false,
    date: false,
    quoted: false,
  };
}
