import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import { ANALYSER_VERSION } from '../text/terms.ts';
import type { LanguageIndex } from './language-index.ts';
import { packArticle, unpackArticle } from './packed-articles.ts';
import { type Entry, PassageIndex } from './passage-index.ts';
import { restoreIndex, type SavedArticle } from './restore-index.ts';
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
import { Turns } from './turns.ts';

/** First in the file; raised with every change of the format. An older snapshot is as good as none. */
const FORMAT = `verbatim-index 2, analyser ${ANALYSER_VERSION}`;

/**
 * The bytes of an index for a file: for each language its name, its terms, its articles by id and fingerprint, and
 * what the index knows of each as numbers. Neither texts nor passages are in it. Lets other work through; what comes
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
  const packed: Uint8Array[] = [];
  const heads: string[] = [];
  const turns = new Turns();
  for (const indexed of articles) {
    const { article } = indexed;
    packed.push(bytesOf(packArticle(indexed)));
    heads.push(JSON.stringify([article.id, fingerprintOf(article)]));
    if (turns.due) await turns.pause();
  }
  return [
    Buffer.from(index.language, 'utf8'),
    await encodeLines(firstOf(index.terms, terms)),
    await encodeLines(heads),
    await concatenate(packed),
  ];
}

function* firstOf(terms: readonly string[], count: number): Generator<string> {
  for (let number = 0; number < count; number++) yield terms[number] ?? '';
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
  for (let i = 0; i + 3 < parts.length; i += 4) {
    const [language, terms, heads, numbers] = parts.slice(i, i + 4);
    if (!language || !terms || !heads || !numbers) return null;
    const known = new TermNumbers();
    await decodeLines(terms, (term) => known.add(term));
    const saved = await readArticles(heads, numbersOf(numbers), current);
    const name = Buffer.from(language).toString('utf8');
    languages.push(await restoreIndex(name, known, saved));
  }
  return { index: new PassageIndex(languages), changed: [...current.values()] };
}

/** Reads what was saved of each article, and takes those that have not changed out of `current`. */
async function readArticles(
  heads: Uint8Array,
  numbers: Uint32Array,
  current: Map<string, Entry>,
): Promise<SavedArticle[]> {
  const saved: SavedArticle[] = [];
  let at = 0;
  await decodeLines(heads, (line) => {
    // The checksum vouches for the shape: these are the lines that were written.
    const [id, fingerprint]: [string, string] = JSON.parse(line);
    const { vectors, titleTerms, next } = unpackArticle(numbers, at);
    at = next;
    const entry = current.get(id);
    const same =
      entry?.passages.size === vectors.size && fingerprintOf(entry.article) === fingerprint;
    if (same) current.delete(id);
    saved.push({ id, vectors, titleTerms, entry: same ? entry : null });
  });
  return saved;
}

/** Changes whenever anything that is indexed of an article does. */
function fingerprintOf({ title, language, text }: Article): string {
  return createHash('sha1').update(`${title}\n${language}\n`).update(text).digest('base64url');
}
