import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Corpus, type CorpusProblem, readCorpusFolders } from '../articles/corpus-folder.ts';
import { Analyses } from './analyses.ts';
import { KeptShelf } from './kept-shelf.ts';
import type { AnalysisFailure, Shelf } from './shelf.ts';

export interface OpenShelfSettings {
  /** Where the bot keeps what it writes; without it, no snapshot is read or written. */
  readonly dataDir?: string;
  readonly analyses?: Analyses;
  /** Told, in a line each, of what could not be read or analysed, and was skipped. */
  readonly report: (problem: string) => void;
}

export interface OpenedShelf {
  readonly shelf: Shelf;
  readonly corpus: Corpus;
  /** The shelf with its snapshot, to be saved when time does not matter. */
  readonly kept: KeptShelf;
}

/** Reads the articles of folders onto a shelf. What a snapshot knows already is not analysed again. */
export async function openShelf(
  folders: readonly string[],
  { dataDir, analyses = new Analyses(), report }: OpenShelfSettings,
): Promise<OpenedShelf> {
  const path = dataDir === undefined ? null : snapshotPath(dataDir, folders);
  // Where it cannot be made, saving says so.
  if (path !== null) await mkdir(dirname(path), { recursive: true }).catch(() => {});
  const settings = { path, analyses, report };
  const { kept, found, failures } = await KeptShelf.open(settings, (known) =>
    readCorpusFolders(folders, known),
  );
  for (const problem of found.problems) report(describeProblem(problem));
  for (const failure of failures) report(describeFailure(failure));
  return { shelf: kept.shelf, corpus: found, kept };
}

/** Where the snapshot of a corpus is kept: one for each set of folders. */
export function snapshotPath(dataDir: string, folders: readonly string[]): string {
  const name = createHash('sha256').update(JSON.stringify(folders)).digest('hex').slice(0, 16);
  return join(dataDir, 'snapshots', `${name}.snapshot`);
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
