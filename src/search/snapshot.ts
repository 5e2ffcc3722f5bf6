import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import { isRecord } from '../text/json.ts';
import { ANALYSER_VERSION } from '../text/terms.ts';
import { LanguageIndex, type SavedLanguage } from './language-index.ts';
import { packPassages, unpackPassages } from './packed-passages.ts';
import { PassageIndex } from './passage-index.ts';

/** First in the file; raised with every change of the format. An older snapshot is as good as none. */
const FORMAT = `verbatim-index 1, analyser ${ANALYSER_VERSION}`;
const CHECKSUM_BYTES = 32;
/** Bytes that are copied or summed at a time. */
const SLICE = 4 * 2 ** 20;

/** One language in the head of the file; the arrays follow in this order, each of so many 32-bit numbers. */
interface LanguageHead {
  readonly language: string;
  readonly terms: readonly string[];
  readonly articles: readonly { readonly id: string; readonly fingerprint: string }[];
  readonly lengths: readonly [passages: number, entries: number, starts: number, lengths: number];
}

/**
 * The bytes of an index for a file: a line with the format, one of JSON with the words and articles, the arrays, and
 * a SHA-256 checksum of it all. Article texts are not in it.
 */
export async function writeSnapshot(index: PassageIndex): Promise<Uint8Array> {
  const heads: LanguageHead[] = [];
  const arrays: Uint32Array[] = [];
  for (const saved of index.save()) {
    const { entries, starts, lengths } = saved.vectors;
    const passages = packPassages(saved.entries);
    heads.push({
      language: saved.language,
      terms: saved.terms,
      articles: saved.entries.map(({ article }) => ({
        id: article.id,
        fingerprint: fingerprintOf(article),
      })),
      lengths: [passages.length, entries.length, starts.length, lengths.length],
    });
    arrays.push(passages, entries, starts, lengths);
    await nextTurn();
  }
  const head = Buffer.from(`${FORMAT}\n${JSON.stringify(heads)}\n`, 'utf8');
  const padding = Buffer.alloc((4 - (head.length % 4)) % 4, '\n');
  const bytes = arrays.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  const body = await concatenate([head, padding, ...bytes], CHECKSUM_BYTES);
  body.set(await checksum(body.subarray(0, -CHECKSUM_BYTES)), body.length - CHECKSUM_BYTES);
  return body;
}

/** What a snapshot gives: the index of the articles that are as they were, and the others, which are to be added. */
export interface Restored {
  readonly index: PassageIndex;
  readonly changed: readonly Article[];
}

/** Takes up a snapshot with the articles as they are now; null for one that is damaged, cut short or older. */
export async function readSnapshot(
  bytes: Uint8Array,
  articles: Iterable<Article>,
): Promise<Restored | null> {
  const heads = await readHeads(bytes);
  if (!heads) return null;
  const current = new Map(Array.from(articles, (article) => [article.id, article]));
  const languages: LanguageIndex[] = [];
  let at = heads.end;
  for (const head of heads.languages) {
    const [passages, entries, starts, lengths] = head.lengths.map((length) => {
      const array = new Uint32Array(bytes.slice(at, at + 4 * length).buffer);
      at += 4 * length;
      return array;
    });
    if (!passages || !entries || !starts || !lengths) return null;
    const saved = {
      language: head.language,
      terms: head.terms,
      vectors: { entries, starts, lengths },
    };
    languages.push(await restoreLanguage(head, saved, passages, current));
  }
  return { index: new PassageIndex(languages), changed: [...current.values()] };
}

/** Restores the articles that have not changed, and takes them out of `current`. */
async function restoreLanguage(
  head: LanguageHead,
  saved: Omit<SavedLanguage, 'entries'>,
  packed: Uint32Array,
  current: Map<string, Article>,
): Promise<LanguageIndex> {
  const lists = unpackPassages(packed);
  const gone: string[] = [];
  const entries = head.articles.map(({ id, fingerprint }, i) => {
    const passages = lists[i] ?? [];
    const article = current.get(id);
    if (article && fingerprintOf(article) === fingerprint) {
      current.delete(id);
      return { article, passages };
    }
    gone.push(id);
    return { article: missing(id, head.language), passages };
  });
  const index = await LanguageIndex.restore({ ...saved, entries });
  for (const id of gone) index.remove(id);
  return index;
}

/** Stands for an article that is gone, until the index has let go of it. */
function missing(id: string, language: string): Article {
  return { id, language, title: '', published: null, publisher: null, url: null, text: '' };
}

async function readHeads(
  bytes: Uint8Array,
): Promise<{ readonly languages: readonly LanguageHead[]; readonly end: number } | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = buffer.indexOf('\n');
  if (first < 0 || buffer.toString('utf8', 0, first) !== FORMAT) return null;
  const body = buffer.subarray(0, -CHECKSUM_BYTES);
  if (!buffer.subarray(-CHECKSUM_BYTES).equals(await checksum(body))) return null;
  const second = buffer.indexOf('\n', first + 1);
  const languages: unknown = JSON.parse(buffer.toString('utf8', first + 1, second));
  if (!Array.isArray(languages) || !languages.every(isHead)) return null;
  const end = second + 1;
  return { languages, end: end + ((4 - (end % 4)) % 4) };
}

function isHead(value: unknown): value is LanguageHead {
  if (!isRecord(value)) return false;
  const { language, terms, articles, lengths } = value;
  return typeof language === 'string' && [terms, articles, lengths].every(Array.isArray);
}

/** Changes whenever anything that is indexed of an article does. */
function fingerprintOf({ title, language, text }: Article): string {
  return createHash('sha1').update(`${title}\n${language}\n`).update(text).digest('base64url');
}

async function concatenate(parts: readonly Uint8Array[], extra: number): Promise<Uint8Array> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, extra));
  let at = 0;
  for (const part of parts) {
    for (let from = 0; from < part.length; from += SLICE) {
      const slice = part.subarray(from, from + SLICE);
      whole.set(slice, at);
      at += slice.length;
      await nextTurn();
    }
  }
  return whole;
}

async function checksum(bytes: Uint8Array): Promise<Buffer> {
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += SLICE) {
    hash.update(bytes.subarray(from, from + SLICE));
    await nextTurn();
  }
  return hash.digest();
}
