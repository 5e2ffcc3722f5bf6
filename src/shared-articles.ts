import type { Analyses } from './answers/analyses.ts';
import type { KeptShelf } from './answers/kept-shelf.ts';
import { describeFailure, describeProblem, openShelf } from './answers/open-shelf.ts';
import type { Shelf } from './answers/shelf.ts';
import {
  type CorpusChange,
  type CorpusWatch,
  watchCorpusFolders,
} from './articles/corpus-watch.ts';
import type { Log } from './log.ts';

/** The articles that all servers share, kept as their folders are. */
export interface SharedArticles {
  readonly shelf: Shelf;
  readonly close: () => Promise<void>;
}

export interface SharedArticlesSettings {
  readonly folders: readonly string[];
  readonly dataDir: string;
  readonly analyses?: Analyses;
  readonly log: Log;
}

/** Reads the corpus folders and follows their changes. Files that cannot be read are logged by name and reason. */
export async function openSharedArticles({
  folders,
  log,
  ...settings
}: SharedArticlesSettings): Promise<SharedArticles> {
  const report = (problem: string) => log.warn(problem);
  const { shelf, corpus, kept } = await openShelf(folders, { ...settings, report });
  log.info(`Serving ${count(shelf.articles.size)}.`);
  let last: Promise<void> = kept
    .save()
    .catch((error) => log.warn(`Could not keep a snapshot for a quicker start: ${String(error)}`));
  const watch: CorpusWatch = await watchCorpusFolders(corpus, (change) => {
    last = last
      .then(() => follow(kept, change, log))
      .catch((error) => log.error('Could not take in changed articles.', error));
  });
  return {
    shelf,
    close: async () => {
      await watch.close();
      await last;
    },
  };
}

async function follow(kept: KeptShelf, change: CorpusChange, log: Log): Promise<void> {
  for (const problem of change.problems) log.warn(describeProblem(problem));
  for (const failure of await kept.follow(change)) log.error(describeFailure(failure));
  if (change.upserted.length + change.removed.length > 0)
    log.info(`Now serving ${count(kept.shelf.articles.size)}.`);
}

function count(articles: number): string {
  return articles === 1 ? '1 article' : `${articles} articles`;
}
