import { join } from 'node:path';
import { SafeFiles } from '../../articles/store/safe-files.ts';
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
}

const DAY_MS = 86_400_000;
/** Beyond this many lines the older half is dropped, so that nobody can fill the disk by asking. */
const MOST = 2000;
const LONGEST = 120;

/** The questions of each server that found no answer: a small file of JSON lines for each, and nothing of who asked. */
export class QuestionLog {
  readonly #settings: QuestionLogSettings;
  readonly #files = new SafeFiles();
  readonly #turns = new TaskQueue();
  readonly #noted = new Map<string, Noted[]>();

  constructor(settings: QuestionLogSettings) {
    this.#settings = settings;
  }

  /** How many days a question is kept. */
  get days(): number {
    return this.#settings.days;
  }

  /** Notes what became of a question. Throws `StoreError`. */
  note(guildId: string, question: string, verdict: Verdict): Promise<void> {
    return this.#turns.run(async () => {
      const noted = await this.#read(guildId);
      const entry = { day: this.#today(), question: question.slice(0, LONGEST), verdict };
      noted.push(entry);
      if (noted.length > MOST) {
        noted.splice(0, MOST / 2);
        await this.#rewrite(guildId, noted);
        return;
      }
      await this.#files.makeFolder(this.#settings.folder);
      await this.#files.append(this.#pathOf(guildId), `${JSON.stringify(entry)}\n`);
    });
  }

  /** What was asked in one server and not answered, within the days that are kept. */
  report(guildId: string): Promise<QuestionReport> {
    return this.#turns.run(async () => {
      const noted = (await this.#read(guildId)).filter((entry) => this.#isKept(entry));
      const count = (wanted: Verdict) => noted.filter(({ verdict }) => verdict === wanted).length;
      const questions = countEach(noted.filter(({ verdict }) => verdict !== 'helpful'));
      return { questions, helpful: count('helpful'), missed: count('missed') };
    });
  }

  /** Deletes what has been kept long enough, of all servers. */
  async sweep(): Promise<void> {
    for (const name of await this.#files.list(this.#settings.folder)) {
      const guildId = /^(\d{1,20})\.jsonl$/.exec(name)?.[1];
      if (guildId !== undefined) await this.#turns.run(() => this.#sweep(guildId));
    }
  }

  async #sweep(guildId: string): Promise<void> {
    const noted = await this.#read(guildId);
    const kept = noted.filter((entry) => this.#isKept(entry));
    if (kept.length === noted.length && kept.length > 0) return;
    this.#noted.set(guildId, kept);
    if (kept.length > 0) await this.#rewrite(guildId, kept);
    else await this.#files.remove(this.#pathOf(guildId));
  }

  async #read(guildId: string): Promise<Noted[]> {
    const known = this.#noted.get(guildId);
    if (known) return known;
    const written = (await this.#files.read(this.#pathOf(guildId))) ?? '';
    const noted = written.split('\n').flatMap(parseLine);
    this.#noted.set(guildId, noted);
    return noted;
  }

  async #rewrite(guildId: string, noted: readonly Noted[]): Promise<void> {
    const lines = noted.map((entry) => `${JSON.stringify(entry)}\n`);
    await this.#files.write(this.#pathOf(guildId), lines.join(''));
  }

  #isKept({ day }: Noted): boolean {
    const age = this.#settings.now().getTime() - Date.parse(day);
    return age <= (this.#settings.days + 1) * DAY_MS;
  }

  #today(): string {
    return this.#settings.now().toISOString().slice(0, 10);
  }

  /** Only digits ever become part of a path. */
  #pathOf(guildId: string): string {
    if (!/^\d{1,20}$/.test(guildId)) throw new Error(`"${guildId}" is not the id of a server`);
    return join(this.#settings.folder, `${guildId}.jsonl`);
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

/** A line that a crash cut off is left out. */
function parseLine(line: string): Noted[] {
  try {
    const value: unknown = JSON.parse(line);
    return isNoted(value) ? [value] : [];
  } catch {
    return [];
  }
}

function isNoted(value: unknown): value is Noted {
  return (
    isRecord(value) &&
    typeof value.day === 'string' &&
    typeof value.question === 'string' &&
    VERDICTS.has(value.verdict)
  );
}
