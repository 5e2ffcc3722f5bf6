/**
 * Trains the tagger of names and writes src/analysis/names/names.weights.bin:
 *
 *     tsx src/train/train-names.ts ../shared/names              train on everything
 *     tsx src/train/train-names.ts ../shared/names --folds      print the figures of held-out parts instead
 *
 * The folder holds gmb.conll (marked partly by machine, so mended first) and wikigold.conll (marked by hand). Same input,
 * same weights: the order and the made-up names come from fixed seeds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreNames } from '../evaluate/name-scores.ts';
import { inCapitals, withOtherNames } from './augment.ts';
import { cleanSentence } from './clean.ts';
import { type MarkedSentence, parseConll } from './conll.ts';
import { mendSentences } from './mend.ts';
import { encodeModel } from './model-file.ts';
import { tagRuns, train, type Weights } from './perceptron.ts';
import { seeded } from './random.ts';

const EPOCHS = 8;
const ROWS = 60_000;
/** Share of the sentences with people that are also learnt with other names, and of all that are also learnt in capitals. */
const RENAMED = 0.4;
const CAPITALS = 0.05;
/** Sentences that stand together speak of the same people: they are held out together. */
const BLOCK = 20;

interface Corpora {
  readonly gmb: readonly MarkedSentence[];
  readonly wikigold: readonly MarkedSentence[];
}

function readCorpora(folder: string): Corpora {
  const read = (file: string): MarkedSentence[] =>
    parseConll(readFileSync(join(folder, file), 'utf8')).map(cleanSentence);
  return { gmb: read('gmb.conll'), wikigold: read('wikigold.conll') };
}

function trainOn({ gmb, wikigold }: Corpora): Weights {
  const random = seeded(5);
  const sentences = [...mendSentences(gmb, wikigold), ...wikigold];
  const withPeople = sentences.filter(({ runs }) => runs.some((run) => run.kind === 'PER'));
  const renamed = withPeople
    .filter(() => random() < RENAMED)
    .map((sentence) => withOtherNames(sentence, random));
  const capitals = sentences.filter(() => random() < CAPITALS).map(inCapitals);
  return train([...sentences, ...renamed, ...capitals], EPOCHS, 1);
}

/** Every fifth block of wikigold and every tenth of gmb held out in turn. */
function printFolds(corpora: Corpora, folds: number): void {
  const held: Record<keyof Corpora, { expected: MarkedSentence; found: MarkedSentence }[]> = {
    gmb: [],
    wikigold: [],
  };
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (at: number, of: number): boolean => Math.floor(at / BLOCK) % of === fold;
    const weights = trainOn({
      gmb: corpora.gmb.filter((_, at) => !isHeld(at, 10)),
      wikigold: corpora.wikigold.filter((_, at) => !isHeld(at, 5)),
    });
    const tag = ({ words }: MarkedSentence): MarkedSentence => ({
      words,
      runs: tagRuns(weights, words),
    });
    for (const [name, of] of [
      ['gmb', 10],
      ['wikigold', 5],
    ] as const) {
      const parts = corpora[name].filter((_, at) => isHeld(at, of));
      held[name].push(...parts.map((expected) => ({ expected, found: tag(expected) })));
    }
    console.log(`fold ${fold + 1} of ${folds}`);
    for (const [name, pairs] of Object.entries(held)) console.log(name, scoreNames(pairs));
  }
}

const [folder = '.', ...flags] = process.argv.slice(2);
const corpora = readCorpora(folder);
if (flags.includes('--folds')) printFolds(corpora, 5);
else {
  const bytes = encodeModel(trainOn(corpora), ROWS);
  writeFileSync(new URL('../analysis/names/names.weights.bin', import.meta.url), bytes);
  console.log(`${bytes.length} bytes`);
}
