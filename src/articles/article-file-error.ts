/** Why a file is no article. The message is one sentence for the keeper of the files. */
export class ArticleFileError extends Error {
  override readonly name = 'ArticleFileError';
  /** The file's name as it was given. */
  readonly file: string;
  /** What is at fault: a key of the front matter, "front matter", "text", "encoding", "size" or "name". */
  readonly field: string;
  /** A clause without the file's name: `the date "2023-02-30" is not in the calendar`. */
  readonly reason: string;

  constructor(file: string, field: string, reason: string) {
    super(`${file}: ${reason}.`);
    this.file = file;
    this.field = field;
    this.reason = reason;
  }
}
