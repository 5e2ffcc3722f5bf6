import type { Article } from '../articles/article.ts';
import { newestFirst } from '../articles/newest-first.ts';
import type { PackedPassages } from '../text/packed-passages.ts';
import type { Term } from '../text/terms.ts';
import type { LaidOutWeights } from './passage-vectors.ts';
import { PostingLists } from './posting-lists.ts';
import { type IndexedArticle, prepareArticle } from './prepare-article.ts';
import { TermNumbers } from './term-numbers.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordReadings } from './word-readings.ts';

export type { IndexedArticle } from './prepare-article.ts';

/** Longer passages count as being this long. */
export const LONGEST_LENGTH = 255;

/** The passages of one language: which terms stand in which passage, and how often. Passages are numbered: slots. */
export class LanguageIndex {
  readonly language: string;
  readonly #numbers: TermNumbers;
  readonly #lists: PostingLists;
  readonly #vocabulary: Vocabulary;
  readonly #readings: WordReadings;
  readonly #articles = new Map<string, IndexedArticle>();
  /** The article of each passage: undefined for one that is not in yet, null for one that is no more. */
  readonly #owners: (IndexedArticle | null | undefined)[] = [];
  /** Content terms of each passage, longer ones as the longest. */
  #lengths = new Uint8Array(0);
  /** As in `LaidOutWeights`, all 0 between two questions. */
  #places = new Uint16Array(0);
  #passages = 0;
  #totalLength = 0;

  /** An empty index; or one to be filled with articles whose terms and postings are known already. */
  constructor(
    language: string,
    numbers = new TermNumbers(),
    lists = PostingLists.empty(),
    vocabulary = new Vocabulary(),
    readings = new WordReadings(),
  ) {
    this.language = language;
    this.#numbers = numbers;
    this.#lists = lists;
    this.#vocabulary = vocabulary;
    this.#readings = readings;
  }

  /** Passages that can be found. */
  get size(): number {
    return this.#passages;
  }

  /** One more than the highest number of a passage. */
  get slots(): number {
    return this.#owners.length;
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
  prepare(article: Article, passages: PackedPassages): Generator<void, IndexedArticle> {
    const first = this.#owners.length;
    this.#owners.length += passages.size;
    return prepareArticle(article, passages, first, {
      language: this.language,
      numbers: this.#numbers,
      lists: this.#lists,
      vocabulary: this.#vocabulary,
      readings: this.#readings,
    });
  }

  /** From now on the article is found, and the one with its id that was there before is not. */
  enter(entry: IndexedArticle): void {
    this.remove(entry.article.id);
    this.#articles.set(entry.article.id, entry);
    const slots = entry.first + entry.passages.size;
    if (slots > this.#lengths.length) this.#lengths = enlarged(this.#lengths, 2 * slots);
    for (let i = 0; i < entry.passages.size; i++) {
      this.#owners[entry.first + i] = entry;
      this.#lengths[entry.first + i] = Math.min(entry.vectors.lengthOf(i), LONGEST_LENGTH);
    }
    this.#count(entry, 1);
  }

  /** Lets go of an article that is not to be entered after all. */
  drop({ vectors, titleTerms, first }: IndexedArticle): void {
    for (let i = 0; i < vectors.size; i++) this.#owners[first + i] = null;
    const died = vectors.packed.length + titleTerms.size * vectors.size;
    this.#lists.sweep(died, (slot) => this.#owners[slot] !== null);
  }

  /** Takes an article out; false where it was not in. */
  remove(articleId: string): boolean {
    const entry = this.#articles.get(articleId);
    if (!entry) return false;
    this.#articles.delete(articleId);
    this.drop(entry);
    this.#count(entry, -1);
    return true;
  }

  /** Adds an article to what is counted (`step` 1), or takes it off (-1). */
  #count({ vectors, titleTerms, passages }: IndexedArticle, step: 1 | -1): void {
    const count = (number: number) => this.#numbers.count(number, step);
    titleTerms.forEach(count);
    for (let i = 0; i < passages.size; i++) {
      vectors.visitTerms(i, count);
      this.#totalLength += step * vectors.lengthOf(i);
    }
    this.#passages += step * passages.size;
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

  /** The article that a passage belongs to, or undefined where it cannot be found. */
  ownerOf(slot: number): IndexedArticle | undefined {
    return this.#owners[slot] ?? undefined;
  }

  /** Whether a passage stands before another wherever nothing else tells them apart: by their articles, then by place. */
  precedes(slot: number, other: number): boolean {
    const one = this.#owners[slot];
    const two = this.#owners[other];
    if (!one || !two || one === two) return slot < other;
    return newestFirst(one.article, two.article) < 0;
  }

  /** Content terms of each passage by its number, up to `LONGEST_LENGTH`. */
  get lengths(): Uint8Array {
    return this.#lengths;
  }

  /** The words that come into the index, as the analyser reads them. */
  get readings(): WordReadings {
    return this.#readings;
  }

  /** The words of a sentence of a passage; `start` is where the sentence begins, `at` its number in the passage. */
  wordsAt(slot: number, at: number, start: number): readonly Term[] {
    const entry = this.#owners[slot];
    if (!entry) return [];
    const run = entry.passages.sentencesBefore(slot - entry.first) + at;
    return entry.words.read(run, start, this.#readings);
  }

  /** The passages of an article. */
  slotsOf(articleId: string): number[] {
    const entry = this.#articles.get(articleId);
    return Array.from({ length: entry?.passages.size ?? 0 }, (_, i) => (entry?.first ?? 0) + i);
  }

  /** The length of a term's posting list, passages that are no more among them. */
  postingCount(number: number): number {
    return this.#lists.lengthOf(number);
  }

  /** A term's posting list in two parts, passages that are no more among them. */
  postingsOf(number: number): readonly [Uint32Array, readonly number[]] {
    return this.#lists.postingsOf(number);
  }

  /** Calls `use` with the weights of terms, by number, laid out so that each term of a passage costs one look-up. */
  withWeights<T>(weights: ReadonlyMap<number, number>, use: (laidOut: LaidOutWeights) => T): T {
    if (this.#places.length < this.#numbers.size) {
      this.#places = new Uint16Array(2 * this.#numbers.size);
    }
    const places = this.#places;
    let place = 1;
    for (const number of weights.keys()) places[number] = place++;
    try {
      return use({ places, weights: Float64Array.from([0, ...weights.values()]) });
    } finally {
      for (const number of weights.keys()) places[number] = 0;
    }
  }

  /** Terms in the index that differ from this one by at most `edits` letters, in order. */
  similarTerms(term: string, edits: number): string[] {
    return this.#vocabulary
      .similarTerms(term, edits)
      .filter((similar) => this.documentFrequency(similar) > 0)
      .sort();
  }
}

function enlarged(numbers: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(numbers);
  return larger;
}
