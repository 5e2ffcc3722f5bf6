import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchCorpus } from './corpus.ts';
import type { Engine } from './engine.ts';

/** What one engine did with one corpus. Times in milliseconds, memory in megabytes; null where it cannot. */
export interface Measurement {
  readonly engine: string;
  readonly passages: number;
  readonly indexing: number;
  readonly memory: number;
  readonly p50: number;
  readonly p99: number;
  readonly restart: number | null;
  readonly saved: number | null;
  readonly hold: number;
  readonly answers: readonly (string | null)[];
}

/** Articles that are added while the event loop is watched. */
const ADDED = 1000;
const WARM_UP = 50;
/** Time for the watch to notice, in milliseconds. */
const SETTLING = 20;

/** Builds an engine's index, asks it all questions, adds articles to it, and starts it again from what it saved. */
export async function measure(
  name: string,
  createEngine: () => Engine,
  corpus: BenchCorpus,
  more: BenchCorpus,
): Promise<Measurement> {
  const before = usedMemory();
  const engine = createEngine();
  const indexing = await timed(() => engine.add(corpus.entries));
  const memory = usedMemory() - before;
  for (const question of corpus.questions.slice(0, WARM_UP)) engine.ask(question);
  const answers: (string | null)[] = [];
  const times = corpus.questions.map((question) => {
    const start = performance.now();
    answers.push(engine.ask(question));
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const saved = await engine.save();
  const restart = saved && (await timed(() => createEngine().restore(saved, corpus.entries)));
  return {
    engine: name,
    passages: corpus.passages,
    indexing,
    memory,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    restart,
    saved: saved && saved.byteLength / 2 ** 20,
    hold: await longestHold(() => engine.add(more.entries.slice(0, ADDED))),
    answers,
  };
}

/** Longest time that the event loop could do nothing else while some work was done. */
async function longestHold(work: () => Promise<void>): Promise<number> {
  const watch = monitorEventLoopDelay({ resolution: 1 });
  watch.enable();
  await sleep(SETTLING);
  watch.reset();
  await work();
  await sleep(SETTLING);
  watch.disable();
  return watch.max / 1e6;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Heap and buffers in use after a full collection; needs `--expose-gc` to be exact. */
function usedMemory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
