import { join } from 'node:path';
import { asGuildId, isGuildId } from '../../articles/store/guild-id.ts';
import { LineFile } from '../../articles/store/line-file.ts';
import { type FileSystem, SafeFiles } from '../../articles/store/safe-files.ts';
import type { ServerStore } from '../../articles/store/server-store.ts';
import { TaskQueue } from '../../articles/store/task-queue.ts';
import { plainText } from '../../text/fold.ts';
import { isRecord } from '../../text/json.ts';

/** What became of a question: no article answered it, or a member said so, or one said that the answer helped. */
export type Verdict = 'unanswered' | 'missed' | 'helpful';

/** One line of a server's file. Never who asked, and of the time only the day. */
interface Noted {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly question: string;
  readonly verdict: Verdict;
}

/** A question that found no answer, with how often it was asked. */
interface MissedQuestion {
  readonly question: string;
  readonly count: number;
  /** The last day on which it was asked, `YYYY-MM-DD`. */
  readonly last: string;
}

export interface QuestionReport {
  /** The most frequent first. */
  readonly questions: readonly MissedQuestion[];
  /** How many answers were said to be helpful, and how many not to be what was asked. */
  readonly helpful: number;
  readonly missed: number;
}

export interface QuestionLogSettings {
  /** Holds a file for each server. */
  readonly folder: string;
  readonly now: () => Date;
  /** How long a question is kept. */
  readonly days: number;
  readonly fileSystem?: FileSystem;
}

const DAY_MS = 86_400_000;
/** Beyond this many lines the older half is dropped, so that nobody can fill the disk by asking. */
const MOST = 2000;
const LONGEST = 120;
const ENDING = '.jsonl';

/** The questions of each server that found no answer: a small file of JSON lines for each, and nothing of who asked. */
export class QuestionLog implements ServerStore {
  readonly #settings: QuestionLogSettings;
  readonly #files: SafeFiles;
  readonly #turns = new TaskQueue();
  readonly #noted = new Map<string, LineFile<Noted>>();

  constructor(settings: QuestionLogSettings) {
    this.#settings = settings;
    this.#files = new SafeFiles(settings.fileSystem);
  }

  /** How many days a question is kept. */
  get days(): number {
    return this.#settings.days;
  }

  /** Notes what became of a question. Throws `StoreError`. */
  note(guildId: string, question: string, verdict: Verdict): Promise<void> {
    return this.#turns.run(async () => {
      const noted = await this.#of(guildId);
      const entry = { day: this.#today(), question: question.slice(0, LONGEST), verdict };
      await this.#files.makeFolder(this.#settings.folder);
      const { entries } = noted;
      if (entries.length < MOST) await noted.add(entry);
      else await noted.replace([...entries.slice(MOST / 2), entry]);
    });
  }

  /** What was asked in one server and not answered, within the days that are kept. */
  report(guildId: string): Promise<QuestionReport> {
    return this.#turns.run(async () => {
      const { entries } = await this.#of(guildId);
      const noted = entries.filter((entry) => this.#isKept(entry));
      const count = (wanted: Verdict) => noted.filter(({ verdict }) => verdict === wanted).length;
      const questions = countEach(noted.filter(({ verdict }) => verdict !== 'helpful'));
      return { questions, helpful: count('helpful'), missed: count('missed') };
    });
  }

  /** Deletes what has been kept long enough, of all servers. */
  async sweep(): Promise<void> {
    for (const name of await this.#files.list(this.#settings.folder)) {
      const guildId = name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : '';
      if (isGuildId(guildId)) await this.#turns.run(() => this.#sweep(guildId));
    }
  }

  async #sweep(guildId: string): Promise<void> {
    const noted = await this.#of(guildId);
    const kept = noted.entries.filter((entry) => this.#isKept(entry));
    if (kept.length < noted.entries.length || kept.length === 0) await noted.replace(kept);
  }

  async #of(guildId: string): Promise<LineFile<Noted>> {
    const known = this.#noted.get(guildId);
    if (known) return known;
    const path = join(this.#settings.folder, `${asGuildId(guildId)}${ENDING}`);
    const noted = await LineFile.open(this.#files, path, isNoted);
    this.#noted.set(guildId, noted);
    return noted;
  }

  #isKept({ day }: Noted): boolean {
    const age = this.#settings.now().getTime() - Date.parse(day);
    return age <= (this.#settings.days + 1) * DAY_MS;
  }

  #today(): string {
    return this.#settings.now().toISOString().slice(0, 10);
  }
}

/** Questions that differ in case, accents or spaces alone count as one, in the wording of the last. */
function countEach(noted: readonly Noted[]): MissedQuestion[] {
  const byKey = new Map<string, MissedQuestion>();
  for (const { question, day } of noted) {
    const key = plainText(question).replace(/\s+/gu, ' ').trim();
    const before = byKey.get(key);
    byKey.set(key, { question, count: (before?.count ?? 0) + 1, last: day });
  }
  return [...byKey.values()].sort((a, b) => b.count - a.count || b.last.localeCompare(a.last));
}

const VERDICTS: ReadonlySet<unknown> = new Set(['unanswered', 'missed', 'helpful']);

function isNoted(value: unknown): value is Noted {
  return (
    isRecord(value) &&
    typeof value.day === 'string' &&
    typeof value.question === 'string' &&
    VERDICTS.has(value.verdict)
  );
}
