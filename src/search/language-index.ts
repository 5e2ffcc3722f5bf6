import type { Article } from '../articles/article.ts';
import type { Passage } from '../text/passage.ts';
import { contentTerms, titleTerms } from './content-terms.ts';
import { type Bm25, type CountedPassage, PassageVectors } from './passage-vectors.ts';
import { TermDirectory } from './term-directory.ts';
import { TermNumbers } from './term-numbers.ts';

/** Passages in one block of the term directory: few enough to score, many enough to keep the directory small. */
export const BLOCK = 8;

/** An article with its passages, and the terms of them as numbers. */
export interface PreparedArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly vectors: PassageVectors;
  /** Numbers of the terms of the title and the headings: they hold for all its passages. */
  readonly titleTerms: ReadonlySet<number>;
  /** Number of its first block in the term directory; the others follow. */
  readonly firstBlock: number;
}

/** An article in the index and where its passages stand. */
export interface IndexedArticle extends PreparedArticle {
  /** Number of its first passage; the others follow. */
  readonly first: number;
}

/** The passages of one language: which terms stand in which passage, and how often. */
export class LanguageIndex {
  readonly language: string;
  readonly #numbers: TermNumbers;
  readonly #directory: TermDirectory;
  readonly #articles = new Map<string, IndexedArticle>();
  /** The article of each passage, and of each block; none for what was removed. */
  readonly #owners: (IndexedArticle | undefined)[] = [];
  readonly #blocks: (IndexedArticle | undefined)[] = [];
  #weights = new Float64Array(0);
  #passages = 0;
  #totalLength = 0;

  /** An empty index; or one to be filled with articles that `numbers` and `directory` know already. */
  constructor(
    language: string,
    numbers = new TermNumbers(),
    directory = TermDirectory.empty(numbers),
  ) {
    this.language = language;
    this.#numbers = numbers;
    this.#directory = directory;
  }

  /** Passages that can be found. */
  get size(): number {
    return this.#passages;
  }

  /** Content terms of all passages together. */
  get totalLength(): number {
    return this.#totalLength;
  }

  /** In how many passages a term occurs; a title counts as one more. */
  documentFrequency(term: string): number {
    return this.#numbers.frequency(term);
  }

  /** The number of a term in the index, or undefined where no article has ever held it. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** The terms by their numbers; there are more as articles come. */
  get terms(): readonly string[] {
    return this.#numbers.terms;
  }

