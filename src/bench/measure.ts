import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Entry } from '../search/passage-index.ts';
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
  readonly holds: Holds;
  readonly answers: readonly (string | null)[];
}

/** Longest time that the event loop was held by each kind of work, in milliseconds; null where it was not done. */
interface Holds {
  readonly start: number | null;
  /** While questions are asked one after the other. */
  readonly asked: number;
  readonly added: number;
  readonly removed: number | null;
  /** While articles are added and questions asked at the same time. */
  readonly addedAsked: number | null;
  readonly long: number | null;
}

/** What is added while the event loop is watched: a thousand articles, and one as long as a file may be. */
export interface MoreArticles {
  readonly many: readonly Entry[];
  readonly long: Entry;
}

const WARM_UP = 50;
/** Time for the watch to notice, in milliseconds. */
const SETTLING = 20;
/** Time between two questions that are asked while articles are added, in milliseconds. */
const PAUSE = 5;

/** Builds an engine's index, asks it all questions, adds and removes articles, and starts it again from what it saved. */
export async function measure(
  name: string,
  createEngine: () => Engine,
  corpus: BenchCorpus,
  more: MoreArticles,
): Promise<Measurement> {
  const { saved, times, ...filled } = await measureFilled(createEngine, corpus, more);
  // The engine that was filled is gone by now, as it is when a bot starts.
  globalThis.gc?.();
  const start = saved && (await measureStart(createEngine, saved, corpus));
  return {
    engine: name,
    passages: corpus.passages,
    ...filled,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    restart: start?.time ?? null,
    saved: saved && saved.byteLength / 2 ** 20,
    holds: { start: start?.hold ?? null, ...filled.holds },
  };
}

async function measureFilled(createEngine: () => Engine, corpus: BenchCorpus, more: MoreArticles) {
  const before = usedMemory();
  const engine = createEngine();
  const indexing = await timed(() => engine.add(corpus.entries));
  const memory = usedMemory() - before;
  const { times, answers, hold } = await askAll(engine, corpus.questions);
  const saved = await engine.save();
  const holds = await measureHolds(engine, more, corpus.questions);
  await engine.close?.();
  return { indexing, memory, times, answers, saved, holds: { asked: hold, ...holds } };
}

/** The answers, what each took, in ascending order, and the longest time that one of them held the event loop. */
async function askAll(engine: Engine, questions: readonly string[]) {
  for (const question of questions.slice(0, WARM_UP)) await engine.ask(question);
  const answers: (string | null)[] = [];
  const times: number[] = [];
  const hold = await longestHold(async () => {
    for (const question of questions) {
      // Between two questions the event loop turns, and with it the work that waits for that.
      await nextTurn();
      const start = performance.now();
      answers.push(await engine.ask(question));
      times.push(performance.now() - start);
    }
  });
  return { answers, hold, times: times.sort((a, b) => a - b) };
}

async function measureStart(createEngine: () => Engine, saved: Uint8Array, corpus: BenchCorpus) {
  const engine = createEngine();
  let time = 0;
  const hold = await longestHold(async () => {
    time = await timed(() => engine.restore(saved, corpus.entries));
  });
  await engine.close?.();
  return { time, hold };
}

async function measureHolds(
  engine: Engine,
  { many, long }: MoreArticles,
  questions: readonly string[],
) {
  const { remove } = engine;
  const added = await longestHold(() => engine.add(many));
  // Passages, not articles, are what the other engines take: to them a long article is nothing of its own.
  if (remove === undefined) return { added, removed: null, addedAsked: null, long: null };
  return {
    added,
    removed: await longestHold(() => remove(many)),
    addedAsked: await longestHold(() => askWhile(engine, questions, engine.add(many))),
    long: await longestHold(() => engine.add([long])),
  };
}

/** Asks one question after the other, a few milliseconds apart, until some work is done. */
async function askWhile(
  engine: Engine,
  questions: readonly string[],
  work: Promise<void>,
): Promise<void> {
  let done = false;
  const end = work.finally(() => {
    done = true;
  });
  for (let asked = 0; !done; asked++) {
    await sleep(PAUSE);
    await engine.ask(questions[asked % questions.length] ?? '');
  }
  await end;
}

/** Longest time that the event loop could do nothing else while some work was done. */
async function longestHold(work: () => Promise<void>): Promise<number> {
  const watch = monitorEventLoopDelay({ resolution: 1 });
  watch.enable();
  await sleep(SETTLING);
  watch.reset();
  // A reset forgets when the loop turned last: without a turn before the work, its first hold would not count.
  await sleep(SETTLING);
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
