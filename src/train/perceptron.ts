import { contextFeatures } from '../analysis/names/context-features.ts';
import { LABEL_COUNT, type LabelledRun, labelsOf, runsOf } from '../analysis/names/labels.ts';
import { bestLabels } from '../analysis/names/viterbi.ts';
import { withoutTitles } from '../analysis/names/without-titles.ts';
import { buildForm, EDGE, type WordForm } from '../analysis/names/word-forms.ts';
import type { ConllSentence } from '../evaluate/conll.ts';
import { seeded, shuffled } from './random.ts';

const L = LABEL_COUNT;

/** A trained tagger: a row of LABEL_COUNT weights for each feature hash, and weights of label pairs. */
export interface Weights {
  readonly rows: ReadonlyMap<number, Float32Array>;
  readonly transitions: Float32Array;
}

interface Example {
  /** For each word the numbers of its features. */
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
}

/** Train an averaged structured perceptron with Viterbi decoding (Collins 2002). */
export function train(sentences: readonly ConllSentence[], epochs: number, seed: number): Weights {
  const ids = new Map<number, number>();
  const examples = sentences.map((sentence) => numbered(sentence, ids));
  const state = new AveragedWeights(ids.size * L);
  const pairs = new AveragedWeights(L * L);
  const random = seeded(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      learn(example, state, pairs);
      state.step++;
      pairs.step++;
    }
  }
  const averages = state.averages();
  const rows = new Map([...ids].map(([hash, id]) => [hash, averages.slice(id * L, id * L + L)]));
  return { rows, transitions: pairs.averages() };
}

/** The names that weights which were just trained find in a sentence. */
export function tagRuns(weights: Weights, words: readonly string[]): LabelledRun[] {
  const scores = new Float64Array(words.length * L);
  featuresOf(words).forEach((features, at) => {
    for (const hash of features) {
      const row = weights.rows.get(hash);
      if (row) add(row, 0, scores, at * L);
    }
  });
  return withoutTitles(words, runsOf(bestLabels(words.length, scores, weights.transitions)));
}

/** Weights whose average over all steps is kept up lazily. */
class AveragedWeights {
  readonly now: Float32Array;
  readonly #sums: Float64Array;
  step = 1;

  constructor(size: number) {
    this.now = new Float32Array(size);
    this.#sums = new Float64Array(size);
  }

  /** Make one weight of the row that begins at `row` greater and another less. */
  move(row: number, greater: number, less: number): void {
    this.#change(row + greater, 1);
    this.#change(row + less, -1);
  }

  #change(at: number, by: number): void {
    this.now[at] = (this.now[at] ?? 0) + by;
    this.#sums[at] = (this.#sums[at] ?? 0) + by * this.step;
  }

  averages(): Float32Array {
    return this.now.map((weight, at) => weight - (this.#sums[at] ?? 0) / this.step);
  }
}

function learn(
  { features, labels }: Example,
  weights: AveragedWeights,
  pairs: AveragedWeights,
): void {
  const scores = new Float64Array(labels.length * L);
  features.forEach((ids, at) => {
    for (const id of ids) add(weights.now, id * L, scores, at * L);
  });
  const guess = bestLabels(labels.length, scores, pairs.now);
  labels.forEach((right, at) => {
    const wrong = guess[at] ?? 0;
    const changed = right === wrong ? [] : (features[at] ?? []);
    for (const id of changed) weights.move(id * L, right, wrong);
    if (at > 0) pairs.move(0, (labels[at - 1] ?? 0) * L + right, (guess[at - 1] ?? 0) * L + wrong);
  });
}

function add(from: Float32Array, start: number, to: Float64Array, offset: number): void {
  for (let label = 0; label < L; label++) {
    to[offset + label] = (to[offset + label] as number) + (from[start + label] as number);
  }
}

function numbered(sentence: ConllSentence, ids: Map<number, number>): Example {
  const numberOf = (hash: number): number => {
    const known = ids.get(hash);
    if (known !== undefined) return known;
    ids.set(hash, ids.size);
    return ids.size - 1;
  };
  return {
    features: featuresOf(sentence.words).map((hashes) => hashes.map(numberOf)),
    labels: labelsOf(sentence.words.length, sentence.runs),
  };
}

const keptForms = new Map<string, WordForm>();

function formOf(word: string): WordForm {
  const form = keptForms.get(word) ?? buildForm(word);
  keptForms.set(word, form);
  return form;
}

function featuresOf(words: readonly string[]): Int32Array[] {
  const forms = words.map(formOf);
  return forms.map((_, at) => {
    const features: number[] = [];
    for (let offset = -2; offset <= 2; offset++) {
      features.push(...((forms[at + offset] ?? EDGE).features[offset + 2] ?? []));
    }
    contextFeatures(forms, at, features);
    return Int32Array.from(features);
  });
}
