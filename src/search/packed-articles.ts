import { PassageVectors } from './passage-vectors.ts';
import type { IndexedArticle } from './prepare-article.ts';

/** What an index knows of one article, apart from its text, its passages and its words. */
export interface PackedArticle {
  readonly vectors: PassageVectors;
  readonly titleTerms: ReadonlySet<number>;
}

/** An article as numbers: how many passages and title terms it has, the title terms, the vectors. */
export function packArticle({ vectors, titleTerms }: IndexedArticle): Uint32Array {
  const packed = new Uint32Array(2 + titleTerms.size + vectors.packed.length);
  packed.set([vectors.size, titleTerms.size, ...titleTerms]);
  packed.set(vectors.packed, 2 + titleTerms.size);
  return packed;
}

/** The article that was packed at an offset, as a view of the numbers, and the offset of the next one. */
export function unpackArticle(
  numbers: Uint32Array,
  offset: number,
): PackedArticle & { readonly next: number } {
  const [passages = 0, titles = 0] = numbers.subarray(offset, offset + 2);
  const from = offset + 2 + titles;
  const titleTerms = new Set(numbers.subarray(offset + 2, from));
  const vectors = PassageVectors.at(numbers, from, passages);
  return { vectors, titleTerms, next: from + vectors.packed.length };
}
