import { Worker } from 'node:worker_threads';
import { JobTurns } from './job-turns.ts';
import type { Opening, ReaderOrder, WindowReading } from './reader-worker.ts';

/** A question and a piece of an article, as tokens. */
export interface EncodedWindow {
  readonly ids: Int32Array;
}

export interface ReadOptions {
  /** What is no longer waited for is not read; the promise then ends with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Who asks, by identity: the windows of different jobs take turns. Each call is a job of its own unless told. */
  readonly job?: unknown;
}

/** Reads windows of text beside the event loop. */
export interface Reader {
  /**
   * The numbers of each window, in the order of the windows: for each token as many as the model has outputs. Rejects
   * with a `ReaderError` where they cannot be had: what asks then answers without them.
   */
  readonly read: (
    windows: readonly EncodedWindow[],
    options?: ReadOptions,
  ) => Promise<readonly Float32Array[]>;
  /** Loads the model now, rather than when the first window comes. */
  readonly start: () => void;
  /** Ends the thread when it has done what it is at; all that was not read is rejected. */
  readonly close: () => Promise<void>;
}

/** Windows were not read: the message says why. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
}

export interface ReaderSettings {
  readonly modelPath: string;
  readonly log: {
    readonly info: (message: string) => void;
    readonly warn: (message: string, cause?: unknown) => void;
  };
  /** How many threads multiply; one unless told. */
  readonly threads?: number;
  /** How often within an hour the thread is started again after it has ended by itself. */
  readonly restarts?: number;
  /** What the thread runs; another file only in tests. */
  readonly program?: URL;
}

