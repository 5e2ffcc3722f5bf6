const ENDING = /\.(?:md|markdown|txt)$/iu;

/** Larger files are no single articles. */
export const MOST_FILE_BYTES = 1024 * 1024;

/** Whether a file's name is that of an article: "….md", "….markdown" or "….txt", not hidden. */
export function isArticleFileName(name: string): boolean {
  return ENDING.test(name) && !name.startsWith('.');
}

/** The id of the article in a file of this name: the name without its ending. */
export function articleIdOf(fileName: string): string {
  return fileName.replace(ENDING, '');
}
