/** What kept the store from writing. */
export type StoreFault = 'full' | 'read-only' | 'denied' | 'failed';

const FAULTS: Readonly<Record<string, StoreFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
};

const SENTENCES: Readonly<Record<StoreFault, string>> = {
  full: 'Nothing was changed, because the disk that the bot writes to is full: tell those who run the bot.',
  'read-only':
    'Nothing was changed, because the bot may only read from its disk: tell those who run the bot.',
  denied:
    'Nothing was changed, because the bot may not write to its folder of articles: tell those who run the bot.',
  failed:
    'Nothing was changed, because the bot could not write to its disk: try again, or tell those who run the bot.',
};

/** The disk failed, and nothing was changed. `message` is for the member, `cause` for the operator's log. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(cause: unknown) {
    const fault = FAULTS[codeOf(cause)] ?? 'failed';
    super(SENTENCES[fault], { cause });
    this.fault = fault;
  }
}

/** The system's code of an error, such as "ENOENT"; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
