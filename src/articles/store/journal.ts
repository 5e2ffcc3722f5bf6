import type { SafeFiles } from './safe-files.ts';

/** Who did what to which article and when. */
export interface JournalEntry {
  /** ISO time. */
  readonly at: string;
  /** Discord id of the member; null for what the bot did itself. */
  readonly by: string | null;
  /** `found`: the file was there at the start and no line told of it. */
  readonly action: 'add' | 'edit' | 'remove' | 'undo' | 'found';
  readonly article: string;
  readonly title: string;
  /** Where the text of an added article came from: "pasted", a file's name, an address. */
  readonly from?: string;
}

/** The append-only list of what was done in one server: a file with one JSON object a line. */
export class Journal {
  readonly #files: SafeFiles;
  readonly #path: string;
  readonly #entries: JournalEntry[];
  /** Put before the next line where a crash or a full disk left half of one. */
  #mend: string;

  private constructor(files: SafeFiles, path: string, written: string) {
    this.#files = files;
    this.#path = path;
    this.#entries = written.split('\n').flatMap(parseLine);
    this.#mend = written === '' || written.endsWith('\n') ? '' : '\n';
  }

  /** Reads a journal; a line that a crash cut off is left out. */
  static async open(files: SafeFiles, path: string): Promise<Journal> {
    return new Journal(files, path, (await files.read(path)) ?? '');
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** What was done to an article since it came under its id, oldest first. */
  historyOf(article: string): JournalEntry[] {
    const all = this.#entries.filter((entry) => entry.article === article);
    const start = all.findLastIndex(({ action }) => action === 'add' || action === 'found');
    return all.slice(Math.max(start, 0));
  }

  /** Adds one entry; it is on the disk when the promise resolves. */
  async add(entry: JournalEntry): Promise<void> {
    try {
      await this.#files.append(this.#path, `${this.#mend}${JSON.stringify(entry)}\n`);
      this.#mend = '';
    } catch (error) {
      this.#mend = '\n';
      throw error;
    }
    this.#entries.push(entry);
  }
}

const ACTIONS: ReadonlySet<unknown> = new Set(['add', 'edit', 'remove', 'undo', 'found']);

function parseLine(line: string): JournalEntry[] {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? [value] : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { at, by, action, article, title } = value as Record<string, unknown>;
  return (
    [at, article, title].every((field) => typeof field === 'string') &&
    (by === null || typeof by === 'string') &&
    ACTIONS.has(action)
  );
}
