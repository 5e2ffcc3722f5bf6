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
  const words = splitWords(text, sentence);
  return words.map((word, at) => toToken(word, isPossessive(words, at)));
}

// Most words have no typographic apostrophe; looking is cheaper than replacing.
function plain(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

const CAPITAL = /^\p{Lu}/u;

// The apostrophe of "the boys' coats" stands for a whole possessive ending.
function isPossessive(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const next = words[at + 1];
  if (word === undefined || before === undefined || !/^['’]$/.test(word.text)) return false;
  const isEnd = before.end === word.start && before.text.endsWith('s');
  return isEnd && next?.kind === 'word' && next.start > word.end;
}

function toToken(word: Word, possessive: boolean): Token {
  return {
    start: word.start,
    end: word.end,
    word: possessive ? "'s" : plain(word.text),
    // Datelines end in a mark that counts as a letter elsewhere: "(AP) _".
    isWord: possessive || (word.kind !== 'punctuation' && word.text !== '_'),
    isCapital: CAPITAL.test(word.text),
    mention: -1,
    organisation: false,
    date: false,
    quoted: false,
  };
}
