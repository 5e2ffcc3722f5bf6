import type { Article } from '../articles/article.ts';
import { primarySubtag } from '../languages/index.ts';
import { PackedPassages } from '../text/packed-passages.ts';
import type { Passage } from '../text/passage.ts';
import { Turns } from '../text/turns.ts';
import { type IndexedArticle, LanguageIndex } from './language-index.ts';

/** An article with its passages, as they are added. */
export interface Entry {
  readonly article: Article;
  readonly passages: PackedPassages;
}

/** An article that is ready to be found; one of the two has to be called, once. */
export interface ReadyArticle {
  /** From now on it is found, and what was there before under its id is not. */
  readonly enter: () => void;
  /** It is not wanted after all. */
  readonly drop: () => void;
}

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

  /** The indexes of all languages. */
  indexes(): readonly LanguageIndex[] {
    return [...this.#byLanguage.values()];
  }

  /** Passages in all languages. */
  get size(): number {
    let size = 0;
    for (const index of this.#byLanguage.values()) size += index.size;
    return size;
  }

  /** Adds an article, or replaces the one with its id; holds the event loop until it is in. */
  add(article: Article, passages: readonly Passage[]): void {
    const index = this.#indexOf(article);
    const steps = index.prepare(article, PackedPassages.of(passages));
    let step = steps.next();
    while (!step.done) step = steps.next();
    this.#readyOf(index, step.value).enter();
  }

  /** Does all that takes long about adding an article, and lets other work through meanwhile. */
  async prepare({ article, passages }: Entry, turns = new Turns()): Promise<ReadyArticle> {
    const index = this.#indexOf(article);
    const steps = index.prepare(article, passages);
    let step = steps.next();
    while (!step.done) {
      if (turns.due) await turns.pause();
      step = steps.next();
    }
    return this.#readyOf(index, step.value);
  }

  /** Adds many articles, letting other work through in between; each can be found as soon as it is in. */
  async addAll(entries: Iterable<Entry>): Promise<void> {
    const turns = new Turns();
    for (const entry of entries) {
      const ready = await this.prepare(entry, turns);
      ready.enter();
    }
  }

  #readyOf(index: LanguageIndex, prepared: IndexedArticle): ReadyArticle {
    const { id } = prepared.article;
    return {
      enter: () => {
        this.remove(id);
        index.enter(prepared);
        this.#languageOf.set(id, index);
      },
      drop: () => index.drop(prepared),
    };
  }

  #indexOf(article: Article): LanguageIndex {
    const language = primarySubtag(article.language);
    let index = this.#byLanguage.get(language);
    if (!index) {
      index = new LanguageIndex(language);
      this.#byLanguage.set(language, index);
    }
    return index;
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

  /** An article with the index of its language, or undefined where it is not in. */
  find(articleId: string): { index: LanguageIndex; indexed: IndexedArticle } | undefined {
    const index = this.#languageOf.get(articleId);
    const indexed = index?.article(articleId);
    return index && indexed && { index, indexed };
  }
}

/** An empty index. */
export function createPassageIndex(): PassageIndex {
  return new PassageIndex();
}
