import { existsSync } from 'node:fs';
import { openSession, type ReaderSession, type RuntimeChoice } from '../reader/session.ts';
import type { Finding } from './finding.ts';

const SUBJECT = 'Reader';
const TOKENS = 128;

/** What the reader's model runs on here, and how fast. The bot answers without one, only less well. */
export async function checkReader(
  modelPath: string,
  runtimes?: readonly RuntimeChoice[],
): Promise<Finding> {
  const subject = SUBJECT;
  if (!existsSync(modelPath)) {
    return { kind: 'note', subject, says: 'there is no model: questions are answered without it' };
  }
  try {
    const opened = await openSession(modelPath, runtimes === undefined ? {} : { runtimes });
    const { session, failures } = opened;
    const says = `runs on ${session.runtime}, ${TOKENS} tokens in ${await timeOf(session)} ms`;
    await session.close();
    if (failures.length === 0) return { kind: 'good', subject, says };
    return { kind: 'note', subject, says: `${says}; faster would be ${failures.join('; ')}` };
  } catch (error) {
    const says = `cannot be run, so that questions are answered without it (${String(error)})`;
    const mend = 'Install the packages again with npm ci, on the machine that runs the bot.';
    return { kind: 'bad', subject, says, mend };
  }
}

/** Milliseconds for a window of tokens, once it runs evenly. */
async function timeOf(session: ReaderSession): Promise<number> {
  const ids = new Int32Array(TOKENS).fill(1);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await session.read(ids);
    least = Math.min(least, performance.now() - start);
  }
  return Math.ceil(least);
}
