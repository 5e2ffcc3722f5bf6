import { readFile } from 'node:fs/promises';

/** The values of a file of JSON lines; throws an error that names the file and the line. */
export async function readJsonLines(file: string): Promise<unknown[]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/u);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch (error) {
      throw new Error(`${file}, line ${index + 1}: not JSON`, { cause: error });
    }
  });
}
