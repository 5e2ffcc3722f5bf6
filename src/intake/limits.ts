import { UserError } from '../text/user-error.ts';

/** The largest file or page that is read, packed or unpacked. */
export const MOST_MB = 5;
export const MOST_BYTES = MOST_MB * 1024 * 1024;

/** Throws `UserError` for a file beyond the limit: ask with the declared size before the file is fetched. */
export function checkSize(bytes: number): void {
  if (bytes > MOST_BYTES) {
    throw new UserError(
      `The file is over ${MOST_MB} MB, the most that is read: give only the article.`,
    );
  }
}
