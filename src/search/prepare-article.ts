import type { Article } from '../articles/article.ts';
import type { Passage } from '../text/passage.ts';
import type { BlockLists } from './block-lists.ts';
import { contentTerms, titleTerms } from './content-terms.ts';
import { type CountedPassage, PassageVectors } from './passage-vectors.ts';
import type { TermNumbers } from './term-numbers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Passages in one block: few enough to score, many enough to keep the lists of blocks short. */
export const BLOCK = 8;

/** An article with its passages, and the terms of them as numbers. */
export interface PreparedArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly vectors: PassageVectors;
  /** Numbers of the terms of the title and the headings: they hold for all its passages. */
  readonly titleTerms: ReadonlySet<number>;
  /** Number of its first block; the others follow. */
  readonly firstBlock: number;
}

/** What an index knows of terms, of which a new article brings more. */
interface KnownTerms {
  readonly language: string;
  readonly numbers: TermNumbers;
  readonly lists: BlockLists;
  readonly vocabulary: Vocabulary;
}

/** Reads an article into numbers, a passage a step, and puts its blocks, numbered from `firstBlock`, on the lists of their terms. */
export function* prepareArticle(
  article: Article,
  passages: readonly Passage[],
  firstBlock: number,
  known: KnownTerms,
): Generator<void, PreparedArticle> {
  const title = titleTerms(article, passages, known.language);
  const titleNumbers: ReadonlySet<number> = new Set(numberTerms(title, known));
  const counted: CountedPassage[] = [];
  for (let from = 0; from < passages.length; from += BLOCK) {
    const inBlock = new Set(titleNumbers);
    for (const passage of passages.slice(from, from + BLOCK)) {
      const terms = contentTerms(article.text, known.language, passage);
      const numbers = numberTerms(terms, known);
      counted.push(countNumbers(numbers));
      for (const number of numbers) inBlock.add(number);
      yield;
    }
    for (const number of inBlock) known.lists.add(number, firstBlock + from / BLOCK);
    yield;
  }
  const vectors = PassageVectors.of(counted);
  return { article, passages, vectors, titleTerms: titleNumbers, firstBlock };
}

/** The numbers of terms in their order; new ones become known. */
function numberTerms(terms: readonly string[], { numbers, vocabulary }: KnownTerms): number[] {
  const before = numbers.size;
  const found = terms.map((term) => numbers.add(term));
  vocabulary.add(numbers.terms.slice(before));
  return found;
}

function countNumbers(numbers: readonly number[]): CountedPassage {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return { counts, length: numbers.length };
}

/** How many blocks an article takes in the term directory. */
export function blocksOf({ passages }: { readonly passages: readonly Passage[] }): number {
  return Math.ceil(passages.length / BLOCK);
}
