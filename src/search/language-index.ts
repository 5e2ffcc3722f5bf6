import type { Article } from '../articles/article.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { analyseTerms } from '../text/terms.ts';
import { NumberList } from './number-list.ts';
import { TermDirectory } from './term-directory.ts';

/** Passages in one block of the term directory: few enough to score, many enough to keep the directory small. */
const BLOCK = 8;
/** A vector entry holds a term's number and, in its low byte, how often the term occurs. */
const COUNT_BITS = 8;
const MOST_COUNTED = 255;

/** An article in the index and where its passages stand. */
export interface IndexedArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Number of its first passage; the others follow. */
  readonly first: number;
  /** Terms of the title, for all its passages. */
  readonly titleTerms: ReadonlySet<number>;
}

/** BM25's parameters as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009). */
export interface Bm25 {
  /** k1: how soon more occurrences of a term stop counting. */
  readonly saturation: number;
  /** b: how far long passages are held against. */
  readonly lengthShare: number;
  /** Content terms of an average passage. */
  readonly averageLength: number;
}

/** The passages of one language: which terms stand in which passage, and how often. */
export class LanguageIndex {
  readonly #directory = new TermDirectory();
  readonly #numbers = new Map<string, number>();
  readonly #frequencies = new NumberList();
  readonly #vectors = new NumberList();
  readonly #starts = new NumberList();
  readonly #lengths = new NumberList();
  readonly #owners: (IndexedArticle | undefined)[] = [];
  readonly #articles = new Map<string, IndexedArticle>();
  readonly language: string;
  #weights = new Float64Array(0);
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

  has(articleId: string): boolean {
    return this.#articles.has(articleId);
  }

  articleIds(): IterableIterator<string> {
    return this.#articles.keys();
  }

  /** In how many passages a term occurs. */
  documentFrequency(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : this.#frequencies.at(number);
  }

  /** The number of a term in the vectors, or undefined where no passage has ever held it. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  add(article: Article, passages: readonly Passage[]): void {
    this.remove(article.id);
    const title = contentTerms(article.title, article.language);
    const entry: IndexedArticle = {
      article,
      passages,
      first: this.#owners.length,
      titleTerms: new Set(title.map((term) => this.#number(term))),
    };
    this.#articles.set(article.id, entry);
    for (let from = 0; from < passages.length; from += BLOCK) this.#addBlock(entry, from, title);
  }

  #addBlock(entry: IndexedArticle, from: number, title: readonly string[]): void {
    const terms = new Set(title);
    const id = this.#owners.length;
    for (const passage of entry.passages.slice(from, from + BLOCK)) {
      for (const term of this.#addPassage(entry, passage)) terms.add(term);
      if (passage.heading) {
        for (const term of contentTerms(entry.article.text, this.language, passage.heading))
          terms.add(term);
      }
    }
    this.#directory.add({ id, terms: [...terms] });
  }

  #addPassage(entry: IndexedArticle, passage: Passage): string[] {
    const terms = contentTerms(entry.article.text, this.language, passage);
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    this.#owners.push(entry);
    this.#starts.push(this.#vectors.length);
    this.#lengths.push(terms.length);
    for (const [term, count] of counts) {
      const number = this.#number(term);
      this.#frequencies.set(number, this.#frequencies.at(number) + 1);
      this.#vectors.push((number << COUNT_BITS) | Math.min(count, MOST_COUNTED));
    }
    this.#passages++;
    this.#totalLength += terms.length;
    return [...counts.keys()];
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#frequencies.push(0);
    return number;
  }

  /** Takes an article out; false where it was not in. */
  remove(articleId: string): boolean {
    const entry = this.#articles.get(articleId);
    if (!entry) return false;
    this.#articles.delete(articleId);
    const end = entry.first + entry.passages.length;
    for (let slot = entry.first; slot < end; slot++) this.#removePassage(slot);
    for (let block = entry.first; block < end; block += BLOCK) this.#directory.discard(block);
    return true;
  }

  #removePassage(slot: number): void {
    this.#owners[slot] = undefined;
    this.#passages--;
    this.#totalLength -= this.#lengths.at(slot);
    const vectors = this.#vectors.view();
    for (let at = this.#starts.at(slot); at < this.#end(slot); at++) {
      const number = (vectors[at] ?? 0) >>> COUNT_BITS;
      this.#frequencies.set(number, this.#frequencies.at(number) - 1);
    }
  }

  #end(slot: number): number {
    return slot + 1 < this.#starts.length ? this.#starts.at(slot + 1) : this.#vectors.length;
  }

  /** The article that a passage belongs to, or undefined once it was removed. */
  ownerOf(slot: number): IndexedArticle | undefined {
    return this.#owners[slot];
  }

  /** Adds to `met` the terms of a passage that are among the wanted ones, by number. */
  collectTerms(slot: number, wanted: ReadonlyMap<number, number>, met: Set<number>): void {
    const vectors = this.#vectors.view();
    const end = this.#end(slot);
    for (let at = this.#starts.at(slot); at < end; at++) {
      const number = (vectors[at] ?? 0) >>> COUNT_BITS;
      if (wanted.has(number)) met.add(number);
    }
  }

  /**
   * Calls `visit` with the BM25 score of each of the passages that holds any of the weighted terms.
   * The weights are laid out by term number, so that each term of a passage costs one look-up.
   */
  scorePassages(
    slots: Iterable<number>,
    weights: ReadonlyMap<number, number>,
    { saturation, lengthShare, averageLength }: Bm25,
    visit: (slot: number, score: number) => void,
  ): void {
    const vectors = this.#vectors.view();
    const weightOf = this.#scratch();
    for (const [number, weight] of weights) weightOf[number] = weight;
    for (const slot of slots) {
      const norm =
        saturation * (1 - lengthShare + (lengthShare * this.#lengths.at(slot)) / averageLength);
      const end = this.#end(slot);
      let score = 0;
      for (let at = this.#starts.at(slot); at < end; at++) {
        const entry = vectors[at] ?? 0;
        const weight = weightOf[entry >>> COUNT_BITS] ?? 0;
        if (weight === 0) continue;
        const count = entry & MOST_COUNTED;
        score += (weight * count * (saturation + 1)) / (count + norm);
      }
      if (score > 0) visit(slot, score);
    }
    for (const number of weights.keys()) weightOf[number] = 0;
  }

  /** All zeros, one place for each term. */
  #scratch(): Float64Array {
    if (this.#weights.length < this.#numbers.size) {
      this.#weights = new Float64Array(Math.ceil(this.#numbers.size * 1.25));
    }
    return this.#weights;
  }

  /** The passages of an article. */
  slotsOf(articleId: string): number[] {
    const entry = this.#articles.get(articleId);
    return entry ? entry.passages.map((_, i) => entry.first + i) : [];
  }

  /** Calls `visit` with the passages of each block that holds the term. */
  visitPassages(term: string, visit: (slot: number) => void): void {
    this.#directory.visitBlocks(term, (block) => {
      const entry = this.#owners[block];
      if (!entry) return;
      const end = Math.min(block + BLOCK, entry.first + entry.passages.length);
      for (let slot = block; slot < end; slot++) visit(slot);
    });
  }

  /** Terms in the index that differ from this one by at most `edits` letters. */
  similarTerms(term: string, edits: number): string[] {
    return [...this.#directory.similarTerms(term, edits)]
      .filter((similar) => this.documentFrequency(similar) > 0)
      .sort();
  }
}

function contentTerms(text: string, language: string, within?: Span): string[] {
  return analyseTerms(text, language, within)
    .filter((term) => !term.stop)
    .map((term) => term.term);
}