/** One call of `read`. */
interface Call {
  readonly windows: readonly EncodedWindow[];
  readonly found: Float32Array[];
  left: number;
  readonly resolve: (found: readonly Float32Array[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A window that waits or is being read. */
interface Piece {
  readonly call: Call;
  readonly index: number;
}

const PROGRAM = new URL('./start-reader-worker.js', import.meta.url);
/** Windows that the thread is given: one that it reads, and one that it finds when this loop is busy. */
const AHEAD = 2;
const RESTARTS = 5;
const HOUR_MS = 3_600_000;

/** A reader whose model is loaded when it is first needed. What it runs on, or that nothing works, is said in the log. */
export function openReader(settings: ReaderSettings): Reader {
  return new ReaderThread(settings);
}

class ReaderThread implements Reader {
  readonly #settings: ReaderSettings;
  readonly #waiting = new JobTurns<Piece>();
  /** Given to the thread, in the order in which it answers. */
  readonly #underWay: Piece[] = [];
  /** When the thread ended by itself. */
  readonly #ends: number[] = [];
  #worker: Worker | null = null;
  /** Whether the thread has not said yet that it reads. */
  #opening = false;
  #closing = false;
  /** Why nothing can be read any more. */
  #unusable: string | null = null;

  constructor(settings: ReaderSettings) {
    this.#settings = settings;
  }

  readonly read: Reader['read'] = async (windows, { signal, job = Symbol('job') } = {}) => {
    signal?.throwIfAborted();
    if (windows.length === 0) return [];
    let abort = () => {};
    try {
      return await new Promise<readonly Float32Array[]>((resolve, reject) => {
        const call: Call = { windows, found: [], left: windows.length, resolve, reject };
        abort = () => this.#fail(call, signal?.reason);
        signal?.addEventListener('abort', abort, { once: true });
        const pieces = windows.map((_, index) => ({ call, index }));
        this.#waiting.put(job, pieces);
        this.#goOn();
      });
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  };

  readonly start = (): void => {
    if (this.#whyNot() === null) this.#worker ??= this.#startWorker();
  };

  readonly close = async (): Promise<void> => {
    this.#unusable ??= 'the reader is closed';
    this.#failAll(this.#unusable);
    const worker = this.#worker;
    if (worker === null) return;
    // Stopped from here while native code is at work, a thread takes the whole process with it: it ends by itself.
    if (!this.#closing) worker.postMessage(null);
    this.#closing = true;
    worker.ref();
    await new Promise((resolve) => worker.once('exit', resolve));
  };

  /** Gives the thread what it can take, and starts it where it is needed. */
  #goOn(): void {
    const why = this.#whyNot();
    if (why !== null) this.#failAll(why);
    while (this.#underWay.length < AHEAD) {
      const piece = this.#waiting.take();
      if (piece === undefined) break;
      this.#underWay.push(piece);
      this.#worker ??= this.#startWorker();
      // A copy, which the thread takes over: a view would be sent with all that it is a view of.
      const ids = piece.call.windows[piece.index]?.ids.slice() ?? new Int32Array();
      this.#worker.postMessage(ids, [ids.buffer]);
    }
    // A thread without work does not keep the process from ending; one at work has to finish (see `close`).
    const busy = this.#opening || this.#closing || this.#underWay.length > 0;
    if (busy) this.#worker?.ref();
    else this.#worker?.unref();
  }

  #whyNot(): string | null {
    const { restarts = RESTARTS } = this.#settings;
    while ((this.#ends[0] ?? Number.POSITIVE_INFINITY) < performance.now() - HOUR_MS) {
      this.#ends.shift();
    }
    if (this.#unusable !== null || this.#ends.length <= restarts) return this.#unusable;
    return `the thread that reads ended ${this.#ends.length} times within an hour`;
  }

  #startWorker(): Worker {
    const { modelPath, threads = 1, program = PROGRAM } = this.#settings;
    const order: ReaderOrder = { modelPath, threads };
    // Neither the loader nor the secrets of this thread.
    const worker = new Worker(program, { workerData: order, execArgv: [], env: {} });
    this.#opening = true;
    worker.on('message', (message: Opening | WindowReading) => this.#hear(message));
    worker.on('error', (error) => this.#settings.log.warn('The thread that reads failed.', error));
    worker.once('exit', () => this.#ended());
    return worker;
  }

  #hear(message: Opening | WindowReading): void {
    this.#opening = false;
    if ('unusable' in message) {
      this.#unusable = `no model can be run (${message.unusable})`;
      this.#settings.log.warn(`Questions are answered without the reader: ${this.#unusable}.`);
    } else if ('runtime' in message) {
      this.#report(message);
    } else {
      this.#settle(message);
    }
    this.#goOn();
  }

  #report({ runtime, milliseconds, failures }: Exclude<Opening, { unusable: string }>): void {
    const { log } = this.#settings;
    log.info(`The reader runs on ${runtime}, loaded in ${Math.round(milliseconds)} ms.`);
    for (const failure of failures) log.warn(`The reader would be faster with ${failure}`);
  }

  #settle(reading: WindowReading): void {
    const piece = this.#underWay.shift();
    if (piece === undefined) return;
    const { call, index } = piece;
    if ('fault' in reading) {
      const error = new ReaderError(`window ${index + 1} cannot be read: ${reading.fault}`);
      this.#fail(call, error);
      return;
    }
    call.found[index] = reading.logits;
    call.left--;
    if (call.left === 0) call.resolve(call.found);
  }

  /** Of a thread that has ended. What it had under way may be why; what waits is read by the next thread. */
  #ended(): void {
    this.#worker = null;
    this.#opening = false;
    this.#ends.push(performance.now());
    for (const { call } of this.#underWay.splice(0)) {
      this.#fail(call, new ReaderError('the thread that reads has ended'));
    }
    this.#goOn();
  }

  #fail(call: Call, error: unknown): void {
    this.#waiting.drop((piece) => piece.call === call);
    call.reject(error);
  }

  #failAll(why: string): void {
    for (let piece = this.#waiting.take(); piece !== undefined; piece = this.#waiting.take()) {
      piece.call.reject(new ReaderError(why));
    }
    for (const { call } of this.#underWay) call.reject(new ReaderError(why));
  }
}
