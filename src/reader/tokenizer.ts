import type { Span } from '../text/span.ts';

/** A token of the reader's vocabulary, and the characters of the text that it stands for (half-open, UTF-16). */
export interface ReaderToken extends Span {
  readonly id: number;
}

/** The first lines of every vocabulary. */
export const SPECIAL = { begin: 0, pad: 1, end: 2, unknown: 3 } as const;

/** What stands for the space before a word. */
const SPACE = '\u2581';
/** How much less likely than the rarest piece a character is that the vocabulary does not have. */
const UNKNOWN_PENALTY = 10;
/** Longer runs without a space are cut: the way through them is found in time that grows with their length. */
const LONGEST_WORD = 400;
/** So many words are remembered with their tokens. */
const REMEMBERED = 20_000;

const WORD = /\S+/gu;
/** A character with the marks that belong to it: what has to be composed together. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Controls and characters without width say nothing, except the joiners that some scripts are written with. */
const IGNORED = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A word's tokens, with their places counted from its start. */
type WordTokens = readonly ReaderToken[];

/**
 * Divides text into the pieces of a vocabulary, the likeliest way through each word by a unigram model (Kudo 2018,
 * "Subword Regularization"; the pieces are those of XLM-R's SentencePiece model), and keeps where each piece stands.
 */
export class Tokenizer {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #scores: Float64Array;
  readonly #unknownScore: number;
  readonly #longestPiece: number;
  readonly #words = new Map<string, WordTokens>();

  /** `vocabulary` is a line a piece, `piece TAB score` (a natural logarithm), its number the token; the first four are special. */
  constructor(vocabulary: string) {
    const ids = new Map<string, number>();
    const lines = vocabulary.trimEnd().split('\n');
    this.#scores = new Float64Array(lines.length);
    let longest = 1;
    let least = 0;
    for (const [id, line] of lines.entries()) {
      const tab = line.lastIndexOf('\t');
      if (tab < 0) throw new TypeError(`vocabulary, line ${id + 1}: no score`);
      const score = Number(line.slice(tab + 1));
      this.#scores[id] = score;
      if (id <= SPECIAL.unknown) continue;
      const piece = line.slice(0, tab);
      ids.set(piece, id);
      longest = Math.max(longest, piece.length);
      least = Math.min(least, score);
    }
    this.#ids = ids;
    this.#longestPiece = longest;
    this.#unknownScore = least - UNKNOWN_PENALTY;
  }

  /** How many tokens there are. */
  get size(): number {
    return this.#scores.length;
  }

  /** The tokens of a text, or of a part of it, in order; their places are offsets into the whole text. */
  tokenize(text: string, within: Span = { start: 0, end: text.length }): ReaderToken[] {
    const tokens: ReaderToken[] = [];
    for (const match of text.slice(within.start, within.end).matchAll(WORD)) {
      const offset = within.start + match.index;
      for (const { id, start, end } of this.#tokensOf(match[0])) {
        tokens.push({ id, start: offset + start, end: offset + end });
      }
    }
    return tokens;
  }

  #tokensOf(word: string): WordTokens {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const tokens: ReaderToken[] = [];
    for (let at = 0; at < word.length; at += LONGEST_WORD) {
      tokens.push(...this.#split(word.slice(at, at + LONGEST_WORD), at));
    }
    if (this.#words.size >= REMEMBERED) this.#words.clear();
    this.#words.set(word, tokens);
    return tokens;
  }

  /** The likeliest pieces of one word; each place counted in clusters of the written word, then told in its characters. */
  #split(word: string, offset: number): ReaderToken[] {
    const { text, starts, ends } = normalise(word);
    if (text === SPACE) return [];
    const { from, piece } = this.#likeliest(text);
    const tokens: ReaderToken[] = [];
    for (let end = text.length; end > 0; end = from[end] ?? 0) {
      const start = offset + (starts[from[end] ?? 0] ?? 0);
      tokens.push({ id: piece[end] ?? 0, start, end: offset + (ends[end - 1] ?? word.length) });
    }
    return tokens.reverse();
  }

  /** For each place in a text where the last piece of the likeliest way up to there begins, and which it is (Viterbi 1967). */
  #likeliest(text: string): { from: Int32Array; piece: Int32Array } {
    const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(text.length + 1);
    const piece = new Int32Array(text.length + 1);
    best[0] = 0;
    for (let start = 0; start < text.length; start++) {
      const so = best[start] ?? 0;
      if (so === Number.NEGATIVE_INFINITY) continue;
      for (const { id, end, score } of this.#piecesAt(text, start)) {
        if (so + score <= (best[end] ?? 0)) continue;
        best[end] = so + score;
        from[end] = start;
        piece[end] = id;
      }
    }
    return { from, piece };
  }

  /** The pieces that a text goes on with; the next character as an unknown one where it is none. */
  *#piecesAt(text: string, start: number): Generator<{ id: number; end: number; score: number }> {
    const most = Math.min(text.length, start + this.#longestPiece);
    const next = start + charLength(text, start);
    for (let end = start + 1; end <= most; end++) {
      const id = this.#ids.get(text.slice(start, end));
      if (id !== undefined) yield { id, end, score: this.#scores[id] ?? 0 };
      else if (end === next) yield { id: SPECIAL.unknown, end, score: this.#unknownScore };
    }
  }
}

interface Normalised {
  /** The word as the vocabulary writes it, with the mark for a space in front. */
  readonly text: string;
  /** For each character of `text` where what it stands for begins and ends in the word. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** NFKC, cluster by cluster, so that each character knows where it comes from. */
function normalise(word: string): Normalised {
  let text = SPACE;
  const starts = [0];
  const ends = [0];
  for (const match of word.matchAll(CLUSTER)) {
    const plain = match[0].normalize('NFKC').replace(IGNORED, '').replace(/\s+/gu, SPACE);
    text += plain;
    for (let i = 0; i < plain.length; i++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { text, starts, ends };
}

function charLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
