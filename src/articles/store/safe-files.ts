import { randomUUID } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, StoreError } from './store-error.ts';

/** What is needed of the file system; tests put one in its place that fails. */
export type FileSystem = Pick<
  typeof nodeFiles,
  'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'rm' | 'unlink'
>;

const TEMPORARY = '.tmp-';
/** Systems and file systems that cannot sync a folder say so with these. */
const CANNOT_SYNC = new Set(['EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);

/**
 * Changes files so that a crash at any point leaves the old state or the new one. A promise resolves when the
 * change is on the disk; it rejects with `StoreError` when nothing was changed.
 */
export class SafeFiles {
  readonly #fs: FileSystem;

  constructor(fs: FileSystem = nodeFiles) {
    this.#fs = fs;
  }

  /** Makes a folder with those above it. */
  async makeFolder(folder: string): Promise<void> {
    await guarded(() => this.#fs.mkdir(folder, { recursive: true }));
  }

  /** Writes a file whole, or puts it in the place of the one of that name. */
  async write(path: string, content: string): Promise<void> {
    const temporary = join(dirname(path), `${TEMPORARY}${randomUUID()}`);
    await guarded(async () => {
      try {
        await this.#writeNew(temporary, content);
        await this.#fs.rename(temporary, path);
      } catch (error) {
        await this.#fs.rm(temporary, { force: true }).catch(() => {});
        throw error;
      }
      await this.#syncFolder(dirname(path));
    });
  }

  /** Gives a file another name, in place of one that may have it. */
  async move(from: string, to: string): Promise<void> {
    await guarded(async () => {
      await this.#fs.rename(from, to);
      await this.#syncFolder(dirname(to));
      if (dirname(from) !== dirname(to)) await this.#syncFolder(dirname(from));
    });
  }

  /** Adds to the end of a file. A crash may leave part of what was added. */
  async append(path: string, content: string): Promise<void> {
    await guarded(async () => {
      const file = await this.#fs.open(path, 'a');
      try {
        const { size } = await file.stat();
        try {
          await file.writeFile(content);
          await file.sync();
        } catch (error) {
          await file.truncate(size).catch(() => {});
          throw error;
        }
      } finally {
        await file.close();
      }
    });
  }

  /** Removes a file or a folder; nothing happens where there is none. */
  async remove(path: string): Promise<void> {
    await guarded(() => this.#fs.rm(path, { recursive: true, force: true }));
  }

  /** The content of a text file, or null where there is none. */
  async read(path: string): Promise<string | null> {
    return absentAsNull(() => this.#fs.readFile(path, 'utf8'));
  }

  /** The names in a folder in order; empty where there is no folder. */
  async list(folder: string): Promise<string[]> {
    return ((await absentAsNull(() => this.#fs.readdir(folder))) ?? []).sort();
  }

  /** Removes what a crash left half-written in a folder. */
  async removeLeftovers(folder: string): Promise<void> {
    for (const name of await this.list(folder)) {
      if (basename(name).startsWith(TEMPORARY)) await this.remove(join(folder, name));
    }
  }

  async #writeNew(path: string, content: string): Promise<void> {
    const file = await this.#fs.open(path, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Without this a new name may be lost with the power. */
  async #syncFolder(folder: string): Promise<void> {
    try {
      const handle = await this.#fs.open(folder, 'r');
      await handle.sync().finally(() => handle.close());
    } catch (error) {
      if (!CANNOT_SYNC.has(codeOf(error))) throw error;
    }
  }
}

async function guarded(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    throw new StoreError(error);
  }
}

async function absentAsNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new StoreError(error);
  }
}
