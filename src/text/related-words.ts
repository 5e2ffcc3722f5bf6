import { readFileSync } from 'node:fs';

/** Each term with the index of its neighbours; terms are in order of how common they are. */
interface RelatedWords {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly terms: readonly string[];
  /** `PER_TERM` places a term: 1 + the neighbour's index, 0 for none. */
  readonly neighbours: Uint16Array;
  /** Beside it, how alike the two are, in 255ths. */
  readonly similarities: Uint8Array;
}

/** Places for neighbours in the file, for each term. */
const PER_TERM = 10;

let loaded: RelatedWords | null = null;

/**
 * How far one English term can stand for another, from 0 to 1: 1 for the same term, 0 for unrelated
 * ones. From WordNet's relations and from use (see src/train/related-words.ts).
 */
export function relatedness(a: string, b: string): number {
  if (a === b) return 1;
  const from = numberOfWord(a);
  const to = numberOfWord(b);
  return from === undefined || to === undefined ? 0 : relatednessOf(from, to);
}

/** The number of an English term, by which `relatednessOf` knows it; undefined for one that it does not know. */
export function numberOfWord(term: string): number | undefined {
  return relatedWords().indexOf.get(term);
}

/** The relatedness of two different terms by their numbers: for one that is held against many. */
export function relatednessOf(a: number, b: number): number {
  const words = relatedWords();
  return Math.max(similarityOf(words, a, b), similarityOf(words, b, a));
}

/** The terms that can stand for a term, nearest first, each with its relatedness. */
export function relatedTerms(term: string): readonly { term: string; relatedness: number }[] {
  const words = relatedWords();
  const index = words.indexOf.get(term);
  if (index === undefined) return [];
  const found: { term: string; relatedness: number }[] = [];
  for (let place = index * PER_TERM; place < (index + 1) * PER_TERM; place++) {
    const other = words.terms[(words.neighbours[place] ?? 0) - 1];
    if (other !== undefined) {
      found.push({ term: other, relatedness: (words.similarities[place] ?? 0) / 255 });
    }
  }
  return found;
}

/** How rare a term is in English news, from 0 (the commonest) to 1; 1 for what is not in the list. */
export function rarity(term: string): number {
  const { indexOf, terms } = relatedWords();
  const index = indexOf.get(term);
  return index === undefined ? 1 : Math.log(index + 2) / Math.log(terms.length + 2);
}

/** The bytes of the file that `relatedness` reads: the terms, then neighbours, then similarities. */
export function writeRelatedWords(
  entries: readonly { readonly term: string }[],
  neighbours: readonly (readonly { index: number; similarity: number }[])[],
): Uint8Array {
  const terms = Buffer.from(entries.map(({ term }) => term).join('\n'), 'utf8');
  const places = entries.length * PER_TERM;
  const bytes = Buffer.alloc(8 + terms.length + 3 * places);
  bytes.writeUInt32LE(entries.length, 0);
  bytes.writeUInt32LE(terms.length, 4);
  terms.copy(bytes, 8);
  for (const [index, near] of neighbours.entries()) {
    for (const [k, { index: other, similarity }] of near.slice(0, PER_TERM).entries()) {
      const place = index * PER_TERM + k;
      bytes.writeUInt16LE(other + 1, 8 + terms.length + 2 * place);
      bytes[8 + terms.length + 2 * places + place] = Math.round(Math.min(1, similarity) * 255);
    }
  }
  return bytes;
}

function relatedWords(): RelatedWords {
  loaded ??= readRelatedWords(readFileSync(new URL('./related-words.bin', import.meta.url)));
  return loaded;
}

function readRelatedWords(bytes: Buffer): RelatedWords {
  const count = bytes.readUInt32LE(0);
  const length = bytes.readUInt32LE(4);
  const terms = bytes.toString('utf8', 8, 8 + length).split('\n');
  const neighbours = new Uint16Array(count * PER_TERM);
  const at = 8 + length;
  for (let i = 0; i < neighbours.length; i++) neighbours[i] = bytes.readUInt16LE(at + 2 * i);
  const similarities = new Uint8Array(bytes.subarray(at + 2 * neighbours.length));
  return { indexOf: new Map(terms.map((term, i) => [term, i])), terms, neighbours, similarities };
}

function similarityOf(words: RelatedWords, from: number, to: number): number {
  for (let place = from * PER_TERM; place < (from + 1) * PER_TERM; place++) {
    if (words.neighbours[place] === to + 1) return (words.similarities[place] ?? 0) / 255;
  }
  return 0;
}
