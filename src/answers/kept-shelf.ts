import { rm } from 'node:fs/promises';
import type { Article } from '../articles/article.ts';
import type { CorpusFile, KnownFiles } from '../articles/corpus-folder.ts';
import type { CorpusChange } from '../articles/corpus-state.ts';
import { readSnapshot, writeSnapshot } from '../search/snapshot.ts';
import { Turns } from '../text/turns.ts';
import { type Analyses, analysisKey, noteAnalysisKey } from './analyses.ts';
import { KeptArticle } from './kept-article.ts';
import { type AnalysisFailure, Shelf } from './shelf.ts';
import { analyserFingerprint } from './snapshot-analyser.ts';
import {
  addToSnapshotFile,
  NOTHING_SAVED,
  type ReadSnapshot,
  readSnapshotFile,
  type Saved,
  type SavedArticle,
  writeSnapshotFile,
} from './snapshot-file.ts';

export interface KeptShelfSettings {
  /** The snapshot's file, whose folder is not made here; null: nothing is read or written. */
  readonly path: string | null;
  readonly analyses: Analyses;
  /** Told, in a line each, of a snapshot that is damaged or cannot be written: starts are then slower, and that is all. */
  readonly report: (problem: string) => void;
}

/** The articles of some folders as they were read. */
interface Found {
  readonly articles: readonly Article[];
  readonly files: readonly CorpusFile[];
}

/** The snapshot is written anew once this share of a shelf is not in it as it is: each article is then written few times. */
const MOST_STALE = 1 / 4;

/**
 * A shelf with its snapshot, the file beside the articles that the next start reads instead of analysing them. There is
 * one for each shelf, by this one code, and not one store for all: read in one go it is many times as fast as a file for
 * each article; with the index of its shelf in it, a start has nothing to index either; and it goes where its articles
 * go, so that nothing is left of those of a server that are deleted, and nothing has to count who uses what. An article
 * that came or was changed is added at the end of the file when it happens. What was taken out leaves the file when it
 * is next written as a whole: at a start, by `save`, or when much of it is stale. Inside the process an analysis is
 * found by its key (`Analyses`), whichever shelf had it first.
 */
export class KeptShelf {
  readonly shelf: Shelf;
  readonly #settings: KeptShelfSettings;
  /** The files that articles were read from, for as long as the articles are in use. */
  readonly #fileOf: WeakMap<Article, CorpusFile>;
  /** How many articles came, changed or went since the file was written as a whole; infinite: it is of no use. */
  #stale: number;
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    settings: KeptShelfSettings,
    shelf: Shelf,
    files: readonly CorpusFile[],
    stale: number,
  ) {
    this.#settings = settings;
    this.shelf = shelf;
    this.#fileOf = new WeakMap(files.map((file) => [file.article, file]));
    this.#stale = stale;
  }

  /** A shelf without articles; what a file of its name holds is not looked at. */
  static empty(settings: KeptShelfSettings): KeptShelf {
    const shelf = new Shelf(settings.analyses.analyse);
    return new KeptShelf(settings, shelf, [], Number.POSITIVE_INFINITY);
  }

  /**
   * Reads articles onto a shelf. `read` gets the files that need no reading while they are not written; what of the
   * articles is in the snapshot or otherwise known is not analysed. Those that could not be analysed are given back.
   */
  static async open<Reading extends Found>(
    settings: KeptShelfSettings,
    read: (known: KnownFiles) => Promise<Reading>,
  ): Promise<{ kept: KeptShelf; found: Reading; failures: readonly AnalysisFailure[] }> {
    const { state, saved } = await readIfPossible(settings);
    const found = await read(filesOf(saved));
    const shelf = await restoreShelf(saved, found.articles, settings.analyses);
    const stale = state === 'whole' ? staleOf(saved, shelf) : Number.POSITIVE_INFINITY;
    const kept = new KeptShelf(settings, shelf, found.files, stale);
    const others = found.articles.filter(({ id }) => !shelf.articles.has(id));
    const failures = await shelf.putAll(others);
    kept.#stale += others.length - failures.length;
    return { kept, found, failures };
  }

  /** Follows a change of the articles; it is in the snapshot when the promise resolves. Gives what could not be analysed. */
  async follow({
    upserted,
    removed,
  }: Pick<CorpusChange, 'upserted' | 'removed'>): Promise<AnalysisFailure[]> {
    const { shelf } = this;
    for (const id of [...removed, ...upserted.map((article) => article.id)]) {
      const before = shelf.articles.get(id);
      if (before !== undefined) this.#settings.analyses.holdAwhile(before.packed);
    }
    await shelf.removeAll(removed);
    const failures = await shelf.putAll(upserted);
    this.#stale += removed.length + upserted.length;
    const entered = upserted.flatMap((article) => {
      const entry = shelf.articles.get(article.id);
      return entry?.article === article ? [entry] : [];
    });
    await this.#queue(() => this.#add(entered)).catch((error) =>
      this.#settings.report(`Could not keep what was found in articles: ${String(error)}`),
    );
    return failures;
  }

  /** Writes the snapshot as a whole, unless it is as the shelf is. Throws where the disk does not allow it. */
  save(): Promise<void> {
    return this.#queue(async () => {
      if (this.#stale > 0) await this.#write();
    });
  }

  /** Resolves when nothing is being written any more. */
  async close(): Promise<void> {
    await this.#writing;
  }

  /** One after the other, since all write the same file. */
  #queue(write: () => Promise<void>): Promise<void> {
    if (this.#settings.path === null) return Promise.resolve();
    const written = this.#writing.then(write);
    this.#writing = written.catch(() => {});
    return written;
  }

  async #add(entries: readonly KeptArticle[]): Promise<void> {
    if (this.#stale > MOST_STALE * this.shelf.articles.size) return this.#write();
    if (entries.length === 0) return;
    await this.#orUseless((path) =>
      addToSnapshotFile(path, analyserFingerprint(), this.#savedOf(entries)),
    );
  }

  async #write(): Promise<void> {
    const { articles, index } = this.shelf;
    // What changes from now on is not in what is written.
    this.#stale = 0;
    await this.#orUseless(async (path) => {
      if (articles.size === 0) return rm(path, { force: true });
      const saved = this.#savedOf([...articles.values()]);
      const bytes = await writeSnapshot(index);
      await writeSnapshotFile(path, analyserFingerprint(), { articles: saved, index: bytes });
    });
  }

  async #orUseless(write: (path: string) => Promise<void>): Promise<void> {
    try {
      if (this.#settings.path !== null) await write(this.#settings.path);
    } catch (error) {
      this.#stale = Number.POSITIVE_INFINITY;
      throw error;
    }
  }

  #savedOf(entries: readonly KeptArticle[]): SavedArticle[] {
    return entries.map(({ article, packed }) => {
      const { path, stamp } = this.#fileOf.get(article) ?? {};
      const file = path === undefined || stamp === undefined ? null : { path, stamp };
      return { article, key: analysisKey(article), packed, file };
    });
  }
}

