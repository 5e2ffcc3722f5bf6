import { Worker } from 'node:worker_threads';
import type { Analysis } from '../analysis/analysis.ts';
import type { Article } from '../articles/article.ts';
import { Turns } from '../search/turns.ts';
import { type Analyse, analyseHere } from './analysis-here.ts';

/**
 * What the thread says of an article, as JSON, which is quicker to hand over than objects: parts of its longest lists,
 * each with the list's name, and then the analysis with the other lists; or a stack.
 */
export type Outcome =
  | { readonly list: string; readonly items: string }
  | { readonly analysis: string }
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
  readonly resolve: (analysis: Analysis | Promise<Analysis>) => void;
  readonly reject: (error: Error) => void;
  /** What the thread has said of it so far. */
  readonly parts: { readonly list: string; readonly items: string }[];
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

  #analyseBeside(article: Article): Promise<Analysis> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(article);
    return new Promise((resolve, reject) =>
      this.#jobs.push({ article, resolve, reject, parts: [] }),
    );
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
    if ('list' in outcome) {
      this.#jobs[0]?.parts.push(outcome);
      return;
    }
    const job = this.#jobs.shift();
    if ('fault' in outcome) job?.reject(new Error(`A finder failed: ${outcome.fault}`));
    else job?.resolve(assemble(job.parts, outcome.analysis));
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

/** Reads what the thread said of one article, part by part: a long one all at once would hold the event loop. */
async function assemble(parts: Job['parts'], rest: string): Promise<Analysis> {
  // What our own thread says of an analysis is one.
  const analysis: Record<string, unknown[]> = JSON.parse(rest);
  const turns = new Turns();
  for (const { list, items } of parts) {
    if (turns.due) await turns.pause();
    const known = analysis[list] ?? [];
    for (const item of JSON.parse(items)) known.push(item);
  }
  return analysis as unknown as Analysis;
}