  /**
   * Does all that takes long before an article can be found: passage by passage and block by block, so that whoever
   * asks for the steps can let other work through between them. The result has to be entered or dropped.
   */
  *prepare(article: Article, passages: readonly Passage[]): Generator<void, PreparedArticle> {
    const title = titleTerms(article, passages, this.language);
    const firstBlock = this.#blocks.length;
    this.#blocks.length += Math.ceil(passages.length / BLOCK);
    const counted: CountedPassage[] = [];
    for (let from = 0; from < passages.length; from += BLOCK) {
      const inBlock = new Set(title);
      for (const passage of passages.slice(from, from + BLOCK)) {
        const terms = contentTerms(article.text, this.language, passage);
        counted.push(this.#countTerms(terms));
        for (const term of terms) inBlock.add(term);
        yield;
      }
      this.#directory.add({ id: firstBlock + from / BLOCK, terms: [...inBlock] });
      yield;
    }
    const numbers = new Set(title.map((term) => this.#numbers.add(term)));
    const vectors = PassageVectors.of(counted);
    return { article, passages, vectors, titleTerms: numbers, firstBlock };
  }

  #countTerms(terms: readonly string[]): CountedPassage {
    const counts = new Map<number, number>();
    for (const term of terms) {
      const number = this.#numbers.add(term);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return { counts, length: terms.length };
  }

  /** From now on the article is found, and the one with its id that was there before is not. */
  enter(prepared: PreparedArticle): void {
    this.remove(prepared.article.id);
    const entry = { ...prepared, first: this.#owners.length };
    this.#articles.set(entry.article.id, entry);
    for (let block = 0; block < entry.passages.length; block += BLOCK) {
      this.#blocks[entry.firstBlock + block / BLOCK] = entry;
    }
    for (const _ of entry.passages) this.#owners.push(entry);
    this.#count(entry, 1);
  }

  /** Lets go of an article that is not to be entered after all. */
  drop({ passages, firstBlock }: PreparedArticle): void {
    for (let from = 0; from < passages.length; from += BLOCK) {
      this.#directory.discard(firstBlock + from / BLOCK);
    }
  }

  /** Takes an article out; false where it was not in. */
  remove(articleId: string): boolean {
    const entry = this.#articles.get(articleId);
    if (!entry) return false;
    this.#articles.delete(articleId);
    this.drop(entry);
    this.#blocks.fill(undefined, entry.firstBlock, entry.firstBlock + blocksOf(entry));
    this.#owners.fill(undefined, entry.first, entry.first + entry.passages.length);
    this.#count(entry, -1);
    return true;
  }

  /** Adds an article to what is counted (`step` 1), or takes it off (-1). */
  #count({ vectors, titleTerms, passages }: IndexedArticle, step: 1 | -1): void {
    const count = (number: number) => this.#numbers.count(number, step);
    titleTerms.forEach(count);
    for (const i of passages.keys()) {
      vectors.visitTerms(i, count);
      this.#totalLength += step * vectors.lengthOf(i);
    }
    this.#passages += step * passages.length;
  }

  /** The articles that can be found, in the order of their coming. */
  articles(): IterableIterator<IndexedArticle> {
    return this.#articles.values();
  }

  articleIds(): IterableIterator<string> {
    return this.#articles.keys();
  }

  /** The article with that id, or undefined. */
  article(id: string): IndexedArticle | undefined {
    return this.#articles.get(id);
  }

  /** The article that a passage belongs to, or undefined once it was removed. */
  ownerOf(slot: number): IndexedArticle | undefined {
    return this.#owners[slot];
  }

  /** The passages of an article. */
  slotsOf(articleId: string): number[] {
    const entry = this.#articles.get(articleId);
    return entry ? entry.passages.map((_, i) => entry.first + i) : [];
  }

  /** Calls `visit` with the passages of each block that holds the term, or whose title does. */
  visitPassages(term: string, visit: (slot: number) => void): void {
    this.#directory.visitBlocks(term, (block) => {
      const entry = this.#blocks[block];
      if (!entry) return;
      const from = (block - entry.firstBlock) * BLOCK;
      const end = Math.min(from + BLOCK, entry.passages.length);
      for (let i = from; i < end; i++) visit(entry.first + i);
    });
  }

  /** Adds to `met` the terms of a passage that are among the wanted ones, by number. */
  collectTerms(slot: number, wanted: ReadonlyMap<number, unknown>, met: Set<number>): void {
    const entry = this.#owners[slot];
    entry?.vectors.collect(slot - entry.first, wanted, met);
  }

  /** Calls `visit` with the BM25 score of each of the passages that holds any of the weighted terms. */
  scorePassages(
    slots: Iterable<number>,
    weights: ReadonlyMap<number, number>,
    bm25: Bm25,
    visit: (slot: number, score: number) => void,
  ): void {
    const weightOf = this.#layOut(weights);
    for (const slot of slots) {
      const entry = this.#owners[slot];
      const score = entry?.vectors.score(slot - entry.first, weightOf, bm25) ?? 0;
      if (score > 0) visit(slot, score);
    }
    for (const number of weights.keys()) weightOf[number] = 0;
  }

  /** The weights by term number, in an array that is all zeros between two questions. */
  #layOut(weights: ReadonlyMap<number, number>): Float64Array {
    if (this.#weights.length < this.#numbers.size) {
      this.#weights = new Float64Array(2 * this.#numbers.size);
    }
    for (const [number, weight] of weights) this.#weights[number] = weight;
    return this.#weights;
  }

  /** Terms in the index that differ from this one by at most `edits` letters, in order. */
  similarTerms(term: string, edits: number): string[] {
    return [...this.#directory.similarTerms(term, edits)]
      .filter((similar) => this.documentFrequency(similar) > 0)
      .sort();
  }
}

/** How many blocks an article takes in the term directory. */
export function blocksOf({ passages }: { readonly passages: readonly Passage[] }): number {
  return Math.ceil(passages.length / BLOCK);
}
