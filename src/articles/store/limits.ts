import { UserError } from '../../text/user-error.ts';
import { countWords } from '../../text/word-count.ts';
import type { Article } from '../article.ts';

/** The most that one server may keep. */
export interface StoreLimits {
  readonly articles: number;
  readonly words: number;
}

/** What a change would bring: articles more, a text, and the text whose place it takes. */
interface More {
  readonly articles?: number;
  readonly text?: string;
  readonly instead?: string;
}

/** Words of all articles together. */
export function wordsOf(articles: ReadonlyMap<string, Article>): number {
  let words = 0;
  for (const article of articles.values()) words += countOnce(article);
  return words;
}

/** Throws `UserError` where a change would go beyond what a server may keep. Fewer is always allowed. */
export function checkLimits(
  articles: ReadonlyMap<string, Article>,
  limits: StoreLimits,
  { articles: more = 0, text = '', instead = '' }: More,
): void {
  if (more > 0 && articles.size + more > limits.articles) {
    throw new UserError(
      `This server keeps ${limits.articles} articles, the most it may: remove one first.`,
    );
  }
  const words = countWords(text) - countWords(instead);
  if (words > 0 && wordsOf(articles) + words > limits.words) {
    throw new UserError(
      `All articles of this server may have ${limits.words} words together: shorten this one or remove another.`,
    );
  }
}

/** Counts of articles that are in use; articles never change. */
const counts = new WeakMap<Article, number>();

function countOnce(article: Article): number {
  const known = counts.get(article);
  if (known !== undefined) return known;
  const count = countWords(article.text);
  counts.set(article, count);
  return count;
}
