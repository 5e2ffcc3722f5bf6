import { contextFeatures } from '../analysis/names/context-features.ts';
import { LABEL_COUNT, labelsOf } from '../analysis/names/labels.ts';
import { bestLabels } from '../analysis/names/viterbi.ts';
import { buildForm, EDGE, type WordForm } from '../analysis/names/word-forms.ts';
import type { MarkedSentence } from './conll.ts';
import { seeded, shuffled } from './random.ts';

const L = LABEL_COUNT;

/** A trained tagger: a row of LABEL_COUNT weights for each feature hash, and weights of label pairs. */
export interface Weights {
  readonly rows: ReadonlyMap<number, Float32Array>;
  readonly transitions: Float32Array;
}

interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
}

const formCache = new Map<string, WordForm>();
function formOf(word: string): WordForm {
  let form = formCache.get(word);
  if (!form) formCache.set(word, (form = buildForm(word)));
  return form;
}

/** The feature hashes of each word of a sentence. */
export function featuresOf(words: readonly string[]): Int32Array[] {
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

/** Train an averaged structured perceptron (Collins 2002) with Viterbi decoding. */
export function train(sentences: readonly MarkedSentence[], epochs: number, seed: number): Weights {
  const ids = new Map<number, number>();
  const counts: number[] = [];
  const examples: Example[] = sentences.map((sentence) => ({
    labels: labelsOf(sentence.words.length, sentence.runs),
    features: featuresOf(sentence.words).map((features) =>
      features.map((hash) => {
        let id = ids.get(hash);
        if (id === undefined) ids.set(hash, (id = ids.size));
        counts[id] = (counts[id] ?? 0) + 1;
        return id;
      }),
    ),
  }));
  const size = ids.size;
  const weights = new Float32Array(size * L);
  const totals = new Float64Array(size * L);
  const transitions = new Float32Array(L * L);
  const transitionTotals = new Float64Array(L * L);
  const random = seeded(seed);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let errors = 0;
    for (const { features, labels } of shuffled(examples, random)) {
      step++;
      const scores = new Float64Array(labels.length * L);
      features.forEach((ids, at) => {
        for (let f = 0; f < ids.length; f++) {
          const row = (ids[f] as number) * L;
          for (let l = 0; l < L; l++) scores[at * L + l]! += weights[row + l]!;
        }
      });
      const guess = bestLabels(labels.length, scores, transitions);
      for (let at = 0; at < labels.length; at++) {
        const right = labels[at]!;
        const wrong = guess[at]!;
        if (right !== wrong) {
          errors++;
          for (const id of features[at]!) {
            weights[id * L + right]! += 1;
            totals[id * L + right]! += step;
            weights[id * L + wrong]! -= 1;
            totals[id * L + wrong]! -= step;
          }
        }
        if (at === 0) continue;
        const rightPair = labels[at - 1]! * L + right;
        const wrongPair = guess[at - 1]! * L + wrong;
        if (rightPair === wrongPair) continue;
        transitions[rightPair]! += 1;
        transitionTotals[rightPair]! += step;
        transitions[wrongPair]! -= 1;
        transitionTotals[wrongPair]! -= step;
      }
    }
    if (process.env['VERBOSE']) console.error('epoch', epoch, 'wrong labels', errors);
  }
  const rows = new Map<number, Float32Array>();
  for (const [hash, id] of ids) {
    const row = new Float32Array(L);
    for (let l = 0; l < L; l++) row[l] = weights[id * L + l]! - totals[id * L + l]! / (step + 1);
    rows.set(hash, row);
  }
  return {
    rows,
    transitions: transitions.map((w, at) => w - transitionTotals[at]! / (step + 1)),
  };
}

/** Labels of a sentence by weights that were just trained. */
export function tagWith(weights: Weights, words: readonly string[]): Uint8Array {
  const scores = new Float64Array(words.length * L);
  featuresOf(words).forEach((features, at) => {
    for (const hash of features) {
      const row = weights.rows.get(hash);
      if (row) for (let l = 0; l < L; l++) scores[at * L + l]! += row[l]!;
    }
  });
  return bestLabels(words.length, scores, weights.transitions);
}
