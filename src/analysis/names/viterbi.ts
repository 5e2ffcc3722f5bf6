import { LABEL_COUNT, mayBegin, mayEnd, mayFollow } from './labels.ts';

const L = LABEL_COUNT;
const BARRED = -1e9;

/** For each label the labels that may stand before it. */
const BEFORE: readonly Uint8Array[] = Array.from({ length: L }, (_, after) =>
  Uint8Array.from(
    Array.from({ length: L }, (__, before) => before).filter((before) => mayFollow(before, after)),
  ),
);

/**
 * The best sequence of labels for a sentence (Viterbi). `scores` holds LABEL_COUNT numbers a word, `transitions` one for
 * each pair (before × LABEL_COUNT + after).
 */
export function bestLabels(
  length: number,
  scores: Float64Array,
  transitions: ArrayLike<number>,
): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const back = new Uint8Array(length * L);
  let before = new Float64Array(L);
  let now = new Float64Array(L);
  for (let label = 0; label < L; label++) {
    before[label] = mayBegin(label) ? (scores[label] ?? 0) : BARRED;
  }
  for (let at = 1; at < length; at++) {
    step(at * L, { scores, transitions, before, now, back });
    [before, now] = [now, before];
  }
  labels[length - 1] = bestLast(before);
  for (let at = length - 1; at > 0; at--) labels[at - 1] = back[at * L + (labels[at] ?? 0)] ?? 0;
  return labels;
}

interface Step {
  readonly scores: Float64Array;
  readonly transitions: ArrayLike<number>;
  /** The best score of a sequence that ends with each label at the word before, and at this word. */
  readonly before: Float64Array;
  readonly now: Float64Array;
  /** For each word and label the label before it in the best sequence. */
  readonly back: Uint8Array;
}

function step(row: number, { scores, transitions, before, now, back }: Step): void {
  for (let label = 0; label < L; label++) {
    let best = Number.NEGATIVE_INFINITY;
    for (const from of BEFORE[label] as Uint8Array) {
      const score = (before[from] as number) + (transitions[from * L + label] as number);
      if (score > best) {
        best = score;
        back[row + label] = from;
      }
    }
    now[label] = best + (scores[row + label] as number);
  }
}

function bestLast(scores: Float64Array): number {
  let best = 0;
  scores.forEach((score, label) => {
    if (mayEnd(label) && score > (scores[best] ?? 0)) best = label;
  });
  return best;
}
