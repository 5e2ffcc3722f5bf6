/**
 * Trains the tagger of names and writes src/analysis/names/names.weights.bin:
 *
 *     tsx src/train/train-names.ts ../shared/names              train on everything
 *     tsx src/train/train-names.ts ../shared/names --folds 5    print the figures of held-out parts instead
 *
 * The folder holds gmb.conll (marked partly by machine, so mended first) and wikigold.conll (marked by hand). Same input,
 * same weights: the order and the made-up names come from fixed seeds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledRun } from '../analysis/names/labels.ts';
import { NameModel } from '../analysis/names/model.ts';
import { tagSentences } from '../analysis/names/tag-names.ts';
import { type ConllSentence, parseConll } from '../evaluate/conll.ts';
import { type NamePair, scoreNames } from '../evaluate/name-scores.ts';
import {
  asWire,
  hasQuote,
  hasTitle,
  inCapitals,
  withOtherNames,
  withoutTitleWords,
  withWireQuotes,
} from './augment.ts';
import { cleanSentence } from './clean.ts';
import { mendSentences } from './mend.ts';
import { encodeModel } from './model-file.ts';
import { train, type Weights } from './perceptron.ts';
import { seeded } from './random.ts';

const EPOCHS = 8;
const ROWS = 60_000;
/** Shares of the sentences that are learnt once more, changed: with other names, without titles, in capitals, as a wire's, with its quotes. */
const SHARES = {
  renamed: 0.4,
  untitled: 0.5,
  untitledRenamed: 0.4,
  capitals: 0.05,
  wire: 0.06,
  wireQuotes: 0.5,
};
/** Sentences that stand together speak of the same people: they are held out together. */
const BLOCK = 20;

interface Corpora {
  readonly gmb: readonly ConllSentence[];
  readonly wikigold: readonly ConllSentence[];
}

function readCorpora(folder: string): Corpora {
  const read = (file: string): ConllSentence[] =>
    parseConll(readFileSync(join(folder, file), 'utf8')).map(cleanSentence);
  return { gmb: read('gmb.conll'), wikigold: read('wikigold.conll') };
}

function trainOn({ gmb, wikigold }: Corpora): Weights {
  const sentences = [...mendSentences(gmb, wikigold), ...wikigold];
  return train([...sentences, ...changedCopies(sentences)], EPOCHS, 1);
}

function changedCopies(sentences: readonly ConllSentence[]): ConllSentence[] {
  const random = seeded(5);
  const some = (list: readonly ConllSentence[], share: number): ConllSentence[] =>
    list.filter(() => random() < share);
  const rename = (sentence: ConllSentence): ConllSentence => withOtherNames(sentence, random);
  const withPeople = sentences.filter(({ runs }) => runs.some((run) => run.kind === 'PER'));
  const titled = withPeople.filter(hasTitle);
  return [
    ...some(withPeople, SHARES.renamed).map(rename),
    ...some(titled, SHARES.untitled).map(withoutTitleWords),
    ...some(titled, SHARES.untitledRenamed).map(withoutTitleWords).map(rename),
    ...some(sentences, SHARES.capitals).map(inCapitals),
    ...some(sentences.filter(hasQuote), SHARES.wireQuotes).map(withWireQuotes),
    ...some(sentences, SHARES.wire).map((sentence) => asWire(sentence, random)),
  ];
}

/** Print the figures of every fifth block of wikigold and every tenth of gmb, held out in turn. */
function printFolds(corpora: Corpora, folds: number): void {
  const held: Record<keyof Corpora, NamePair[]> = { gmb: [], wikigold: [] };
  for (let fold = 0; fold < folds; fold++) {
    const gmb = partition(corpora.gmb, 10, fold);
    const wikigold = partition(corpora.wikigold, 5, fold);
    const weights = trainOn({ gmb: gmb.learnt, wikigold: wikigold.learnt });
    const model = new NameModel(encodeModel(weights, ROWS));
    held.gmb.push(...gmb.held.flatMap((block) => pairsOf(block, model)));
    held.wikigold.push(...wikigold.held.flatMap((block) => pairsOf(block, model)));
    console.log(`fold ${fold + 1} of ${folds}`);
    for (const [name, pairs] of Object.entries(held)) console.log(name, scoreNames(pairs));
  }
}

interface Partition {
  readonly learnt: readonly ConllSentence[];
  /** Blocks of neighbouring sentences, each read as an article. */
  readonly held: readonly (readonly ConllSentence[])[];
}

function partition(sentences: readonly ConllSentence[], of: number, fold: number): Partition {
  const blocks: ConllSentence[][] = [];
  for (let at = 0; at < sentences.length; at += BLOCK) blocks.push(sentences.slice(at, at + BLOCK));
  const isHeld = (_: unknown, at: number): boolean => at % of === fold;
  return {
    held: blocks.filter(isHeld),
    learnt: blocks.filter((block, at) => !isHeld(block, at)).flat(),
  };
}

function pairsOf(block: readonly ConllSentence[], model: NameModel): NamePair[] {
  const found = tagSentences(
    block.map(({ words }) => words),
    model,
  );
  return block.map(({ runs }, at) => ({
    expected: runs.map(asSpan),
    found: (found[at] ?? []).map(asSpan),
  }));
}

function asSpan({ first, last, kind }: LabelledRun): NamePair['found'][number] {
  return { start: first, end: last + 1, kind };
}

const [folder = '.', flag, folds = '5'] = process.argv.slice(2);
const corpora = readCorpora(folder);
if (flag === '--folds') printFolds(corpora, Number(folds));
else {
  const bytes = encodeModel(trainOn(corpora), ROWS);
  writeFileSync(new URL('../analysis/names/names.weights.bin', import.meta.url), bytes);
  console.log(`${bytes.length} bytes`);
}
