import { isRecord } from '../../text/json.ts';
import { LineFile } from './line-file.ts';
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

/** The append-only list of what was done in one server. */
export class Journal {
  readonly #lines: LineFile<JournalEntry>;

  private constructor(lines: LineFile<JournalEntry>) {
    this.#lines = lines;
  }

  /** Reads a journal; a line that a crash cut off is left out. */
  static async open(files: SafeFiles, path: string): Promise<Journal> {
    return new Journal(await LineFile.open(files, path, isEntry));
  }

  get entries(): readonly JournalEntry[] {
    return this.#lines.entries;
  }

  /** What was done to an article since it came under its id, oldest first. */
  historyOf(article: string): JournalEntry[] {
    const all = this.entries.filter((entry) => entry.article === article);
    const start = all.findLastIndex(({ action }) => action === 'add' || action === 'found');
    return all.slice(Math.max(start, 0));
  }

  /** Adds one entry; it is on the disk when the promise resolves. */
  add(entry: JournalEntry): Promise<void> {
    return this.#lines.add(entry);
  }
}

const ACTIONS: ReadonlySet<unknown> = new Set(['add', 'edit', 'remove', 'undo', 'found']);

function isEntry(value: unknown): value is JournalEntry {
  if (!isRecord(value)) return false;
  const { at, by, action, article, title } = value;
  return (
    [at, article, title].every((field) => typeof field === 'string') &&
    (by === null || typeof by === 'string') &&
    ACTIONS.has(action)
  );
}
