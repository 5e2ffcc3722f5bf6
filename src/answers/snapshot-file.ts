import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import { PackedPassages } from '../text/packed-passages.ts';
import { Turns } from '../text/turns.ts';
import { ANALYSIS_LISTS, listsBy, type PackedAnalysis } from './packed-analysis.ts';

/** First in the file; the number rises with every change of the format. */
const FORMAT = 'verbatim-snapshot 3';
/** Bytes that hold the first line, and that of a record. */
const LONGEST_LINE = 1024;
/** Bytes that are read, summed or written at a time. */
const SLICE_BYTES = 2 ** 20;

/** The file that an article was read from, and what tells whether it was written since. */
interface FileOfArticle {
  readonly path: string;
  readonly stamp: string;
}

/** An article with what was found in it. */
export interface SavedArticle {
  readonly article: Article;
  /** What the analysis is kept under: `analysisKey` of the article. */
  readonly key: string;
  readonly packed: PackedAnalysis;
  /** Null where it is not known. */
  readonly file: FileOfArticle | null;
}

/** What a snapshot holds of a shelf. */
export interface Saved {
  readonly articles: readonly SavedArticle[];
  /** The index as `writeSnapshot` of the search gives it. */
  readonly index: Uint8Array;
}

/** What a file was read as. `older`: there is none, or one of another analyser or format; `damaged`: not all of it is as it was written. */
export interface ReadSnapshot {
  readonly state: 'whole' | 'older' | 'damaged';
  readonly saved: Saved;
}

/** A part of the file: the index, which comes first, or an article. */
interface Part {
  readonly kind: 'index' | 'article';
  readonly bytes: Uint8Array;
}

/**
 * Writes a snapshot as a whole or not at all. After a line with format and analyser it has parts, each with a line that
 * says its kind, its length and a checksum of it: so articles can be added at the end, and what was cut off while they
 * were is told from what was not. The folder has to be there.
 */
export async function writeSnapshotFile(
  path: string,
  analyser: string,
  saved: Saved,
): Promise<void> {
  await removeUnfinished(path);
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, inSlices(linesAndParts(analyser, saved)), { mode: 0o600 });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

/** Removes what a process that was killed while it wrote has left behind. */
async function removeUnfinished(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const other of await readdir(folder)) {
    if (other.startsWith(`${name}.`) && other.endsWith('.tmp'))
      await rm(join(folder, other), { force: true });
  }
}

/** Only to the end, and of a file that is there: one without its first line would be of no use. */
const APPEND = constants.O_WRONLY | constants.O_APPEND;

/** Adds articles to a snapshot that is whole. Where it throws, what the file has at its end is not to be relied on. */
export async function addToSnapshotFile(
  path: string,
  analyser: string,
  articles: readonly SavedArticle[],
): Promise<void> {
  await writeFile(path, inSlices(partsOf(analyser, articles)), { flag: APPEND });
}

type Bytes = AsyncGenerator<Uint8Array>;

async function* linesAndParts(analyser: string, { index, articles }: Saved): Bytes {
  yield Buffer.from(`${FORMAT} ${analyser}\n`);
  yield* withLine(analyser, { kind: 'index', bytes: index });
  yield* partsOf(analyser, articles);
}

async function* partsOf(analyser: string, articles: readonly SavedArticle[]): Bytes {
  for (const article of articles) yield* withLine(analyser, articlePart(article));
}

/** For an article a line of JSON with all but its lists, and one for each of them. */
function articlePart({ file, key, article, packed: { passages, lists } }: SavedArticle): Part {
  const head = JSON.stringify({ file, key, article, passages: [...passages.numbers] });
  const lines = [head, ...ANALYSIS_LISTS.map((name) => lists[name])].join('\n');
  return { kind: 'article', bytes: Buffer.from(lines) };
}

async function* withLine(analyser: string, part: Part): Bytes {
  const { kind, bytes } = part;
  yield Buffer.from(`${kind} ${bytes.length} ${await sumOf(analyser, part)}\n`);
  yield* slicesOf(bytes);
}

/** Binds a part to its analyser: in a file of another it is not believed, however it came there. Lets other work through. */
async function sumOf(analyser: string, { kind, bytes }: Part): Promise<string> {
  const sum = createHash('sha256').update(`${FORMAT} ${analyser} ${kind}\n`);
  for (const slice of slicesOf(bytes)) {
    sum.update(slice);
    if (bytes.length > SLICE_BYTES) await nextTurn();
  }
  return sum.digest('base64url');
}

/** The same bytes in fewer pieces, since each is written by itself. */
async function* inSlices(pieces: Bytes): Bytes {
  let together: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    together.push(piece);
    size += piece.length;
    if (size < SLICE_BYTES) continue;
    yield Buffer.concat(together);
    [together, size] = [[], 0];
  }
  yield Buffer.concat(together);
}

