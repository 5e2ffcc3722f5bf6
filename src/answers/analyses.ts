import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import { type Analyse, analyseHere } from './analysis-here.ts';
import type { PackedAnalysis } from './packed-analysis.ts';

/** Analyses that were let go of last and may be wanted again at once: an article that was removed is brought back. */
const MOST_LATELY = 16;

/** Keys of articles that are in use; articles never change. */
const keys = new WeakMap<Article, string>();

/** Names what is found in an article: a hash of all that the finders look at. With the same key it is the same. */
export function analysisKey(article: Article): string {
  const known = keys.get(article);
  if (known !== undefined) return known;
  const { title, published, language, text } = article;
  const head = JSON.stringify([title, published, language]);
  const key = createHash('sha256').update(`${head}\n`).update(text).digest('base64url');
  keys.set(article, key);
  return key;
}

/** Takes note of the key of an article, which a file had with it, so that its text needs no reading for it. */
export function noteAnalysisKey(article: Article, key: string): void {
  keys.set(article, key);
}

/**
 * Every analysis that is in use, each once, whichever shelves, drafts and servers use it: what is in use anywhere is
 * not worked out again. It holds none of them itself, so that an analysis goes with the last article that has it.
 */
export class Analyses {
  readonly #work: Analyse;
  readonly #inUse = new Map<string, WeakRef<PackedAnalysis>>();
  readonly #underWay = new Map<string, Promise<PackedAnalysis>>();
  readonly #lately: PackedAnalysis[] = [];
  readonly #unused = new FinalizationRegistry<string>((key) => {
    if (this.#inUse.get(key)?.deref() === undefined) this.#inUse.delete(key);
  });

  constructor(work: Analyse = analyseHere) {
    this.#work = work;
  }

  /** The analysis that is in use or under way, or else a new one. */
  readonly analyse: Analyse = async (article) => {
    const key = analysisKey(article);
    const known = this.#inUse.get(key)?.deref() ?? this.#underWay.get(key);
    if (known !== undefined) return known;
    const coming = this.#work(article)
      .then((packed) => this.share(article, packed))
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, coming);
    return coming;
  };

  /** The one that is in use for an article with such an analysis: this one where there is none yet. */
  share(article: Article, packed: PackedAnalysis): PackedAnalysis {
    const key = analysisKey(article);
    const known = this.#inUse.get(key)?.deref();
    if (known !== undefined) return known;
    this.#inUse.set(key, new WeakRef(packed));
    this.#unused.register(packed, key);
    return packed;
  }

  /** Keeps an analysis in use for a while that may be wanted again. */
  holdAwhile(packed: PackedAnalysis): void {
    this.#lately.push(packed);
    if (this.#lately.length > MOST_LATELY) this.#lately.shift();
  }
}
