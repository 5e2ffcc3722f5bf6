import { setImmediate as nextTurn } from 'node:timers/promises';
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { UserError } from '../../text/user-error.ts';
import type { Article } from '../article.ts';
import { parseArticleFile } from '../article-file.ts';
import { ArticleFileError } from '../article-file-error.ts';
import { articleIdOf, isArticleFileName, MOST_FILE_BYTES } from '../article-file-name.ts';
import type { CorpusProblem } from '../corpus-folder.ts';
import { renderArticleFile } from '../render-article-file.ts';
import type { GuildArticles } from './guild-articles.ts';
import { StoreError } from './store-error.ts';

/** What became of the files of an archive. */
export interface ImportOutcome {
  readonly added: readonly Article[];
  /** Articles that were there already, or much the same. */
  readonly known: readonly Article[];
  /** Files that are no articles, or for which there was no room. */
  readonly problems: readonly CorpusProblem[];
}

const MOST_ENTRIES = 5000;
const MOST_BYTES = 100 * 1024 * 1024;
/** Files unpacked at a time; questions are answered in between. */
const AT_ONCE = 25;

/** All articles as a zip archive of Markdown files, one each. */
export function packArticles(articles: Iterable<Article>, now: Date): Uint8Array {
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    [...articles].map((article) => [
      `${article.id}.md`,
      encoder.encode(renderArticleFile(article)),
    ]),
  );
  return zipSync(files, { mtime: now });
}

/**
 * Adds the articles of a zip archive to those of a server. Files that are no articles are reported; folders inside
 * the archive mean nothing. Throws `UserError` for what is no archive, or one too large, before anything is stored.
 */
export async function importArchive(
  bytes: Uint8Array,
  guild: GuildArticles,
  by: string,
): Promise<ImportOutcome> {
  const outcome = {
    added: [] as Article[],
    known: [] as Article[],
    problems: [] as CorpusProblem[],
  };
  const entries = listEntries(bytes);
  for (let i = 0; i < entries.length; i += AT_ONCE) {
    for (const [path, content] of unpack(bytes, entries.slice(i, i + AT_ONCE))) {
      await importFile(path, content, guild, by, outcome);
      await nextTurn();
    }
  }
  return outcome;
}

type Tally = { [key in keyof ImportOutcome]: ImportOutcome[key][number][] };

async function importFile(
  path: string,
  content: Uint8Array,
  guild: GuildArticles,
  by: string,
  outcome: Tally,
): Promise<void> {
  const name = baseName(path);
  try {
    const draft = parseArticleFile(name, content);
    // An export may hold articles much alike, which a member has wanted beside each other.
    const beside = outcome.added.map(({ id }) => id);
    const from = `import of ${name}`;
    const added = await guild.add(draft, { by, from, beside, id: articleIdOf(name) });
    if (added.kind === 'added') outcome.added.push(added.article);
    else if (added.kind === 'known') outcome.known.push(added.article);
    else outcome.known.push(...added.to.slice(0, 1).map(({ article }) => article));
  } catch (error) {
    outcome.problems.push(problemOf(path, error));
  }
}

/** A failing disk ends the import; what is wrong with one file does not. */
function problemOf(file: string, error: unknown): CorpusProblem {
  if (error instanceof ArticleFileError) return { file, field: error.field, reason: error.reason };
  if (error instanceof UserError)
    return { file, field: 'limit', reason: error.message.replace(/\.$/u, '') };
  throw error instanceof StoreError
    ? error
    : new Error(`Could not import ${file}`, { cause: error });
}

/** The paths of the articles in an archive, none of it unpacked yet. Goes by the declared sizes. */
function listEntries(bytes: Uint8Array): string[] {
  const entries: UnzipFileInfo[] = [];
  unzip(bytes, (entry) => {
    if (entries.length <= MOST_ENTRIES) entries.push(entry);
    return false;
  });
  if (entries.length > MOST_ENTRIES) {
    throw new UserError(`This archive has over ${MOST_ENTRIES} files: divide it.`);
  }
  const articles = entries.filter(({ name }) => isArticleFileName(baseName(name)));
  if (articles.length === 0) {
    throw new UserError(
      'This archive has no files that end in .md or .txt: pack articles into it.',
    );
  }
  const total = articles.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (total > MOST_BYTES) {
    throw new UserError('The articles in this archive are over 100 MB together: divide it.');
  }
  return articles.map(({ name }) => name).sort();
}

/** Unpacks some files. One whose declared size is beyond an article's is cut off, and then refused by its size. */
function unpack(bytes: Uint8Array, paths: readonly string[]): [string, Uint8Array][] {
  const wanted = new Set(paths);
  const large = new Set<string>();
  const files = unzip(bytes, ({ name, originalSize }) => {
    if (!wanted.has(name)) return false;
    if (originalSize > MOST_FILE_BYTES) large.add(name);
    return originalSize <= MOST_FILE_BYTES;
  });
  const refused = [...large].map((name): [string, Uint8Array] => [name, tooLarge]);
  return [...Object.entries(files), ...refused];
}

const tooLarge = new Uint8Array(MOST_FILE_BYTES + 1);

function unzip(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    throw new UserError('This file cannot be read as a zip archive: pack the articles again.', {
      cause,
    });
  }
}

function baseName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? '';
}
