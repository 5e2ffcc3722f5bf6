import { LABEL_COUNT } from '../analysis/names/labels.ts';
import { evenBytes } from '../analysis/names/model.ts';
import type { Weights } from './perceptron.ts';

/** The bytes of a model file with the `count` rows that weigh most (format: see NameModel). */
export function encodeModel(weights: Weights, count: number): Uint8Array {
  const heaviest = [...weights.rows]
    .map(([hash, row]) => ({ hash, row, weight: Math.max(...row.map(Math.abs)) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, count);
  const scale = 127 / Math.max(...heaviest.map(({ weight }) => weight));
  const transitionBytes = evenBytes(LABEL_COUNT * LABEL_COUNT * 2);
  const bytes = new Uint8Array(4 + transitionBytes + heaviest.length * (4 + LABEL_COUNT));
  const { buffer } = bytes;
  new Int32Array(buffer, 0, 1)[0] = heaviest.length;
  new Int16Array(buffer, 4, LABEL_COUNT ** 2).set(
    weights.transitions.map((weight) => Math.round(weight * scale)),
  );
  const hashes = new Int32Array(buffer, 4 + transitionBytes, heaviest.length);
  const rows = new Int8Array(buffer, 4 + transitionBytes + heaviest.length * 4);
  heaviest.forEach(({ hash, row }, at) => {
    hashes[at] = hash;
    rows.set(
      row.map((weight) => Math.round(weight * scale)),
      at * LABEL_COUNT,
    );
  });
  return bytes;
}
