/** Visits the terms of the block at a place, by number; a term may come more than once. */
type VisitTerms = (place: number, visit: (number: number) => void) => void;

/** For each term the places of the blocks that hold it, turned around from the terms of each block in two passes. */
export class PostingLists {
  /** How many distinct terms each block holds. */
  readonly sizes: number[];
  /** Where each term's places begin in `#places`; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;

  constructor(terms: number, blocks: number, visitTerms: VisitTerms) {
    this.sizes = new Array<number>(blocks).fill(0);
    this.#starts = new Uint32Array(terms + 1);
    const starts = this.#starts;
    visitDistinct(terms, blocks, visitTerms, (number, place) => {
      starts[number + 1] = (starts[number + 1] ?? 0) + 1;
      this.sizes[place] = (this.sizes[place] ?? 0) + 1;
    });
    for (let i = 1; i <= terms; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const places = new Uint32Array(starts[terms] ?? 0);
    const next = starts.slice();
    visitDistinct(terms, blocks, visitTerms, (number, place) => {
      const at = next[number] ?? 0;
      places[at] = place;
      next[number] = at + 1;
    });
    this.#places = places;
  }

  /** Each term that any block holds, with the places in ascending order. */
  *lists(terms: readonly string[]): Generator<readonly [term: string, places: Uint32Array]> {
    for (const [number, term] of terms.entries()) {
      const places = this.#places.subarray(this.#starts[number], this.#starts[number + 1]);
      if (places.length > 0) yield [term, places];
    }
  }
}

function visitDistinct(
  terms: number,
  blocks: number,
  visitTerms: VisitTerms,
  visit: (number: number, place: number) => void,
): void {
  /** 1 + the place where a term was seen last. */
  const seen = new Uint32Array(terms);
  for (let place = 0; place < blocks; place++) {
    visitTerms(place, (number) => {
      if (seen[number] === place + 1) return;
      seen[number] = place + 1;
      visit(number, place);
    });
  }
}
