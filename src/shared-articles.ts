import { type AnalysisFailure, Shelf } from './answers/shelf.ts';
import type { CorpusProblem } from './articles/corpus-folder.ts';
import { readCorpusFolders } from './articles/corpus-folder.ts';
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

/** Reads the corpus folders and follows their changes. Files that cannot be read are logged by name and reason. */
export async function openSharedArticles(
  folders: readonly string[],
  log: Log,
): Promise<SharedArticles> {
  const corpus = await readCorpusFolders(folders);
  const shelf = new Shelf();
  for (const problem of corpus.problems) log.warn(describeProblem(problem));
  logFailures(await shelf.putAll(corpus.articles), log);
  log.info(`Serving ${count(shelf.articles.size)}.`);
  let last: Promise<void> = Promise.resolve();
  const watch: CorpusWatch = await watchCorpusFolders(corpus, (change) => {
    last = last
      .then(() => follow(shelf, change, log))
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

/** A problem as one line: which file, which field, why. */
function describeProblem({ file, field, reason }: CorpusProblem): string {
  return `Skipped ${file === '' ? 'a file of the corpus' : file} (${field}): ${reason}.`;
}

async function follow(
  shelf: Shelf,
  { upserted, removed, problems }: CorpusChange,
  log: Log,
): Promise<void> {
  for (const problem of problems) log.warn(describeProblem(problem));
  for (const id of removed) shelf.remove(id);
  logFailures(await shelf.putAll(upserted), log);
  if (upserted.length + removed.length > 0) log.info(`Now serving ${count(shelf.articles.size)}.`);
}

function logFailures(failures: readonly AnalysisFailure[], log: Log): void {
  for (const { article, error } of failures) {
    log.error(`Could not analyse the article ${article.id}: it is not served.`, error);
  }
}

function count(articles: number): string {
  return articles === 1 ? '1 article' : `${articles} articles`;
}
