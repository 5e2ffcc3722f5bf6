import { Turns } from '../text/turns.ts';
import { splitWords } from '../text/words.ts';
import type { Article } from './article.ts';

/** An article that shares much of its wording with a text. */
export interface SimilarArticle {
  readonly article: Article;
  /** Estimated share of the wording that the two have in common, 0 to 1. */
  readonly similarity: number;
}

/** Words in one shingle: long enough that different reports of one event share few. */
const SHINGLE = 4;
/** Hashes kept of a text; the estimate is then off by 0.03 as a rule. */
const SKETCH = 256;
/** Characters that are looked at: longer texts are told by their beginnings. */
const LONGEST = 60_000;

/**
 * Articles whose wording is at least `least` like that of a text, most alike first. Similarity is the Jaccard
 * coefficient of four-word shingles, estimated from the smallest hashes of both (bottom-k sketches, Broder 1997). Lets
 * other work through: of thousands of articles that were not asked about before, it takes seconds.
 */
export async function findNearDuplicates(
  text: string,
  articles: Iterable<Article>,
  least = 0.5,
): Promise<SimilarArticle[]> {
  const sketch = sketchOf(text);
  const similar: SimilarArticle[] = [];
  const turns = new Turns();
  for (const article of articles) {
    const similarity = similarityOf(sketch, keptSketchOf(article));
    if (similarity >= least) similar.push({ article, similarity });
    if (turns.due) await turns.pause();
  }
  return similar.sort(
    (a, b) => b.similarity - a.similarity || (a.article.id < b.article.id ? -1 : 1),
  );
}

/** Sketches of articles that are still in use; articles never change. */
const kept = new WeakMap<Article, Uint32Array>();

function keptSketchOf(article: Article): Uint32Array {
  const known = kept.get(article);
  if (known) return known;
  const sketch = sketchOf(article.text);
  kept.set(article, sketch);
  return sketch;
}

/** The smallest hashes of the shingles that a text begins with, in rising order. */
function sketchOf(text: string): Uint32Array {
  const words = splitWords(text.slice(0, LONGEST))
    .filter((word) => word.kind !== 'punctuation')
    .map((word) => hashOf(word.text.normalize('NFKC').toLowerCase()));
  const hashes = new Set<number>();
  const size = Math.min(SHINGLE, words.length);
  for (let first = 0; first === 0 || first + SHINGLE <= words.length; first++) {
    let hash = words.length === 0 ? 0 : 1;
    for (let i = first; i < first + size; i++) hash = mix(hash, words[i] ?? 0);
    hashes.add(hash);
  }
  return Uint32Array.from(hashes).sort().subarray(0, SKETCH);
}

/** Of the smallest hashes of both together, the share that both have. */
function similarityOf(a: Uint32Array, b: Uint32Array): number {
  let [i, j, union, shared] = [0, 0, 0, 0];
  while (union < SKETCH && (i < a.length || j < b.length)) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
    union++;
  }
  return union === 0 ? 0 : shared / union;
}

/** FNV-1a of 32 bits over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Takes one more hash into a running one; the finaliser of MurmurHash3 spreads it evenly. */
function mix(running: number, hash: number): number {
  let h = Math.imul(running, 0x9e3779b1) ^ hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
