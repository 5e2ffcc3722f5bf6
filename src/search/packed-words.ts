import type { Term } from '../text/terms.ts';
import type { WordReadings } from './word-readings.ts';

/** Bytes of the place at which a run begins. */
const PLACE = 4;
/** Bits of a number that a byte holds; the eighth says that more follow. */
const BITS = 7;
const MORE = 1 << BITS;

/**
 * The words of the sentences of one article, and of its title, as the analyser reads them: read once, when the article
 * comes, since reading is most of what a question would cost. In bytes: where each run begins and the last one ends;
 * then of each word its reading, how far it begins behind the one before, and its length. About four bytes a word.
 */
export class PackedWords {
  readonly bytes: Uint8Array;

  /** Out of the `bytes` of other packed words. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The words of the run with that number from 0, which begins at `start` of its text; none where there is no such run. */
  read(run: number, start: number, readings: WordReadings): Term[] {
    const words: Term[] = [];
    this.visit(run, start, (reading, from, end) => {
      words.push({
        start: from,
        end,
        term: readings.termOf(reading),
        form: readings.formOf(reading),
        stop: readings.isStop(reading),
      });
    });
    return words;
  }

  /** Calls `visit` with the number of the reading of each word of a run, and where the word stands. */
  visit(
    run: number,
    start: number,
    visit: (reading: number, start: number, end: number) => void,
  ): void {
    const end = this.#place(run + 1);
    const cursor = new Cursor(this.bytes, this.#place(run));
    let from = start;
    while (cursor.at < end) {
      const reading = cursor.number();
      from += unzigzag(cursor.number());
      visit(reading, from, from + cursor.number());
    }
  }

  #place(run: number): number {
    const { bytes } = this;
    const at = PLACE * run;
    // The first run begins where the places end.
    if (run < 0 || (run > 0 && at >= this.#place(0))) return bytes.length;
    return (
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)
    );
  }
}

/** Packs the words of an article, run by run. */
export class WordPacker {
  readonly #readings: WordReadings;
  /** Where each run begins behind the places. */
  readonly #starts: number[] = [];
  readonly #packed: number[] = [];

  constructor(readings: WordReadings) {
    this.#readings = readings;
  }

  /** Adds a run, a sentence or the title, that begins at `start` of its text. */
  add(start: number, words: readonly Term[]): void {
    this.#starts.push(this.#packed.length);
    let before = start;
    for (const word of words) {
      pushNumber(this.#packed, this.#readings.add(word));
      pushNumber(this.#packed, zigzag(word.start - before));
      pushNumber(this.#packed, word.end - word.start);
      before = word.start;
    }
  }

  finish(): PackedWords {
    const places = [...this.#starts, this.#packed.length];
    const head = PLACE * places.length;
    const bytes = new Uint8Array(head + this.#packed.length);
    const view = new DataView(bytes.buffer);
    for (const [i, place] of places.entries()) view.setUint32(PLACE * i, head + place, true);
    bytes.set(this.#packed, head);
    return new PackedWords(bytes);
  }
}

/** Reads numbers one after the other. */
class Cursor {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  number(): number {
    let byte = this.#bytes[this.at++] ?? 0;
    let number = byte & (MORE - 1);
    for (let shift = BITS; byte >= MORE; shift += BITS) {
      byte = this.#bytes[this.at++] ?? 0;
      number |= (byte & (MORE - 1)) << shift;
    }
    return number;
  }
}

function pushNumber(bytes: number[], number: number): void {
  let left = number;
  for (; left >= MORE; left >>>= BITS) bytes.push((left & (MORE - 1)) | MORE);
  bytes.push(left);
}

/** Numbers of either sign as numbers that are not negative, small ones as small ones: words may overlap those before. */
function zigzag(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

function unzigzag(number: number): number {
  return number & 1 ? -(number + 1) / 2 : number / 2;
}
