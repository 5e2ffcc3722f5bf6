import { LABEL_COUNT, mayBegin, mayEnd, mayFollow } from './labels.ts';

const L = LABEL_COUNT;
const BARRED = -1e9;

/** For each label the labels that may stand before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: L }, (_, after) =>
  Array.from({ length: L }, (__, before) => before).filter((before) => mayFollow(before, after)),
);

/**
 * The best sequence of labels for a sentence. `scores` holds LABEL_COUNT numbers a word, `transitions` one for
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
  let previous = new Float64Array(L);
  let current = new Float64Array(L);
  for (let label = 0; label < L; label++) {
    previous[label] = mayBegin(label) ? (scores[label] ?? 0) : BARRED;
  }
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < L; label++) {
      let best = BARRED * 2;
      let from = 0;
      for (const before of BEFORE[label] ?? []) {
        const score = (previous[before] ?? 0) + (transitions[before * L + label] ?? 0);
        if (score > best) {
          best = score;
          from = before;
        }
      }
      current[label] = best + (scores[at * L + label] ?? 0);
      back[at * L + label] = from;
    }
    [previous, current] = [current, previous];
  }
  let best = 0;
  for (let label = 1; label < L; label++) {
    if (mayEnd(label) && (previous[label] ?? 0) > (previous[best] ?? 0)) best = label;
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = best;
    best = back[at * L + best] ?? 0;
  }
  return labels;
}
