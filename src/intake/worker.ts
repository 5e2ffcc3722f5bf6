import { parentPort } from 'node:worker_threads';
import { UserError } from '../text/user-error.ts';
import type { DraftSource } from './draft.ts';
import { readSource } from './read-source.ts';
import type { DraftReading } from './reading-threads.ts';

parentPort?.on('message', async (source: DraftSource) => {
  parentPort?.postMessage(await readingOf(source));
});

async function readingOf(source: DraftSource): Promise<DraftReading> {
  try {
    return { draft: await readSource(source) };
  } catch (error) {
    if (error instanceof UserError) return { refusal: error.message };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
