import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { analyseTerms } from '../text/terms.ts';
import { NumberList } from './number-list.ts';
import { PostingLists } from './posting-lists.ts';
import { TermDirectory } from './term-directory.ts';
import { type Bm25, type SavedVectors, TermVectors } from './term-vectors.ts';

/** Passages in one block of the term directory: few enough to score, many enough to keep the directory small. */
const BLOCK = 8;

/** An article in the index and where its passages stand. */
export interface IndexedArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Number of its first passage; the others follow. */
  readonly first: number;
  /** Numbers of the terms of the title and the headings: they hold for all its passages. */
  readonly titleTerms: ReadonlySet<number>;
}

/** What an index of one language is saved as: the articles in order, their passages one after the other. */
export interface SavedLanguage {
  readonly language: string;
  readonly terms: readonly string[];
  readonly entries: readonly { readonly article: Article; readonly passages: readonly Passage[] }[];
  readonly vectors: SavedVectors;
}

/** The passages of one language: which terms stand in which passage, and how often. */
export class LanguageIndex {
  readonly language: string;
  readonly #numbers = new Map<string, number>();
  readonly #frequencies = new NumberList();
  readonly #owners: (IndexedArticle | undefined)[] = [];
  readonly #articles = new Map<string, IndexedArticle>();
  #directory = new TermDirectory();
  #vectors = new TermVectors();
  #passages = 0;
  #totalLength = 0;

  constructor(language: string) {
    this.language = language;
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
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : this.#frequencies.at(number);
  }

  /** The number of a term in the index, or undefined where no article has ever held it. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  add(article: Article, passages: readonly Passage[]): void {
    this.remove(article.id);
    const title = titleTerms(article, passages, this.language);
    const entry = this.#enter(article, passages, title);
    const sets = passages.map((passage) => this.#addPassage(entry, passage));
    for (let from = 0; from < passages.length; from += BLOCK) {
      const terms = new Set([...title, ...sets.slice(from, from + BLOCK).flat()]);
      this.#directory.add({ id: entry.first + from, terms: [...terms] });
    }
  }

  #enter(article: Article, passages: readonly Passage[], title: readonly string[]): IndexedArticle {
    const numbers = new Set(title.map((term) => this.#number(term)));
    const entry = { article, passages, first: this.#owners.length, titleTerms: numbers };
    for (const number of numbers) this.#count(number, 1);
    this.#articles.set(article.id, entry);
    return entry;
  }

  #addPassage(entry: IndexedArticle, passage: Passage): string[] {
    const terms = contentTerms(entry.article.text, this.language, passage);
    const counts = new Map<number, number>();
    for (const term of terms) {
      const number = this.#number(term);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const number of counts.keys()) this.#count(number, 1);
    this.#vectors.push(counts, terms.length);
    this.#owners.push(entry);
    this.#passages++;
    this.#totalLength += terms.length;
    return terms;
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#frequencies.push(0);
    return number;
  }

  #count(number: number, more: number): void {
    this.#frequencies.set(number, this.#frequencies.at(number) + more);
  }

  /** Takes an article out; false where it was not in. */
  remove(articleId: string): boolean {
    const entry = this.#articles.get(articleId);
    if (!entry) return false;
    this.#articles.delete(articleId);
    for (const number of entry.titleTerms) this.#count(number, -1);
    const end = entry.first + entry.passages.length;
    for (let slot = entry.first; slot < end; slot++) this.#removePassage(slot);
    for (let block = entry.first; block < end; block += BLOCK) this.#directory.discard(block);
    this.#vectors.compact((slot) => this.#owners[slot] !== undefined);
    return true;
  }

