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
import { asWire, hasTitle, inCapitals, withOtherNames, withoutTitleWords } from './augment.ts';
import { cleanSentence } from './clean.ts';
import { type MarkedSentence, parseConll } from './conll.ts';
import { mendSentences } from './mend.ts';
import { encodeModel } from './model-file.ts';
import { tagRuns, train, type Weights } from './perceptron.ts';
import { seeded } from './random.ts';

const EPOCHS = 8;
const ROWS = 60_000;
/** Shares of the sentences that are learnt once more, changed: with other names, without titles, in capitals, as a wire's. */
const SHARES = { renamed: 0.4, untitled: 0.5, untitledRenamed: 0.4, capitals: 0.05, wire: 0.06 };
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
  const sentences = [...mendSentences(gmb, wikigold), ...wikigold];
  return train([...sentences, ...changedCopies(sentences)], EPOCHS, 1);
}

function changedCopies(sentences: readonly MarkedSentence[]): MarkedSentence[] {
  const random = seeded(5);
  const some = (list: readonly MarkedSentence[], share: number): MarkedSentence[] =>
    list.filter(() => random() < share);
  const rename = (sentence: MarkedSentence): MarkedSentence => withOtherNames(sentence, random);
  const withPeople = sentences.filter(({ runs }) => runs.some((run) => run.kind === 'PER'));
  const titled = withPeople.filter(hasTitle);
  return [
    ...some(withPeople, SHARES.renamed).map(rename),
    ...some(titled, SHARES.untitled).map(withoutTitleWords),
    ...some(titled, SHARES.untitledRenamed).map(withoutTitleWords).map(rename),
    ...some(sentences, SHARES.capitals).map(inCapitals),
    ...some(sentences, SHARES.wire).map((sentence) => asWire(sentence, random)),
  ];
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
