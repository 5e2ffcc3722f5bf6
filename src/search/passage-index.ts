import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import type { Passage } from '../text/passage.ts';
import { primarySubtag } from '../text/terms.ts';
import { LanguageIndex, type SavedLanguage } from './language-index.ts';

/** An article with its passages, as they are added. */
export interface Entry {
  readonly article: Article;
  readonly passages: readonly Passage[];
}

/** How long indexing may hold the event loop before it lets questions through, in milliseconds. */
const SLICE = 12;

/** The passages of one shelf: a server's own articles, or the shared ones. One index for each language. */
export class PassageIndex {
  readonly #byLanguage = new Map<string, LanguageIndex>();
  readonly #languageOf = new Map<string, LanguageIndex>();

  constructor(languages: readonly LanguageIndex[] = []) {
    for (const index of languages) {
      this.#byLanguage.set(index.language, index);
      for (const id of index.articleIds()) this.#languageOf.set(id, index);
    }
  }

  /** What is in the index, language by language. */
  save(): SavedLanguage[] {
    return [...this.#byLanguage.values()].map((index) => index.save());
  }

  /** Passages in all languages. */
  get size(): number {
    let size = 0;
    for (const index of this.#byLanguage.values()) size += index.size;
    return size;
  }

  /** Adds an article, or replaces the one with its id. */
  add(article: Article, passages: readonly Passage[]): void {
    this.remove(article.id);
    const language = primarySubtag(article.language);
    let index = this.#byLanguage.get(language);
    if (!index) {
      index = new LanguageIndex(language);
      this.#byLanguage.set(language, index);
    }
    index.add(article, passages);
    this.#languageOf.set(article.id, index);
  }

  /** Adds many articles, letting other work through in between; each can be found as soon as it is in. */
  async addAll(entries: Iterable<Entry>): Promise<void> {
    let sliceEnd = performance.now() + SLICE;
    for (const { article, passages } of entries) {
      this.add(article, passages);
      if (performance.now() < sliceEnd) continue;
      await nextTurn();
      sliceEnd = performance.now() + SLICE;
    }
  }

  /** Takes an article out; false where it was not in. */
  remove(articleId: string): boolean {
    const index = this.#languageOf.get(articleId);
    this.#languageOf.delete(articleId);
    return index?.remove(articleId) ?? false;
  }

  /** In how many passages of a language a term occurs. */
  documentFrequency(term: string, language: string): number {
    return this.#byLanguage.get(primarySubtag(language))?.documentFrequency(term) ?? 0;
  }

  /** The languages that have passages, in order. */
  languages(): string[] {
    return [...this.#byLanguage.values()]
      .filter((index) => index.size > 0)
      .map((index) => index.language)
      .sort();
  }

  /** The passages of one language, or undefined where there are none. */
  inLanguage(language: string): LanguageIndex | undefined {
    return this.#byLanguage.get(language);
  }
}

/** An empty index. */
export function createPassageIndex(): PassageIndex {
  return new PassageIndex();
}
