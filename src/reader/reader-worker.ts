import { parentPort, workerData } from 'node:worker_threads';
import { openSession, type ReaderSession, type RuntimeName } from './session.ts';

/** What the thread is started with. */
export interface ReaderOrder {
  readonly modelPath: string;
  /** How many threads multiply. */
  readonly threads: number;
}

/** What the thread says first: that it reads, or why it never will. */
export type Opening =
  | {
      readonly runtime: RuntimeName;
      readonly milliseconds: number;
      readonly failures: readonly string[];
    }
  | { readonly unusable: string };

/** What it says of each window, in the order in which it was given them. Instead of a window, null ends the thread. */
export type WindowReading = { readonly logits: Float32Array } | { readonly fault: string };

const { modelPath, threads } = workerData as ReaderOrder;
const start = performance.now();
/** The end of the work so far. */
let work: Promise<void> = Promise.resolve();

try {
  const { session, failures } = await openSession(modelPath, { threads });
  parentPort?.on('message', (ids: Int32Array | null) => {
    work = work.then(() => (ids === null ? end(session) : answer(ids, session)));
  });
  say({ runtime: session.runtime, milliseconds: performance.now() - start, failures });
} catch (error) {
  say({ unusable: messageOf(error) });
}

function say(opening: Opening): void {
  parentPort?.postMessage(opening);
}

async function answer(ids: Int32Array, session: ReaderSession): Promise<void> {
  try {
    const logits = await session.read(ids);
    parentPort?.postMessage({ logits } satisfies WindowReading, [logits.buffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: messageOf(error) } satisfies WindowReading);
  }
}

/** Without its port the thread has nothing to wait for, and ends. */
async function end(session: ReaderSession): Promise<void> {
  await session.close();
  parentPort?.close();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
