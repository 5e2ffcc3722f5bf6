import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Article } from './article.ts';
import { ArticleFileError } from './article-file-error.ts';
import { isArticleFileName, MOST_FILE_BYTES } from './article-file-name.ts';

/** A file or folder that could not be read, for the log: where, what is at fault and why. */
export interface CorpusProblem {
  /** Path of the file or folder. */
  readonly file: string;
  readonly field: string;
  readonly reason: string;
}

/** One file of the folders, with what tells whether it was written since. */
export interface CorpusFile {
  readonly path: string;
  readonly article: Article;
  /** Time of the last write and size; another stamp means another content. */
  readonly stamp: string;
}

export interface Corpus {
  readonly folders: readonly string[];
  readonly articles: readonly Article[];
  readonly problems: readonly CorpusProblem[];
  /** The files behind the articles, those with a doubled id included. */
  readonly files: readonly CorpusFile[];
}

/** What is known of files from an earlier reading, by path. */
export type KnownFiles = ReadonlyMap<string, CorpusFile>;

const NOTHING_KNOWN: KnownFiles = new Map();
/** Open files at a time: enough to keep the disk busy, far from the limit of the system. */
const AT_ONCE = 64;

/**
 * Reads the articles of some folders, in the order of the folders and of the files' names. Files that are no
 * articles are skipped and reported, as are missing folders and an id that an earlier file has. A known file that was
 * not written since is not read again.
 */
export async function readCorpusFolders(
  paths: readonly string[],
  known: KnownFiles = NOTHING_KNOWN,
): Promise<Corpus> {
  const folders = [...new Set(paths.map((path) => resolve(path)))];
  const articles = new Map<string, Article>();
  const problems: CorpusProblem[] = [];
  const files: CorpusFile[] = [];
  for (const folder of folders) {
    for (const outcome of await readFolder(folder, known)) {
      if ('problem' in outcome) {
        problems.push(outcome.problem);
        continue;
      }
      files.push(outcome);
      const { article } = outcome;
      if (articles.has(article.id)) problems.push(duplicateProblem(outcome));
      else articles.set(article.id, article);
    }
  }
  return { folders, articles: [...articles.values()], problems, files };
}

type Outcome = CorpusFile | { readonly problem: CorpusProblem };

async function readFolder(folder: string, known: KnownFiles): Promise<Outcome[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter(isArticleFileName).sort();
  } catch (error) {
    return [{ problem: { file: folder, field: 'folder', reason: systemReason(error) } }];
  }
  const outcomes: (Outcome | null)[] = [];
  for (let i = 0; i < names.length; i += AT_ONCE) {
    const batch = names.slice(i, i + AT_ONCE);
    outcomes.push(...(await Promise.all(batch.map((name) => readArticleAt(folder, name, known)))));
  }
  return outcomes.filter((outcome) => outcome !== null);
}

/** Reads one file of a folder; null for what is no file or no article by intention (a README without front matter). */
export async function readArticleAt(
  folder: string,
  name: string,
  known: KnownFiles = NOTHING_KNOWN,
): Promise<Outcome | null> {
  const path = join(folder, name);
  try {
    const found = await stat(path);
    if (!found.isFile()) return null;
    const before = known.get(path);
    if (before?.stamp === stampOf(found)) return before;
    if (found.size > MOST_FILE_BYTES)
      throw new ArticleFileError(name, 'size', 'the file is larger than 1 MB');
    const bytes = await readFile(path);
    if (isNotice(name, bytes)) return null;
    // Loaded for the first file that is not known: where all are, a start does without.
    const { parseArticleFile } = await import('./article-file.ts');
    return { path, stamp: stampOf(found), article: parseArticleFile(name, bytes) };
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}

/** A README tells people about the folder; with front matter it is an article like others. */
function isNotice(name: string, bytes: Buffer): boolean {
  return (
    /^readme\.(?:md|txt)$/iu.test(name) && !/^\ufeff?---\s/u.test(bytes.toString('utf8', 0, 16))
  );
}

function problemOf(file: string, error: unknown): CorpusProblem {
  if (error instanceof ArticleFileError) return { file, field: error.field, reason: error.reason };
  return { file, field: 'file', reason: systemReason(error) };
}

function systemReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Tells two states of a file apart without reading it. */
export function stampOf(found: Stats): string {
  return `${found.mtimeMs} ${found.ctimeMs} ${found.size}`;
}

/** The report of a file whose id an earlier file has. */
export function duplicateProblem({ path, article }: CorpusFile): CorpusProblem {
  return {
    file: path,
    field: 'name',
    reason: `another article has the id "${article.id}" already`,
  };
}
