import { Worker } from 'node:worker_threads';
import type { Article } from '../articles/article.ts';
import { PackedPassages } from '../text/packed-passages.ts';
import { Turns } from '../text/turns.ts';
import { type Analyse, analyseHere } from './analysis-here.ts';
import type { PackedAnalysis } from './packed-analysis.ts';

/** What the thread says of an article: its analysis, as the numbers of the passages and the other lists; or a stack. */
export type Outcome =
  | { readonly passages: Uint32Array; readonly lists: PackedAnalysis['lists'] }
  | { readonly fault: string };

export interface AnalysisThreadSettings {
  /** Told why the thread ended before its work was done. */
  readonly report: (problem: string) => void;
  /** What the thread runs; another file only in tests. */
  readonly program?: URL;
  /** Characters of all articles under way that are analysed here while the program starts. */
  readonly small?: number;
}

interface Job {
  readonly article: Article;
  readonly resolve: (analysis: PackedAnalysis | Promise<PackedAnalysis>) => void;
  readonly reject: (error: Error) => void;
}

const PROGRAM = new URL('./start-analysis-worker.js', import.meta.url);
/** A few paragraphs, some milliseconds of work. */
const SMALL = 6000;
/** The thread takes a second to start and holds the finders' data, so one that is idle is kept for a while only. */
const IDLE_MS = 60_000;

/**
 * Analyses articles in a thread beside this one, so that the event loop is free; a little is analysed here while the
 * program starts. When the thread fails, what it had not done is analysed here.
 */
export class AnalysisThread {
  readonly #settings: AnalysisThreadSettings;
  #small: number;
  /** In the order in which the thread was given them, which is the order in which it answers. */
  readonly #jobs: Job[] = [];
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #underWay = 0;

  constructor(settings: AnalysisThreadSettings) {
    this.#settings = settings;
    this.#small = settings.small ?? SMALL;
  }

  readonly analyse: Analyse = async (article) => {
    const { length } = article.text;
    this.#underWay += length;
    try {
      // Articles that are given together count together, the first of them too.
      await Promise.resolve();
      const small = this.#underWay <= this.#small;
      return await (small ? analyseHere(article) : this.#analyseBeside(article));
    } finally {
      this.#underWay -= length;
    }
  };

  /** Says that questions are answered from now on, which even a short article would hold up. */
  started(): void {
    this.#small = 0;
  }

  /** Stops the thread; what it had not done is analysed here. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  #analyseBeside(article: Article): Promise<PackedAnalysis> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(article);
    return new Promise((resolve, reject) => this.#jobs.push({ article, resolve, reject }));
  }

  #start(): Worker {
    // Neither the loader nor the secrets of this thread.
    const worker = new Worker(this.#settings.program ?? PROGRAM, { execArgv: [], env: {} });
    worker.on('message', (outcome: Outcome) => this.#settle(worker, outcome));
    worker.on('error', (error) =>
      this.#settings.report(`The thread that analyses articles failed: ${error.stack ?? error}`),
    );
    worker.once('exit', () => void this.#takeOver());
    return worker;
  }

  #settle(worker: Worker, outcome: Outcome): void {
    const job = this.#jobs.shift();
    if ('fault' in outcome) job?.reject(new Error(`A finder failed: ${outcome.fault}`));
    else job?.resolve({ ...outcome, passages: new PackedPassages(outcome.passages) });
    if (this.#jobs.length > 0) return;
    worker.unref();
    this.#idle = setTimeout(() => void worker.terminate(), IDLE_MS).unref();
  }

  /** Of a thread that has ended. */
  async #takeOver(): Promise<void> {
    this.#worker = null;
    const turns = new Turns();
    for (const { article, resolve } of this.#jobs.splice(0)) {
      resolve(analyseHere(article));
      await turns.pause();
    }
  }
}
