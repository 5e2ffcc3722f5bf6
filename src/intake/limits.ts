import { UserError } from '../text/user-error.ts';

/** The largest file or page that is read, in bytes, packed or unpacked. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Throws `UserError` for a file beyond the limit: ask with the declared size before the file is fetched. */
export function checkSize(bytes: number): void {
  if (bytes > MOST_BYTES) {
    throw new UserError('The file is over 5 MB, the most that is read: give only the article.');
  }
}
