import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { UserError } from '../text/user-error.ts';
import type { DraftSource, ReadDraft } from './draft.ts';

/** What a thread says of a source: the article, a sentence for the member, or the stack of a fault of ours. */
export type DraftReading =
  | { readonly draft: ReadDraft }
  | { readonly refusal: string }
  | { readonly fault: string };

/** What one reading may take. */
export interface ThreadLimits {
  readonly timeoutMs: number;
  /** Of the thread's JavaScript values. */
  readonly heapMb: number;
  /** By which the process may grow meanwhile: bytes are not among the values of the heap. */
  readonly growthMb: number;
  /** Threads at a time; more readings wait. */
  readonly threads: number;
}

const LIMITS: ThreadLimits = { timeoutMs: 10_000, heapMb: 256, growthMb: 640, threads: 2 };
const WATCH_MS = 50;
/** A thread takes most of a second to start, so one that is idle is kept a while for the next article. */
const IDLE_MS = 60_000;
const MB = 1024 * 1024;

/** Reads articles in worker threads, so that neither a slow nor a malicious file holds up anything else. */
export class ReadingThreads {
  readonly #limits: ThreadLimits;
  readonly #idle: Worker[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(limits: Partial<ThreadLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Throws `UserError` where the source is no article or takes too much. */
  async read(source: DraftSource): Promise<ReadDraft> {
    await this.#turn();
    try {
      const reading = await this.#readIn(this.#idle.pop() ?? this.#start(), source);
      if ('draft' in reading) return reading.draft;
      if ('refusal' in reading) throw new UserError(reading.refusal);
      throw new Error(`Reading an article failed: ${reading.fault}`);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Stops the threads that are kept for later. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  async #turn(): Promise<void> {
    while (this.#busy >= this.#limits.threads) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#busy += 1;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./start-worker.js', import.meta.url), {
      // Neither the loader nor the secrets of the thread that starts it.
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMb, stackSizeMb: 8 },
    });
    // Whoever waits for an answer hears of errors; one that comes later must not end the process.
    worker.on('error', () => {});
    worker.once('exit', () => this.#drop(worker));
    return worker;
  }

  async #readIn(worker: Worker, source: DraftSource): Promise<DraftReading> {
    worker.ref();
    try {
      const reading = await this.#outcome(worker, source);
      this.#keep(worker);
      return reading;
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  }

  async #outcome(worker: Worker, source: DraftSource): Promise<DraftReading> {
    const settled = new AbortController();
    const { signal } = settled;
    const { timeoutMs, growthMb } = this.#limits;
    try {
      const answer: Promise<DraftReading[]> = once(worker, 'message', { signal });
      const end = once(worker, 'exit', { signal }).then(() => Promise.reject(tooLarge()));
      worker.postMessage(source);
      const [reading] = await Promise.race([
        answer,
        end,
        overTime(timeoutMs, signal),
        overGrowth(growthMb, signal),
      ]);
      if (!reading) throw new Error('The thread said nothing');
      return reading;
    } catch (error) {
      throw isOutOfMemory(error) ? tooLarge() : error;
    } finally {
      settled.abort();
    }
  }

  #keep(worker: Worker): void {
    worker.unref();
    this.#idle.push(worker);
    void setTimeout(IDLE_MS, undefined, { ref: false }).then(() => {
      if (this.#drop(worker)) void worker.terminate();
    });
  }

  /** Whether the thread was idle. */
  #drop(worker: Worker): boolean {
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    return at >= 0;
  }
}

async function overTime(ms: number, signal: AbortSignal): Promise<never> {
  await setTimeout(ms, undefined, { signal });
  throw tooSlow(ms);
}

async function overGrowth(mb: number, signal: AbortSignal): Promise<never> {
  const most = process.memoryUsage.rss() + mb * MB;
  while (process.memoryUsage.rss() <= most) await setTimeout(WATCH_MS, undefined, { signal });
  throw tooLarge();
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooSlow(ms: number): UserError {
  return new UserError(
    `Reading took over ${ms / 1000} seconds, the most it may: paste the article's text instead.`,
  );
}

function tooLarge(): UserError {
  return new UserError(
    "Reading took more memory than it may: paste the article's text, or give a smaller file.",
  );
}
