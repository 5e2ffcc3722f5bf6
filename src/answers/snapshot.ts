import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Article } from '../articles/article.ts';
import type { CorpusFile, KnownFiles } from '../articles/corpus-folder.ts';
import { readSnapshot, writeSnapshot } from '../search/snapshot.ts';
import { Turns } from '../text/turns.ts';
import type { Analyse } from './analysis-here.ts';
import { KeptArticle } from './kept-article.ts';
import { Shelf } from './shelf.ts';
import { analyserFingerprint } from './snapshot-analyser.ts';
import {
  readSnapshotFile,
  type Saved,
  type SavedArticle,
  writeSnapshotFile,
} from './snapshot-file.ts';

const NOTHING: Saved = { articles: [], index: new Uint8Array() };

/** Where the snapshot of a corpus is kept: one for each set of folders. */
export function snapshotPath(dataDir: string, folders: readonly string[]): string {
  const name = createHash('sha256').update(JSON.stringify(folders)).digest('hex').slice(0, 16);
  return join(dataDir, 'snapshots', `${name}.snapshot`);
}

/** What the last start left on the disk of a shelf, and what the next one is to find. */
export class Snapshot {
  readonly #path: string | null;
  readonly #analyser: string;
  readonly #saved: Saved;

  private constructor(path: string | null, analyser: string, saved: Saved) {
    this.#path = path;
    this.#analyser = analyser;
    this.#saved = saved;
  }

  /** A snapshot without a file: empty, and never written. */
  static none(): Snapshot {
    return new Snapshot(null, '', NOTHING);
  }

  /** Reads a snapshot. One that is older, damaged (which is reported) or cannot be read is as good as none. */
  static async open(path: string, report: (problem: string) => void): Promise<Snapshot> {
    const analyser = analyserFingerprint();
    const saved = await readSnapshotFile(path, analyser).catch(() => 'damaged' as const);
    if (saved === 'damaged')
      report(`The snapshot ${path} is damaged: the articles are analysed anew.`);
    return new Snapshot(path, analyser, typeof saved === 'string' ? NOTHING : saved);
  }

  /** The files behind the articles, which need no reading while they are not written. */
  get files(): KnownFiles {
    return new Map(
      this.#saved.articles.flatMap(({ file, article }) =>
        file === null ? [] : [[file.path, { ...file, article }]],
      ),
    );
  }

  /** A shelf with those of the articles that are as they were; the others are to be put on it. */
  async restore(articles: readonly Article[], analyse: Analyse): Promise<Shelf> {
    const before = new Map(this.#saved.articles.map((saved) => [saved.article.id, saved]));
    const known: KeptArticle[] = [];
    const turns = new Turns();
    for (const article of articles) {
      const saved = before.get(article.id);
      if (saved && isSame(saved.article, article))
        known.push(new KeptArticle(article, saved.packed));
      if (turns.due) await turns.pause();
    }
    if (known.length === 0) return new Shelf(analyse);
    const restored = await readSnapshot(
      this.#saved.index,
      known.map(({ article, packed }) => ({ article, passages: packed.passages })),
    );
    if (restored === null) return takeUp(new Shelf(analyse), known);
    const missing = new Set(restored.changed.map(({ article }) => article));
    const indexed = known.filter(({ article }) => !missing.has(article));
    const shelf = await Shelf.restore(analyse, restored.index, indexed);
    return takeUp(
      shelf,
      known.filter(({ article }) => missing.has(article)),
    );
  }

  /** Writes the shelf down for the next start, unless it is what was read. Throws where the disk does not allow it. */
  async save({ articles, index }: Shelf, files: readonly CorpusFile[]): Promise<void> {
    if (this.#path === null || this.#holds(articles)) return;
    const fileOf = new Map(files.map(({ article, path, stamp }) => [article, { path, stamp }]));
    const saved = [...articles.values()].map(
      ({ article, packed }): SavedArticle => ({
        file: fileOf.get(article) ?? null,
        article,
        packed,
      }),
    );
    const bytes = await writeSnapshot(index);
    await writeSnapshotFile(this.#path, this.#analyser, { articles: saved, index: bytes });
  }

  /** Whether the shelf has the very articles that were read from the snapshot. */
  #holds(articles: ReadonlyMap<string, KeptArticle>): boolean {
    const { articles: saved } = this.#saved;
    return (
      saved.length === articles.size &&
      saved.every(({ article }) => articles.get(article.id)?.article === article)
    );
  }
}

async function takeUp(shelf: Shelf, entries: readonly KeptArticle[]): Promise<Shelf> {
  await shelf.takeUp(entries);
  return shelf;
}

/** Whether the finders would find the same in both. */
function isSame(a: Article, b: Article): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.title === b.title &&
      a.published === b.published &&
      a.language === b.language)
  );
}
