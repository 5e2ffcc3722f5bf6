import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

/** Numbers of a passage before its sentences: its start and end, those of its heading. */
const HEAD = 4;

/**
 * The passages of one article as numbers in one array, which a corpus of hundreds of thousands is kept in: as objects
 * they would be what the garbage collector spends its time on. Where each begins and the last one ends; then of each
 * its start and end, those of its heading (the same twice where there is none), and those of its sentences.
 */
export class PackedPassages {
  /** How many passages there are. */
  readonly size: number;
  readonly numbers: Uint32Array;

  /** Out of the `numbers` of other packed passages. */
  constructor(numbers: Uint32Array) {
    this.numbers = numbers;
    this.size = Math.max(0, (numbers[0] ?? 0) - 1);
  }

  static of(passages: readonly Passage[]): PackedPassages {
    const starts: number[] = [];
    const spans: number[] = [];
    for (const { start, end, heading, sentences } of passages) {
      starts.push(passages.length + 1 + spans.length);
      spans.push(start, end, heading?.start ?? 0, heading?.end ?? 0);
      for (const sentence of sentences) spans.push(sentence.start, sentence.end);
    }
    starts.push(passages.length + 1 + spans.length);
    return new PackedPassages(Uint32Array.from([...starts, ...spans]));
  }

  /** The passage with that number from 0, made anew with each call, or undefined. */
  at(index: number): Passage | undefined {
    return index >= 0 && index < this.size ? this.#passage(index) : undefined;
  }

  /** How many sentences the passages before the one with that number have. */
  sentencesBefore(index: number): number {
    return ((this.numbers[index] ?? 0) - (this.numbers[0] ?? 0) - HEAD * index) / 2;
  }

  /** All of them, in order. */
  list(): Passage[] {
    return Array.from({ length: this.size }, (_, index) => this.#passage(index));
  }

  /** Calls `visit` with where each sentence of each passage begins and ends, and the number of its passage. */
  visitSentences(visit: (start: number, end: number, passage: number) => void): void {
    for (let index = 0; index < this.size; index++) {
      this.#visit(index, (start, end) => visit(start, end, index));
    }
  }

  #visit(index: number, visit: (start: number, end: number) => void): void {
    const end = this.numbers[index + 1] ?? 0;
    for (let at = (this.numbers[index] ?? 0) + HEAD; at < end; at += 2) {
      visit(this.numbers[at] ?? 0, this.numbers[at + 1] ?? 0);
    }
  }

  #passage(index: number): Passage {
    const from = this.numbers[index] ?? 0;
    const heading = this.#span(from + 2);
    const sentences: Span[] = [];
    this.#visit(index, (start, end) => sentences.push({ start, end }));
    return {
      start: this.numbers[from] ?? 0,
      end: this.numbers[from + 1] ?? 0,
      heading: heading.start === heading.end ? null : heading,
      sentences,
    };
  }

  #span(at: number): Span {
    return { start: this.numbers[at] ?? 0, end: this.numbers[at + 1] ?? 0 };
  }
}
