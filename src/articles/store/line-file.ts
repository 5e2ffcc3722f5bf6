import type { SafeFiles } from './safe-files.ts';

/** A file with one JSON value a line, to which is added at the end. Half a line, as a crash or a full disk leaves it, is passed over. */
export class LineFile<T> {
  readonly #files: SafeFiles;
  readonly #path: string;
  #entries: T[];
  /** Put before the next line where half of one may stand at the end. */
  #mend: string;

  private constructor(files: SafeFiles, path: string, entries: T[], mend: string) {
    this.#files = files;
    this.#path = path;
    this.#entries = entries;
    this.#mend = mend;
  }

  /** Reads a file, or none; lines that are not what is expected are left out. */
  static async open<T>(
    files: SafeFiles,
    path: string,
    isEntry: (value: unknown) => value is T,
  ): Promise<LineFile<T>> {
    const written = (await files.read(path)) ?? '';
    const entries = written.split('\n').map(parseLine).filter(isEntry);
    return new LineFile(files, path, entries, written === '' || written.endsWith('\n') ? '' : '\n');
  }

  /** All entries, oldest first. */
  get entries(): readonly T[] {
    return this.#entries;
  }

  /** Adds one entry; it is on the disk when the promise resolves. */
  async add(entry: T): Promise<void> {
    try {
      await this.#files.append(this.#path, `${this.#mend}${JSON.stringify(entry)}\n`);
      this.#mend = '';
    } catch (error) {
      this.#mend = '\n';
      throw error;
    }
    this.#entries.push(entry);
  }

  /** Puts other entries in the place of all; of none, the file goes. */
  async replace(entries: readonly T[]): Promise<void> {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    if (lines.length === 0) await this.#files.remove(this.#path);
    else await this.#files.write(this.#path, lines.join(''));
    this.#mend = '';
    this.#entries = [...entries];
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
