import { UserError } from '../text/user-error.ts';
import type { DraftSource, ReadDraft } from './draft.ts';
import { checkSize } from './limits.ts';
import { ReadingThreads } from './reading-threads.ts';

const threads = new ReadingThreads();

/**
 * Reads an article out of what a member gave, in a thread of its own that is stopped where it takes too long or too
 * much memory. Throws `UserError` that says what is wrong and what to do.
 */
export async function readDraft(source: DraftSource): Promise<ReadDraft> {
  if (source.kind !== 'text') {
    if (source.bytes.length === 0)
      throw new UserError('The file is empty: give one that holds an article.');
    checkSize(source.bytes.length);
  }
  return threads.read(source);
}
