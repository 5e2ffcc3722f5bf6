import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** What ran in all threads of a process since it was last asked. */
export interface Ran {
  /** Paths of the files with a function that ran; what a file does once, when it is loaded, is none. */
  readonly files: readonly string[];
  /** Calls from layer to layer, by `FROM → TO` (`calls.ts`). */
  readonly calls: Readonly<Record<string, number>>;
}

/** Asks one thread's inspector. */
type Inspector = (method: string, parameters?: object) => Promise<unknown>;

const COVERAGE = z.object({
  result: z.array(
    z.object({
      url: z.string(),
      functions: z.array(
        z.object({
          ranges: z.array(z.object({ startOffset: z.number(), count: z.number() })),
        }),
      ),
    }),
  ),
});
const CALLS = z.object({ result: z.object({ value: z.record(z.string(), z.number()) }) });
const REPLY = z.object({ id: z.number(), result: z.unknown() });

/** Loaded before a program (`--import`): counts from the start, and tells whoever started the process when it is asked. */
const session = new Session();
session.connect();
const inspectors = new Map<string, Inspector>();
const main: Inspector = (method, parameters) => session.post(method, parameters);
await startCounting('main', main);
await followWorkers();
process.on('message', () => void takeAll().then((ran) => process.send?.(ran)));
process.channel?.unref();

async function startCounting(thread: string, inspector: Inspector): Promise<void> {
  await inspector('Profiler.enable');
  await inspector('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  inspectors.set(thread, inspector);
}

/** The inspector of this thread hears of the others, and passes messages on to theirs. */
async function followWorkers(): Promise<void> {
  const waiting = new Map<number, (result: unknown) => void>();
  let asked = 0;
  session.on('NodeWorker.attachedToWorker', ({ params: { sessionId } }) => {
    void startCounting(sessionId, async (method, params) => {
      const id = ++asked;
      const answer = new Promise((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await session.post('NodeWorker.sendMessageToWorker', { sessionId, message });
      return answer;
    });
  });
  session.on('NodeWorker.detachedFromWorker', ({ params: { sessionId } }) =>
    inspectors.delete(sessionId),
  );
  session.on('NodeWorker.receivedMessageFromWorker', ({ params: { message } }) => {
    const reply = REPLY.safeParse(JSON.parse(message));
    if (reply.success) waiting.get(reply.data.id)?.(reply.data.result);
  });
  await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
}

async function takeAll(): Promise<Ran> {
  const taken = await Promise.all([...inspectors.values()].map(take));
  const calls: Record<string, number> = {};
  for (const [pair, count] of taken.flatMap((ran) => Object.entries(ran.calls))) {
    calls[pair] = (calls[pair] ?? 0) + count;
  }
  return { files: [...new Set(taken.flatMap(({ files }) => files))].sort(), calls };
}

async function take(inspector: Inspector): Promise<Ran> {
  const coverage = COVERAGE.parse(await inspector('Profiler.takePreciseCoverage'));
  const entered = coverage.result.filter(
    ({ url, functions }) =>
      url.startsWith('file:') &&
      functions.some(({ ranges: [whole] }) => (whole?.count ?? 0) > 0 && whole?.startOffset !== 0),
  );
  const expression = 'globalThis.callsAcrossLayers?.take() ?? {}';
  const evaluated = await inspector('Runtime.evaluate', { expression, returnByValue: true });
  return {
    files: entered.map(({ url }) => fileURLToPath(url.split('?')[0] ?? '')),
    calls: CALLS.parse(evaluated).result.value,
  };
}
