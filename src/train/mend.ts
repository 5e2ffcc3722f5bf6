import type { LabelledRun } from '../analysis/names/labels.ts';
import type { ConllSentence } from '../evaluate/conll.ts';
import { tagRuns, train } from './perceptron.ts';

const VOTES = [
  { folds: 4, seed: 11 },
  { folds: 5, seed: 12 },
];
const EPOCHS = 6;
/** Neighbouring sentences that are held out together, since they speak of the same people. */
const BLOCK = 7;

/**
 * Mend sentences whose marks are partly automatic: models that have not seen a sentence, and some well-marked ones,
 * vote on it. A person all of them find is added; a sentence with a person that none of them finds is left out.
 */
export function mendSentences(
  doubtful: readonly ConllSentence[],
  trusted: readonly ConllSentence[],
): ConllSentence[] {
  const votes: LabelledRun[][][] = doubtful.map(() => []);
  for (const { folds, seed } of VOTES) {
    for (let fold = 0; fold < folds; fold++) {
      const isHeld = (at: number): boolean => Math.floor(at / BLOCK) % folds === fold;
      const weights = train([...doubtful.filter((_, at) => !isHeld(at)), ...trusted], EPOCHS, seed);
      doubtful.forEach(({ words }, at) => {
        if (isHeld(at)) votes[at]?.push(tagRuns(weights, words).filter(isPerson));
      });
    }
  }
  return doubtful.flatMap((sentence, at) => mend(sentence, votes[at] ?? []));
}

function mend({ words, runs }: ConllSentence, votes: readonly LabelledRun[][]): ConllSentence[] {
  const everywhere = (votes[0] ?? []).filter((run) =>
    votes.every((vote) => vote.some((other) => isSame(run, other))),
  );
  const added = everywhere.filter((run) => !runs.some((other) => isSame(run, other)));
  const kept = runs.filter((run) => !added.some((other) => touches(run, other)));
  const found = votes.flat();
  const isUnseen = (run: LabelledRun): boolean =>
    isPerson(run) && !found.some((other) => touches(run, other));
  if (kept.some(isUnseen)) return [];
  return [{ words, runs: [...kept, ...added].sort((a, b) => a.first - b.first) }];
}

function isPerson(run: LabelledRun): boolean {
  return run.kind === 'PER';
}

function isSame(a: LabelledRun, b: LabelledRun): boolean {
  return a.first === b.first && a.last === b.last && a.kind === b.kind;
}

function touches(a: LabelledRun, b: LabelledRun): boolean {
  return a.first <= b.last && b.first <= a.last;
}