async function readIfPossible({ path, report }: KeptShelfSettings): Promise<ReadSnapshot> {
  if (path === null) return { state: 'older', saved: NOTHING_SAVED };
  const read = await readSnapshotFile(path, analyserFingerprint()).catch(
    (): ReadSnapshot => ({ state: 'damaged', saved: NOTHING_SAVED }),
  );
  if (read.state === 'damaged')
    report(`The snapshot ${path} is damaged: what it lacks is analysed anew.`);
  return read;
}

function filesOf({ articles }: Saved): KnownFiles {
  return new Map(
    articles.flatMap(({ file, article }) =>
      file === null ? [] : [[file.path, { ...file, article }]],
    ),
  );
}

/** A shelf with those of the articles that are as they were; the others are to be put on it. */
async function restoreShelf(
  { articles: saved, index }: Saved,
  articles: readonly Article[],
  analyses: Analyses,
): Promise<Shelf> {
  const turns = new Turns();
  const byKey = new Map<string, SavedArticle>();
  for (const one of saved) {
    noteAnalysisKey(one.article, one.key);
    byKey.set(one.key, one);
  }
  const known: KeptArticle[] = [];
  for (const article of byKey.size === 0 ? [] : articles) {
    const found = byKey.get(analysisKey(article));
    if (found) known.push(new KeptArticle(article, analyses.share(article, found.packed)));
    if (turns.due) await turns.pause();
  }
  if (known.length === 0) return new Shelf(analyses.analyse);
  const restored = await readSnapshot(
    index,
    known.map(({ article, packed }) => ({ article, passages: packed.passages })),
  );
  const missing = new Set(restored?.changed.map(({ article }) => article));
  const isIndexed = ({ article }: KeptArticle) => restored !== null && !missing.has(article);
  const shelf =
    restored === null
      ? new Shelf(analyses.analyse)
      : await Shelf.restore(analyses.analyse, restored.index, known.filter(isIndexed));
  await shelf.takeUp(known.filter((entry) => !isIndexed(entry)));
  return shelf;
}

/** How many articles a snapshot lacks or has too many. */
function staleOf({ articles: saved }: Saved, { articles }: Shelf): number {
  const current = saved.filter(({ article }) => articles.get(article.id)?.article === article);
  return articles.size - current.length + (saved.length - current.length);
}
