import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isArticleFileName } from './article-file-name.ts';
import { type Corpus, readArticleAt, stampOf } from './corpus-folder.ts';
import { type CorpusChange, CorpusState, type FileNews } from './corpus-state.ts';

export type { CorpusChange } from './corpus-state.ts';

export interface CorpusWatch {
  /** Ends the watch; resolves when no change will be told any more. */
  close(): Promise<void>;
}

/** A file counts as written when it has kept its size for this long; editors write in steps. */
const SETTLED_MS = 300;
/** Changes within this time are told together, so that a rename is one change. */
const TOGETHER_MS = 200;

/**
 * Tells what changes in the folders of a corpus from the moment it was read, within two seconds: files added,
 * written, renamed and removed. A broken file never takes the place of a good article. Subfolders, dotfiles and
 * files with other endings are left alone. Resolves when the watch is in place.
 */
export async function watchCorpusFolders(
  corpus: Corpus,
  onChange: (change: CorpusChange) => void,
): Promise<CorpusWatch> {
  const { watch } = await import('chokidar');
  const changes = new ChangeQueue(new CorpusState(corpus), onChange);
  const watcher = watch([...corpus.folders], {
    depth: 0,
    alwaysStat: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: 100 },
    ignored: (path, found) => found?.isFile() === true && !isArticleFileName(basename(path)),
  });
  watcher.on('add', (path) => changes.note(path));
  watcher.on('change', (path) => changes.note(path));
  watcher.on('unlink', (path) => changes.note(path));
  watcher.on('error', (error) => changes.fail(error));
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    async close() {
      await watcher.close();
      await changes.close();
    },
  };
}

/** Gathers paths, looks at them once they are quiet, and tells what became of their articles; one look at a time. */
class ChangeQueue {
  readonly #state: CorpusState;
  readonly #onChange: (change: CorpusChange) => void;
  #paths = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(state: CorpusState, onChange: (change: CorpusChange) => void) {
    this.#state = state;
    this.#onChange = onChange;
  }

  note(path: string): void {
    this.#paths.add(path);
    this.#timer ??= setTimeout(() => this.#flush(), TOGETHER_MS);
  }

  fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.#tell({ upserted: [], removed: [], problems: [{ file: '', field: 'folder', reason }] });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  #flush(): void {
    const paths = [...this.#paths].sort();
    this.#paths = new Set();
    this.#timer = undefined;
    this.#looking = this.#looking
      .then(() => this.#look(paths))
      .catch((error: unknown) => this.fail(error));
  }

  async #look(paths: readonly string[]): Promise<void> {
    const news: FileNews[] = [];
    for (const path of paths) {
      const found = await lookAt(path, this.#state);
      if (found) news.push(found);
    }
    const change = this.#state.apply(news);
    const { upserted, removed, problems } = change;
    if (upserted.length + removed.length + problems.length > 0) this.#tell(change);
  }

  #tell(change: CorpusChange): void {
    if (!this.#closed) this.#onChange(change);
  }
}

/** What is new at a path; null where it is as it was, or no article. */
async function lookAt(path: string, state: CorpusState): Promise<FileNews | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return { path, gone: true };
  if (state.knows(path, stampOf(found))) return null;
  return readArticleAt(dirname(path), basename(path));
}
