import path from 'node:path';
import { Analyses } from './answers/analyses.ts';
import { KeptShelf } from './answers/kept-shelf.ts';
import { Library } from './answers/library.ts';
import type { AnalysisFailure, Shelf } from './answers/shelf.ts';
import type { CorpusChange } from './articles/corpus-state.ts';
import { ArticleStore, type StoreSettings } from './articles/store/article-store.ts';
import type { ServerStore } from './articles/store/server-store.ts';
import type { Log } from './log.ts';

type Kept = Pick<StoreSettings, 'folder' | 'limits' | 'fileSystem' | 'keepLeftMs' | 'undoMs'>;

export interface ServerArticlesSettings extends Kept {
  /** The articles that all servers share. */
  readonly shared: Shelf;
  /** Reads what questions ask of the articles; without it they are answered by the other parts alone. */
  readonly reader?: Library['reader'];
  readonly analyses?: Analyses;
  readonly now: () => Date;
  readonly log: Log;
}

/** In a server's folder, so that it goes where the articles go. */
const SNAPSHOT = '.snapshot';

/** One server's shelf, and what a question asked there searches. */
interface Own {
  readonly kept: KeptShelf;
  readonly library: Library;
}

/** The articles of all servers: on the disk, and on shelves that follow each change before it is confirmed. */
export class ServerArticles implements ServerStore {
  readonly store: ArticleStore;
  readonly #shared: Shelf;
  readonly #sharedLibrary: Library;
  readonly #folder: string;
  readonly #analyses: Analyses;
  readonly #reader: Library['reader'];
  readonly #log: Log;
  readonly #own = new Map<string, Own>();

  private constructor({ shared, analyses, reader, log, ...kept }: ServerArticlesSettings) {
    this.#shared = shared;
    this.#reader = reader ?? null;
    this.#sharedLibrary = new Library([shared], this.#reader);
    this.#folder = kept.folder;
    this.#analyses = analyses ?? new Analyses();
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

  /** Clears away what has had its time, here and in the snapshots. Gives the ids of servers whose articles were deleted. */
  async sweep(): Promise<string[]> {
    const purged = await this.store.sweep();
    for (const { kept } of this.#own.values()) await this.#save(kept);
    return purged;
  }

  /** Resolves when nothing is being written any more. */
  async close(): Promise<void> {
    for (const { kept } of this.#own.values()) await kept.close();
  }

  async #read(guildId: string): Promise<void> {
    const { kept, found, failures } = await KeptShelf.open(
      this.#settingsOf(guildId),
      async (known) => {
        const { articles, files, problems } = await this.store.guild(guildId, known);
        return { articles: [...articles.values()], files, problems };
      },
    );
    this.#take(guildId, kept);
    for (const { file, field, reason } of found.problems)
      this.#log.warn(`Skipped ${file} (${field}): ${reason}.`);
    this.#logFailures(guildId, failures);
    void this.#save(kept);
  }

  #settingsOf(guildId: string) {
    return {
      path: path.join(this.#folder, guildId, SNAPSHOT),
      analyses: this.#analyses,
      report: (problem: string) => this.#log.warn(problem),
    };
  }

  #take(guildId: string, kept: KeptShelf): KeptShelf {
    const library = new Library([kept.shelf, this.#shared], this.#reader);
    this.#own.set(guildId, { kept, library });
    return kept;
  }

  async #save(kept: KeptShelf): Promise<void> {
    await kept
      .save()
      .catch((error) =>
        this.#log.warn(`Could not keep a snapshot for a quicker start: ${String(error)}`),
      );
  }

  /** The change is on the disk already: what goes wrong here is a fault of ours, mended by the next start. */
  async #follow(guildId: string, change: CorpusChange): Promise<void> {
    const kept =
      this.#own.get(guildId)?.kept ??
      this.#take(guildId, KeptShelf.empty(this.#settingsOf(guildId)));
    this.#logFailures(guildId, await kept.follow(change));
  }

  #logFailures(guildId: string, failures: readonly AnalysisFailure[]): void {
    for (const { article, error } of failures) {
      this.#log.error(`Could not analyse ${article.id}, an article of server ${guildId}.`, error);
    }
  }
}
