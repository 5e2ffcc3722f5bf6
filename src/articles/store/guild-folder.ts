import { join } from 'node:path';
import type { Article } from '../article.ts';
import { parseArticleFile } from '../article-file.ts';
import { articleIdOf } from '../article-file-name.ts';
import {
  type Corpus,
  type CorpusFile,
  type CorpusProblem,
  type KnownFiles,
  readCorpusFolders,
} from '../corpus-folder.ts';
import { renderArticleFile } from '../render-article-file.ts';
import type { SafeFiles } from './safe-files.ts';

/** An earlier state of an article that can still be brought back. */
export interface Discarded {
  readonly id: string;
  /** When it was put away, in milliseconds since 1970. */
  readonly at: number;
  readonly file: string;
}

/** The files of one server's articles: `<id>.md`, and earlier states of them in `.trash/<time>-<id>.md`. */
export class GuildFolder {
  readonly path: string;
  readonly #files: SafeFiles;
  readonly #trash: string;

  constructor(files: SafeFiles, path: string) {
    this.path = path;
    this.#files = files;
    this.#trash = join(path, '.trash');
  }

  /** Reads the articles, after removing what a crash left behind. A folder that is not there yet has none. */
  async open(known: KnownFiles): Promise<Corpus> {
    if ((await this.#files.list(this.path)).length === 0) {
      return { folders: [this.path], articles: [], problems: [], files: [] };
    }
    await this.#files.removeLeftovers(this.path);
    await this.#files.removeLeftovers(this.#trash);
    const corpus = await readCorpusFolders([this.path], known);
    const others = corpus.files.filter(({ path }) => !path.endsWith('.md'));
    return {
      ...corpus,
      articles: corpus.articles.filter(
        (article) => !others.some((file) => file.article === article),
      ),
      problems: [...corpus.problems, ...others.map(wrongEnding)],
    };
  }

  /** Makes the folders, before the first writing. */
  async prepare(): Promise<void> {
    await this.#files.makeFolder(this.#trash);
  }

  /** Writes an article and reads it as the next start will. Throws `ArticleFileError` where it could not be read. */
  async write(article: Article): Promise<Article> {
    const name = `${article.id}.md`;
    const content = renderArticleFile(article);
    const readBack = parseArticleFile(name, Buffer.from(content));
    await this.#files.write(join(this.path, name), content);
    return readBack;
  }

  /** Makes the file of an article what it is to be, or not to be, and leaves it alone where it is that already. */
  async ensure(id: string, article: Article | null): Promise<void> {
    const path = join(this.path, `${id}.md`);
    const wanted = article && renderArticleFile(article);
    if ((await this.#files.read(path)) === wanted) return;
    await (wanted === null ? this.#files.remove(path) : this.#files.write(path, wanted));
  }

  /** The place for the state of an article that is put away at a time. */
  stateOf(id: string, at: number): Discarded {
    return { id, at, file: trashName(id, at) };
  }

  /** Puts an article away so that it can be brought back. */
  async discard({ id, file }: Discarded): Promise<void> {
    await this.#files.move(join(this.path, `${id}.md`), join(this.#trash, file));
  }

  /** Keeps the present state of an article beside the next one. */
  async keepCopy(article: Article, { file }: Discarded): Promise<void> {
    await this.#files.write(join(this.#trash, file), renderArticleFile(article));
  }

  /** The article as it was in an earlier state; null where that is gone. */
  async peek({ id, file }: Discarded): Promise<Article | null> {
    const content = await this.#files.read(join(this.#trash, file));
    return content === null ? null : parseArticleFile(`${id}.md`, Buffer.from(content));
  }

  /** Brings an earlier state back, in place of the present one. */
  async restore({ id, file }: Discarded): Promise<void> {
    await this.#files.move(join(this.#trash, file), join(this.path, `${id}.md`));
  }

  /** Earlier states, oldest first. */
  async discarded(): Promise<Discarded[]> {
    return (await this.#files.list(this.#trash)).flatMap((file) => {
      const [, at = '', name = ''] = /^(\d+)-(.+)$/u.exec(file) ?? [];
      return name === '' ? [] : [{ id: articleIdOf(name), at: Number(at), file }];
    });
  }

  /** Forgets an earlier state. */
  async forget({ file }: Discarded): Promise<void> {
    await this.#files.remove(join(this.#trash, file));
  }
}

function wrongEnding({ path }: CorpusFile): CorpusProblem {
  return { file: path, field: 'name', reason: 'articles of a server are files that end in .md' };
}

/** Fixed width, so that the order of the names is that of the times. */
function trashName(id: string, at: number): string {
  return `${String(at).padStart(15, '0')}-${id}.md`;
}
