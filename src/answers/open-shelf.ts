import { readCorpusFolders } from '../articles/corpus-folder.ts';
import { Shelf } from './shelf.ts';

/** Reads the articles of folders into a shelf; a file that cannot be read is reported and skipped. */
export async function openShelf(
  folders: readonly string[],
  report: (problem: string) => void,
): Promise<Shelf> {
  const { articles, problems } = await readCorpusFolders(folders);
  for (const { file, field, reason } of problems) report(`${file}: ${field}: ${reason}`);
  const shelf = new Shelf();
  for (const { article, error } of await shelf.putAll(articles)) {
    report(`${article.id}: could not be analysed: ${String(error)}`);
  }
  return shelf;
}
