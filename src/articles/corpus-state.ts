import { basename, dirname } from 'node:path';
import type { Article } from './article.ts';
import { articleIdOf } from './article-file-name.ts';
import {
  type Corpus,
  type CorpusFile,
  type CorpusProblem,
  duplicateProblem,
} from './corpus-folder.ts';

/** What became of the articles: to be put in place of those with the same id, and ids that are gone. */
export interface CorpusChange {
  readonly upserted: readonly Article[];
  readonly removed: readonly string[];
  readonly problems: readonly CorpusProblem[];
}

/** What a second look at one path found: another content, nothing, or a file that is no article. */
export type FileNews =
  | CorpusFile
  | { readonly path: string; readonly gone: true }
  | { readonly problem: CorpusProblem };

/** The files behind the served articles. Of two with the same id the one in the earlier folder is served. */
export class CorpusState {
  readonly #folders: readonly string[];
  /** By id, and then by path: a change of thousands of files looks at no others. */
  readonly #files = new Map<string, Map<string, CorpusFile>>();
  readonly #served = new Map<string, CorpusFile>();
  /** Path to reason. */
  readonly #reported = new Map<string, string>();

  constructor(corpus: Corpus) {
    this.#folders = corpus.folders;
    for (const { file, reason } of corpus.problems) this.#reported.set(file, reason);
    for (const file of corpus.files) {
      this.#put(file);
      if (!this.#served.has(file.article.id)) this.#served.set(file.article.id, file);
    }
  }

  /** Whether the file at `path` still is the one that was read. */
  knows(path: string, stamp: string): boolean {
    return this.#files.get(idAt(path))?.get(path)?.stamp === stamp;
  }

  /** Takes in what was found at some paths. A file that cannot be read leaves the article that it held before. */
  apply(news: readonly FileNews[]): CorpusChange {
    const problems: CorpusProblem[] = [];
    const touched = new Set<string>();
    for (const found of news) {
      if ('problem' in found) problems.push(found.problem);
      else touched.add(this.#take(found));
    }
    const upserted: Article[] = [];
    const removed: string[] = [];
    for (const id of touched) {
      const [now, ...doubles] = this.#filesOf(id);
      problems.push(...doubles.map(duplicateProblem));
      if (this.#serve(id, now)) {
        if (now) upserted.push(now.article);
        else removed.push(id);
      }
    }
    return { upserted, removed, problems: problems.filter((problem) => this.#isNews(problem)) };
  }

  /** The id whose file changed. */
  #take(found: Exclude<FileNews, { problem: CorpusProblem }>): string {
    this.#reported.delete(found.path);
    if ('article' in found) {
      this.#put(found);
      return found.article.id;
    }
    const id = idAt(found.path);
    const files = this.#files.get(id);
    files?.delete(found.path);
    if (files?.size === 0) this.#files.delete(id);
    return id;
  }

  #put(file: CorpusFile): void {
    const { id } = file.article;
    const files = this.#files.get(id) ?? new Map<string, CorpusFile>();
    this.#files.set(id, files.set(file.path, file));
  }

  /** Puts a file in the place of the one served for an id; false where it is the same. */
  #serve(id: string, file: CorpusFile | undefined): boolean {
    const before = this.#served.get(id);
    if (file) this.#served.set(id, file);
    else this.#served.delete(id);
    return before !== file;
  }

  /** A problem is told once, until the file changes for the better. */
  #isNews({ file, reason }: CorpusProblem): boolean {
    if (this.#reported.get(file) === reason) return false;
    this.#reported.set(file, reason);
    return true;
  }

  #filesOf(id: string): CorpusFile[] {
    return [...(this.#files.get(id)?.values() ?? [])].sort(
      (a, b) => this.#rank(a) - this.#rank(b) || (basename(a.path) < basename(b.path) ? -1 : 1),
    );
  }

  #rank(file: CorpusFile): number {
    return this.#folders.indexOf(dirname(file.path));
  }
}

/** The id of the article in a file, which its name says. */
function idAt(path: string): string {
  return articleIdOf(basename(path));
}
