import type { NameRun } from './labels.ts';
import { isTitleWord } from './titles.ts';

/** The names with the titles and roles before people left out; a person who is only a title is none. */
export function withoutTitles(words: readonly string[], runs: readonly NameRun[]): NameRun[] {
  return runs.flatMap((run) => {
    if (run.kind !== 'PER') return [run];
    let { first } = run;
    while (first <= run.last && isTitleWord(words[first] ?? '')) first++;
    return first > run.last ? [] : [{ ...run, first }];
  });
}
