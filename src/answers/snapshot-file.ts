import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import { PackedPassages } from '../text/packed-passages.ts';
import type { Span } from '../text/span.ts';
import { Turns } from '../text/turns.ts';
import { ANALYSIS_LISTS, listsBy, type PackedAnalysis } from './packed-analysis.ts';

/** First in the file; the number rises with every change of the format. */
const FORMAT = 'verbatim-snapshot 2';
const CHECKSUM_BYTES = 32;
/** Bytes that hold the first line: format, analyser and a number. */
const LONGEST_HEAD = 1024;
/** Bytes that are summed at a time. */
const SLICE_BYTES = 4 * 2 ** 20;

/** An article with what was found in it, and the file that it was read from. */
export interface SavedArticle {
  readonly article: Article;
  readonly packed: PackedAnalysis;
  /** Null where it came from no file. */
  readonly file: { readonly path: string; readonly stamp: string } | null;
}

/** What a snapshot holds of a shelf. */
export interface Saved {
  readonly articles: readonly SavedArticle[];
  /** The index as `writeSnapshot` of the search gives it. */
  readonly index: Uint8Array;
}

/**
 * Writes a snapshot as a whole or not at all: a line with format, analyser and length of the index, the index, for
 * each article a line of JSON with file, article and passages and one for each list, and a SHA-256 checksum of it all.
 */
export async function writeSnapshotFile(
  path: string,
  analyser: string,
  saved: Saved,
): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, withChecksum(partsOf(analyser, saved)), { mode: 0o600 });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

function* partsOf(analyser: string, { articles, index }: Saved): Generator<Uint8Array> {
  yield Buffer.from(`${FORMAT} ${analyser} ${index.length}\n`);
  yield* slicesOf(index);
  for (const saved of articles) yield Buffer.from(linesOf(saved));
}

function linesOf({ file, article, packed: { passages, lists } }: SavedArticle): string {
  const head = JSON.stringify({ file, article, passages: [...passages.numbers] });
  return `${[head, ...ANALYSIS_LISTS.map((name) => lists[name])].join('\n')}\n`;
}

function* withChecksum(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part);
    yield part;
  }
  yield hash.digest();
}

/**
 * Reads a snapshot. `older`: there is none, or one of another analyser or format. `damaged`: not as it was written.
 * Throws where the file system does.
 */
export async function readSnapshotFile(
  path: string,
  analyser: string,
): Promise<Saved | 'older' | 'damaged'> {
  const file = await openIfThere(path);
  if (file === null) return 'older';
  try {
    return await readParts(file, analyser);
  } finally {
    await file.close();
  }
}

async function readParts(file: FileHandle, analyser: string): Promise<Saved | 'older' | 'damaged'> {
  const { size } = await file.stat();
  const beginning = await readBytes(file, 0, Math.min(size, LONGEST_HEAD));
  const lineEnd = beginning.indexOf('\n') + 1;
  const head = beginning.toString('utf8', 0, lineEnd);
  if (!head.startsWith('verbatim-snapshot ')) return 'damaged';
  if (!head.startsWith(`${FORMAT} ${analyser} `)) return 'older';
  const indexEnd = lineEnd + Number(head.slice(head.lastIndexOf(' ')));
  const linesEnd = size - CHECKSUM_BYTES;
  if (!(indexEnd <= linesEnd)) return 'damaged';
  const hash = createHash('sha256').update(beginning.subarray(0, lineEnd));
  const index = await readBytes(file, lineEnd, indexEnd);
  for (const slice of slicesOf(index)) {
    hash.update(slice);
    await nextTurn();
  }
  const articles = await readArticles(file, indexEnd, linesEnd, hash);
  const sum = await readBytes(file, linesEnd, size);
  if (!hash.digest().equals(sum)) return 'damaged';
  // A plain array: slices of a Buffer are no copies.
  return { index: new Uint8Array(index.buffer, index.byteOffset, index.length), articles };
}

/** Reads and sums the articles of a part of the file, some megabytes at a time; lets other work through. */
async function readArticles(
  file: FileHandle,
  from: number,
  to: number,
  hash: Hash,
): Promise<SavedArticle[]> {
  const articles: SavedArticle[] = [];
  let left: Buffer = Buffer.alloc(0);
  for (let at = from; at < to; ) {
    const slice = await readBytes(file, at, Math.min(to, at + SLICE_BYTES));
    if (slice.length === 0) break;
    hash.update(slice);
    at += slice.length;
    const bytes = Buffer.concat([left, slice]);
    left = bytes.subarray(await parseArticles(bytes, articles));
  }
  return articles;
}

/** Adds the articles that are whole in some bytes, and gives where the next one begins; lets other work through. */
async function parseArticles(bytes: Buffer, articles: SavedArticle[]): Promise<number> {
  const turns = new Turns();
  let from = 0;
  for (;;) {
    const lines = wholeLines(bytes, from);
    if (lines === null) return from;
    const [head = '', ...lists] = lines.map(({ start, end }) => bytes.toString('utf8', start, end));
    // The checksum, once all is read, vouches for the shape: these are the lines that were written.
    const { file, article, passages } = JSON.parse(head);
    const packed = {
      passages: new PackedPassages(Uint32Array.from(passages)),
      lists: listsBy((_, at) => lists[at] ?? ''),
    };
    articles.push({ file, article, packed });
    from = (lines.at(-1)?.end ?? from) + 1;
    if (turns.due) await turns.pause();
  }
}

/** The lines of an article that begins at a place; null where they are not all there. */
function wholeLines(bytes: Buffer, from: number): Span[] | null {
  const lines: Span[] = [];
  let start = from;
  while (lines.length <= ANALYSIS_LISTS.length) {
    const end = bytes.indexOf('\n', start);
    if (end < 0) return null;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** The bytes of a file from one place to another; fewer where it ends before. */
async function readBytes(file: FileHandle, from: number, to: number): Promise<Buffer> {
  // Neither cleared first, which takes long for so many, nor a part of memory that others share.
  const bytes = Buffer.allocUnsafeSlow(Math.max(0, to - from));
  let got = 0;
  while (got < bytes.length) {
    const { bytesRead } = await file.read(
      bytes,
      got,
      Math.min(bytes.length - got, SLICE_BYTES),
      from + got,
    );
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return bytes.subarray(0, got);
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function* slicesOf<Bytes extends Uint8Array>(bytes: Bytes): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    yield bytes.subarray(from, from + SLICE_BYTES);
  }
}
