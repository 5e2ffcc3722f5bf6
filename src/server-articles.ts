import type { Analyse } from './answers/analysis-here.ts';
import { Library } from './answers/library.ts';
import { type AnalysisFailure, Shelf } from './answers/shelf.ts';
import type { CorpusChange } from './articles/corpus-state.ts';
import { ArticleStore, type StoreSettings } from './articles/store/article-store.ts';
import type { Log } from './log.ts';

type Kept = Pick<StoreSettings, 'folder' | 'limits' | 'fileSystem' | 'keepLeftMs' | 'undoMs'>;

export interface ServerArticlesSettings extends Kept {
  /** The articles that all servers share. */
  readonly shared: Shelf;
  /** Reads what questions ask of the articles; without it they are answered by the other parts alone. */
  readonly reader?: Library['reader'];
  readonly analyse?: Analyse;
  readonly now: () => Date;
  readonly log: Log;
}

/** One server's shelf, and what a question asked there searches. */
interface Own {
  readonly shelf: Shelf;
  readonly library: Library;
}

/** The articles of all servers: on the disk, and on shelves that follow each change before it is confirmed. */
export class ServerArticles {
  readonly store: ArticleStore;
  readonly #shared: Shelf;
  readonly #sharedLibrary: Library;
  readonly #analyse: Analyse | undefined;
  readonly #reader: Library['reader'];
  readonly #log: Log;
  readonly #own = new Map<string, Own>();

  private constructor({ shared, analyse, reader, log, ...kept }: ServerArticlesSettings) {
    this.#shared = shared;
    this.#reader = reader ?? null;
    this.#sharedLibrary = new Library([shared], this.#reader);
    this.#analyse = analyse;
    this.#log = log;
    this.store = new ArticleStore({
      ...kept,
      isShared: (id) => shared.articles.has(id),
      onChange: (guildId, change) => this.#follow(guildId, change),
    });
  }

  /** Reads the articles of all servers. What cannot be read is logged, and the others are served. */
  static async open(settings: ServerArticlesSettings): Promise<ServerArticles> {
    const articles = new ServerArticles(settings);
    const { log } = settings;
    const guildIds = await articles.store.guildIds().catch((error: unknown) => {
      log.error('The folder of the servers’ articles cannot be read.', error);
      return [];
    });
    for (const guildId of guildIds) {
      try {
        await articles.#read(guildId);
      } catch (error) {
        log.error(`The articles of server ${guildId} cannot be read.`, error);
      }
    }
    return articles;
  }

  /** What a question asked in this server may search: its own articles and the shared; without a server the shared alone. */
  libraryFor(guildId: string | null): Library {
    return this.#own.get(guildId ?? '')?.library ?? this.#sharedLibrary;
  }

  async #read(guildId: string): Promise<void> {
    const { articles, problems } = await this.store.guild(guildId);
    for (const { file, field, reason } of problems)
      this.#log.warn(`Skipped ${file} (${field}): ${reason}.`);
    this.#logFailures(guildId, await this.#ownOf(guildId).shelf.putAll(articles.values()));
  }

  #ownOf(guildId: string): Own {
    const known = this.#own.get(guildId);
    if (known) return known;
    const shelf = new Shelf(this.#analyse);
    const own = { shelf, library: new Library([shelf, this.#shared], this.#reader) };
    this.#own.set(guildId, own);
    return own;
  }

  /** The change is on the disk already: what goes wrong here is a fault of ours, mended by the next start. */
  async #follow(guildId: string, { upserted, removed }: CorpusChange): Promise<void> {
    const { shelf } = this.#ownOf(guildId);
    await shelf.removeAll(removed);
    this.#logFailures(guildId, await shelf.putAll(upserted));
  }

  #logFailures(guildId: string, failures: readonly AnalysisFailure[]): void {
    for (const { article, error } of failures) {
      this.#log.error(`Could not analyse ${article.id}, an article of server ${guildId}.`, error);
    }
  }
}
