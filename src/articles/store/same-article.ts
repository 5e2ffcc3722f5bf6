import { createHash } from 'node:crypto';
import { Turns } from '../../text/turns.ts';
import type { Article } from '../article.ts';
import { findNearDuplicates, type SimilarArticle } from '../near-duplicates.ts';

/** `known`: the very text is there. `similar`: much the same text, wanted only if the member says so. */
export type Sameness =
  | { readonly kind: 'known'; readonly article: Article }
  | { readonly kind: 'similar'; readonly to: readonly SimilarArticle[] };

/** From here on two texts are taken for the same article until a member says otherwise. */
const SAME_ARTICLE = 0.75;

/** What articles seem to hold a text already; those whose ids are in `beside` are known to be others. */
export async function findSame(
  text: string,
  articles: Iterable<Article>,
  beside: readonly string[],
): Promise<Sameness | null> {
  const all = [...articles];
  const key = keyOf(text);
  const turns = new Turns();
  for (const article of all) {
    if (keptKeyOf(article) === key) return { kind: 'known', article };
    if (turns.due) await turns.pause();
  }
  const to = await findNearDuplicates(text, all, SAME_ARTICLE);
  return to.some(({ article }) => !beside.includes(article.id)) ? { kind: 'similar', to } : null;
}

/** Keys of articles that are in use; articles never change. */
const keys = new WeakMap<Article, string>();

function keptKeyOf(article: Article): string {
  const known = keys.get(article);
  if (known) return known;
  const key = keyOf(article.text);
  keys.set(article, key);
  return key;
}

/** Equal for texts that differ in white space alone. */
function keyOf(text: string): string {
  const squashed = text.normalize('NFC').replace(/\s+/gu, ' ');
  return createHash('sha256').update(squashed).digest('base64');
}