  #removePassage(slot: number): void {
    this.#owners[slot] = undefined;
    this.#passages--;
    this.#totalLength -= this.#vectors.lengthOf(slot);
    this.#vectors.visitTerms(slot, (number) => this.#count(number, -1));
    this.#vectors.remove(slot);
  }

  articleIds(): IterableIterator<string> {
    return this.#articles.keys();
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
      const entry = this.#owners[block];
      if (!entry) return;
      const end = Math.min(block + BLOCK, entry.first + entry.passages.length);
      for (let slot = block; slot < end; slot++) visit(slot);
    });
  }

  /** Adds to `met` the terms of a passage that are among the wanted ones, by number. */
  collectTerms(slot: number, wanted: ReadonlyMap<number, number>, met: Set<number>): void {
    this.#vectors.collect(slot, wanted, met);
  }

  /** Calls `visit` with the BM25 score of each of the passages that holds any of the weighted terms. */
  scorePassages(
    slots: Iterable<number>,
    weights: ReadonlyMap<number, number>,
    bm25: Bm25,
    visit: (slot: number, score: number) => void,
  ): void {
    this.#vectors.score(slots, weights, bm25, visit);
  }

  /** Terms in the index that differ from this one by at most `edits` letters, in order. */
  similarTerms(term: string, edits: number): string[] {
    return [...this.#directory.similarTerms(term, edits)]
      .filter((similar) => this.documentFrequency(similar) > 0)
      .sort();
  }

  /** All that is in the index, without what was removed. */
  save(): SavedLanguage {
    const entries = [...this.#articles.values()];
    const slots = entries.flatMap(({ article }) => this.slotsOf(article.id));
    return {
      language: this.language,
      terms: [...this.#numbers.keys()],
      entries,
      vectors: this.#vectors.save(slots),
    };
  }

  /** The index that was saved; lets other work through while it is built. */
  static async restore(saved: SavedLanguage): Promise<LanguageIndex> {
    const index = new LanguageIndex(saved.language);
    for (const term of saved.terms) index.#number(term);
    index.#vectors = new TermVectors(saved.vectors);
    for (const { article, passages } of saved.entries) index.#reenter(article, passages);
    await nextTurn();
    index.#directory = index.#restoreDirectory(saved.terms);
    return index;
  }

  /** Enters an article whose vectors are there already. */
  #reenter(article: Article, passages: readonly Passage[]): void {
    const entry = this.#enter(article, passages, titleTerms(article, passages, this.language));
    for (const _ of passages) {
      const slot = this.#owners.length;
      this.#vectors.visitTerms(slot, (number) => this.#count(number, 1));
      this.#totalLength += this.#vectors.lengthOf(slot);
      this.#owners.push(entry);
    }
    this.#passages += passages.length;
  }

  #restoreDirectory(terms: readonly string[]): TermDirectory {
    const blocks = [...this.#articles.values()].flatMap((entry) =>
      entry.passages.flatMap((_, i) => (i % BLOCK === 0 ? [entry.first + i] : [])),
    );
    const postings = new PostingLists(terms.length, blocks.length, (place, visit) =>
      this.#visitBlockTerms(blocks[place] ?? 0, visit),
    );
    return TermDirectory.restore(blocks, postings.sizes, postings.lists(terms));
  }

  #visitBlockTerms(block: number, visit: (number: number) => void): void {
    const entry = this.#owners[block];
    if (!entry) return;
    for (const number of entry.titleTerms) visit(number);
    const end = Math.min(block + BLOCK, entry.first + entry.passages.length);
    for (let slot = block; slot < end; slot++) this.#vectors.visitTerms(slot, visit);
  }
}

function titleTerms(article: Article, passages: readonly Passage[], language: string): string[] {
  const headings = new Set(passages.flatMap(({ heading }) => (heading ? [heading] : [])));
  return [
    ...contentTerms(article.title, language),
    ...[...headings].flatMap((heading) => contentTerms(article.text, language, heading)),
  ];
}

function contentTerms(text: string, language: string, within?: Span): string[] {
  return analyseTerms(text, language, within)
    .filter((term) => !term.stop)
    .map((term) => term.term);
}
