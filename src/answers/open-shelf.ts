import { type Corpus, type CorpusProblem, readCorpusFolders } from '../articles/corpus-folder.ts';
import { type Analyse, analyseHere } from './analysis-here.ts';
import type { AnalysisFailure, Shelf } from './shelf.ts';
import { Snapshot, snapshotPath } from './snapshot.ts';

export interface OpenShelfSettings {
  /** Where the bot keeps what it writes; without it, no snapshot is read or written. */
  readonly dataDir?: string;
  readonly analyse?: Analyse;
  /** Told, in a line each, of what could not be read or analysed, and was skipped. */
  readonly report: (problem: string) => void;
}

export interface OpenedShelf {
  readonly shelf: Shelf;
  readonly corpus: Corpus;
  /** Writes what the next start will read, where it has changed; to be called when time does not matter. */
  readonly save: () => Promise<void>;
}

/** Reads the articles of folders into a shelf. What a snapshot knows already is not analysed again. */
export async function openShelf(
  folders: readonly string[],
  { dataDir, analyse = analyseHere, report }: OpenShelfSettings,
): Promise<OpenedShelf> {
  const snapshot =
    dataDir === undefined
      ? Snapshot.none()
      : await Snapshot.open(snapshotPath(dataDir, folders), report);
  const corpus = await readCorpusFolders(folders, snapshot.files);
  for (const problem of corpus.problems) report(describeProblem(problem));
  const shelf = await snapshot.restore(corpus.articles, analyse);
  const others = corpus.articles.filter(({ id }) => !shelf.articles.has(id));
  for (const failure of await shelf.putAll(others)) report(describeFailure(failure));
  return { shelf, corpus, save: () => snapshot.save(shelf, corpus.files) };
}

/** A file that was skipped, as one line: which file, which field, why. */
export function describeProblem({ file, field, reason }: CorpusProblem): string {
  return `Skipped ${file === '' ? 'a file of the corpus' : file} (${field}): ${reason}.`;
}

/** An article that was skipped by a fault of ours, with the cause. */
export function describeFailure({ article, error }: AnalysisFailure): string {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Skipped the article ${article.id}, which could not be analysed: ${cause}`;
}