/** Reads a snapshot as far as it is as it was written. Throws where the file system does. */
export async function readSnapshotFile(path: string, analyser: string): Promise<ReadSnapshot> {
  const file = await openIfThere(path);
  if (file === null) return { state: 'older', saved: NOTHING_SAVED };
  try {
    const reading = new Reading(file, (await file.stat()).size);
    const head = await reading.line();
    if (head === `${FORMAT} ${analyser}`) return await readParts(reading, analyser);
    const isOurs = head?.startsWith('verbatim-snapshot ') ?? false;
    return { state: isOurs ? 'older' : 'damaged', saved: NOTHING_SAVED };
  } finally {
    await file.close();
  }
}

/** What a snapshot that cannot be used holds. */
export const NOTHING_SAVED: Saved = { articles: [], index: new Uint8Array() };

async function readParts(reading: Reading, analyser: string): Promise<ReadSnapshot> {
  const articles: SavedArticle[] = [];
  let { index } = NOTHING_SAVED;
  const turns = new Turns();
  while (!reading.isAtEnd) {
    const part = await readPart(reading, analyser);
    if (part === null) return { state: 'damaged', saved: { index, articles } };
    if (part.kind === 'index') index = alone(part.bytes);
    else articles.push(parseArticle(part.bytes));
    if (turns.due) await turns.pause();
  }
  return { state: 'whole', saved: { index, articles } };
}

/** The bytes as a plain array (slices of a Buffer are no copies), which keeps nothing else in memory. */
function alone(bytes: Uint8Array): Uint8Array {
  return bytes.length === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes);
}

/** The next part, or null where it is not as it was written. */
async function readPart(reading: Reading, analyser: string): Promise<Part | null> {
  const line = await reading.line();
  const [, kind, length, sum] = /^(index|article) (\d+) (\S+)$/u.exec(line ?? '') ?? [];
  if ((kind !== 'index' && kind !== 'article') || sum === undefined) return null;
  const bytes = await reading.take(Number(length));
  if (bytes === null) return null;
  return (await sumOf(analyser, { kind, bytes })) === sum ? { kind, bytes } : null;
}

/** The checksum vouches for the shape: these are the lines that were written. */
function parseArticle(bytes: Uint8Array): SavedArticle {
  const [head = '', ...lists] = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .split('\n');
  const { file, key, article, passages } = JSON.parse(head);
  const packed = {
    passages: new PackedPassages(Uint32Array.from(passages)),
    lists: listsBy((_, at) => lists[at] ?? ''),
  };
  return { file, key, article, packed };
}

/** A file from its beginning to its end, read a slice at a time. */
class Reading {
  readonly #file: FileHandle;
  readonly #size: number;
  /** What was read and not taken yet, and where in the file it ends. */
  #ahead: Buffer = Buffer.alloc(0);
  #end = 0;

  constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.#size = size;
  }

  get isAtEnd(): boolean {
    return this.#ahead.length === 0 && this.#end >= this.#size;
  }

  /** The next line without its end; null where none ends within the length that lines have. */
  async line(): Promise<string | null> {
    await this.#fill(LONGEST_LINE);
    const end = this.#ahead.subarray(0, LONGEST_LINE).indexOf('\n');
    if (end < 0) return null;
    const line = this.#ahead.toString('utf8', 0, end);
    this.#ahead = this.#ahead.subarray(end + 1);
    return line;
  }

  /** So many of the next bytes; null where there are fewer. */
  async take(length: number): Promise<Buffer | null> {
    const left = this.#size - this.#end + this.#ahead.length;
    if (length > left) return null;
    await this.#fill(length);
    const taken = this.#ahead.subarray(0, length);
    this.#ahead = this.#ahead.subarray(length);
    return taken.length === length ? taken : null;
  }

  /** Sees to it that so many bytes are there, if the file has them. */
  async #fill(wanted: number): Promise<void> {
    if (this.#ahead.length >= wanted) return;
    const room = Math.max(wanted, SLICE_BYTES);
    // Neither cleared first, which takes long for so many, nor a part of memory that others share.
    const bytes = Buffer.allocUnsafeSlow(
      Math.min(room, this.#ahead.length + this.#size - this.#end),
    );
    let got = this.#ahead.copy(bytes);
    while (got < bytes.length) {
      const length = Math.min(bytes.length - got, SLICE_BYTES);
      const { bytesRead } = await this.#file.read(bytes, got, length, this.#end);
      if (bytesRead === 0) break;
      got += bytesRead;
      this.#end += bytesRead;
    }
    // A file that is shorter than it said ends here.
    if (got < bytes.length) this.#end = this.#size;
    this.#ahead = bytes.subarray(0, got);
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    yield bytes.subarray(from, from + SLICE_BYTES);
  }
}
