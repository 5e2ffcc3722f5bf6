import type { Article } from '../articles/article.ts';
import type { Passage } from '../text/passage.ts';
import { BlockLists } from './block-lists.ts';
import type { Bm25 } from './passage-vectors.ts';
import { BLOCK, blocksOf, type PreparedArticle, prepareArticle } from './prepare-article.ts';
import { TermNumbers } from './term-numbers.ts';
import { Vocabulary } from './vocabulary.ts';

/** An article in the index and where its passages stand. */
export interface IndexedArticle extends PreparedArticle {
  /** Number of its first passage; the others follow. */
  readonly first: number;
}

/** The passages of one language: which terms stand in which passage, and how often. */
export class LanguageIndex {
  readonly language: string;
  readonly #numbers: TermNumbers;
  readonly #lists: BlockLists;
  readonly #vocabulary: Vocabulary;
  readonly #articles = new Map<string, IndexedArticle>();
  /** The article of each passage, and of each block: undefined for what is not in yet, null for a block that is no more. */
  readonly #owners: (IndexedArticle | undefined)[] = [];
  readonly #blocks: (IndexedArticle | null | undefined)[] = [];
  #weights = new Float64Array(0);
  #passages = 0;
  #totalLength = 0;

  /** An empty index; or one to be filled with articles whose terms and blocks are known already. */
  constructor(
    language: string,
    numbers = new TermNumbers(),
    lists = BlockLists.empty(),
    vocabulary = new Vocabulary(),
  ) {
    this.language = language;
    this.#numbers = numbers;
    this.#lists = lists;
    this.#vocabulary = vocabulary;
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
   * Does all that takes long before an article can be found, step by step, so that whoever asks for the steps can let
   * other work through between them. The result has to be entered or dropped.
   */
  prepare(article: Article, passages: readonly Passage[]): Generator<void, PreparedArticle> {
    const firstBlock = this.#blocks.length;
    this.#blocks.length += Math.ceil(passages.length / BLOCK);
    return prepareArticle(article, passages, firstBlock, {
      language: this.language,
      numbers: this.#numbers,
      lists: this.#lists,
      vocabulary: this.#vocabulary,
    });
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
  drop(prepared: PreparedArticle): void {
    const { vectors, titleTerms, firstBlock } = prepared;
    const blocks = blocksOf(prepared);
    this.#blocks.fill(null, firstBlock, firstBlock + blocks);
    const died = vectors.packed.length + titleTerms.size * blocks;
    this.#lists.sweep(died, (block) => this.#blocks[block] !== null);
  }

  /** Takes an article out; false where it was not in. */
  remove(articleId: string): boolean {
    const entry = this.#articles.get(articleId);
    if (!entry) return false;
    this.#articles.delete(articleId);
    this.drop(entry);
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

  /** One more than the highest number of a block. */
  get blocks(): number {
    return this.#blocks.length;
  }

  /** The length of a term's list of blocks, those that are no more among them. */
  blocksWith(term: string): number {
    return this.#lists.lengthOf(this.#numbers.get(term) ?? -1);
  }

  /** Calls `visit` with each block whose passages, title or headings hold a term. */
  visitBlocks(number: number, visit: (block: number) => void): void {
    this.#lists.visit(number, (block) => {
      if (this.#blocks[block]) visit(block);
    });
  }

  /** The passages of a block. */
  slotsIn(block: number): number[] {
    const entry = this.#blocks[block];
    if (!entry) return [];
    const from = (block - entry.firstBlock) * BLOCK;
    const count = Math.min(BLOCK, entry.passages.length - from);
    return Array.from({ length: count }, (_, i) => entry.first + from + i);
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
    return [...this.#vocabulary.similarTerms(term, edits)]
      .filter((similar) => this.documentFrequency(similar) > 0)
      .sort();
  }
}
