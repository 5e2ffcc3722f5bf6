import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import { ANALYSER_VERSION } from '../text/terms.ts';
import { Turns } from '../text/turns.ts';
import type { LanguageIndex } from './language-index.ts';
import { packArticle, unpackArticle } from './packed-articles.ts';
import { PackedWords } from './packed-words.ts';
import { type Entry, PassageIndex } from './passage-index.ts';
import { type ArticleInSnapshot, restoreIndex } from './restore-index.ts';
import {
  bytesOf,
  concatenate,
  decodeLines,
  encodeLines,
  joinParts,
  numbersOf,
  takeParts,
} from './snapshot-bytes.ts';
import { TermNumbers } from './term-numbers.ts';
import { type WordReading, WordReadings } from './word-readings.ts';

/** First in the file; raised with every change of the format. An older snapshot is as good as none. */
const FORMAT = `verbatim-index 3, analyser ${ANALYSER_VERSION}`;

/** Parts of each language. */
const PARTS = 6;

/**
 * The bytes of an index for a file: for each language its name, its terms, the readings of its words, its articles by id and
 * fingerprint, and what the index knows of each as numbers. Neither texts nor passages are in it. Lets other work through; what comes
 * into the index meanwhile is not in the file.
 */
export async function writeSnapshot(index: PassageIndex): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const one of index.indexes()) parts.push(...(await partsOf(one)));
  return joinParts(FORMAT, parts);
}

async function partsOf(index: LanguageIndex): Promise<Uint8Array[]> {
  const articles = [...index.articles()];
  // Terms that come from now on have higher numbers than those that the articles hold.
  const terms = index.terms.length;
  const readings = index.readings.size;
  const packed: Uint8Array[] = [];
  const words: Uint8Array[] = [];
  const heads: string[] = [];
  const turns = new Turns();
  for (const indexed of articles) {
    const { article } = indexed;
    packed.push(bytesOf(packArticle(indexed)));
    words.push(indexed.words.bytes);
    heads.push(JSON.stringify([article.id, fingerprintOf(article), indexed.words.bytes.length]));
    if (turns.due) await turns.pause();
  }
  return [
    Buffer.from(index.language, 'utf8'),
    await encodeLines(firstOf(index.terms, terms)),
    await encodeLines(linesOf(index.readings, readings)),
    await encodeLines(heads),
    await concatenate(packed),
    await concatenate(words),
  ];
}

function* firstOf(terms: readonly string[], count: number): Generator<string> {
  for (let number = 0; number < count; number++) yield terms[number] ?? '';
}

/** The first of the readings, a line each: the form, the term, and whether it is a stop word. */
function* linesOf(readings: WordReadings, count: number): Generator<string> {
  for (let number = 0; number < count; number++) {
    const stop = readings.isStop(number) ? 1 : 0;
    yield `${readings.formOf(number)}\t${readings.termOf(number)}\t${stop}`;
  }
}

function readReading(line: string): WordReading {
  const [form = '', term = '', stop] = line.split('\t');
  return { form, term, stop: stop === '1' };
}

/** What a snapshot gives: the index of the articles that are as they were, and the others, which are to be added. */
export interface Restored {
  readonly index: PassageIndex;
  readonly changed: readonly Entry[];
}

/** Takes up a snapshot with the articles as they are now; null for one that is damaged, cut short or older. */
export async function readSnapshot(
  bytes: Uint8Array,
  entries: Iterable<Entry>,
): Promise<Restored | null> {
  const parts = await takeParts(FORMAT, bytes);
  if (parts === null) return null;
  const current = new Map(Array.from(entries, (entry) => [entry.article.id, entry]));
  const languages: LanguageIndex[] = [];
  for (let i = 0; i + PARTS <= parts.length; i += PARTS) {
    const [language, terms, forms, heads, numbers, words] = parts.slice(i, i + PARTS);
    if (!language || !terms || !forms || !heads || !numbers || !words) return null;
    const known = new TermNumbers();
    await decodeLines(terms, (term) => known.add(term));
    const readings = new WordReadings();
    await decodeLines(forms, (line) => readings.add(readReading(line)));
    const saved = await readArticles({ heads, numbers: numbersOf(numbers), words }, current);
    const name = Buffer.from(language).toString('utf8');
    languages.push(await restoreIndex(name, known, readings, saved));
  }
  return { index: new PassageIndex(languages), changed: [...current.values()] };
}

/** What was saved of the articles of one language. */
interface SavedParts {
  readonly heads: Uint8Array;
  readonly numbers: Uint32Array;
  readonly words: Uint8Array;
}

/** Reads what was saved of each article, and takes those that have not changed out of `current`. */
async function readArticles(
  { heads, numbers, words }: SavedParts,
  current: Map<string, Entry>,
): Promise<ArticleInSnapshot[]> {
  const saved: ArticleInSnapshot[] = [];
  let at = 0;
  let word = 0;
  await decodeLines(heads, (line) => {
    // The checksum vouches for the shape: these are the lines that were written.
    const [id, fingerprint, length]: [string, string, number] = JSON.parse(line);
    const ofWords = new PackedWords(words.subarray(word, word + length));
    word += length;
    const { vectors, titleTerms, next } = unpackArticle(numbers, at);
    at = next;
    const entry = current.get(id);
    const same =
      entry?.passages.size === vectors.size && fingerprintOf(entry.article) === fingerprint;
    if (same) current.delete(id);
    saved.push({ id, vectors, words: ofWords, titleTerms, entry: same ? entry : null });
  });
  return saved;
}

/** Changes whenever anything that is indexed of an article does. */
function fingerprintOf({ title, language, text }: Article): string {
  return createHash('sha1').update(`${title}\n${language}\n`).update(text).digest('base64url');
}
