import { seeded } from './random.ts';

/** Vectors of one length, one after the other. */
export interface Vectors {
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** Spherical k-means: unit vectors that are the middles of `count` clusters of the unit vectors given. */
export function clusterMiddles(vectors: Vectors, count: number, rounds: number): Vectors {
  const { dimensions, values } = vectors;
  const size = values.length / dimensions;
  const random = seeded(count);
  const middles = new Float32Array(count * dimensions);
  const restart = (cluster: number): void => {
    const from = Math.floor(random() * size) * dimensions;
    middles.set(values.subarray(from, from + dimensions), cluster * dimensions);
  };
  for (let cluster = 0; cluster < count; cluster++) restart(cluster);
  for (let round = 0; round < rounds; round++) {
    const nearest = nearestMiddles(vectors, { dimensions, values: middles });
    const sums = new Float64Array(count * dimensions);
    nearest.forEach((cluster, at) => {
      for (let d = 0; d < dimensions; d++) {
        const place = cluster * dimensions + d;
        sums[place] = (sums[place] ?? 0) + (values[at * dimensions + d] ?? 0);
      }
    });
    for (let cluster = 0; cluster < count; cluster++) {
      const sum = sums.subarray(cluster * dimensions, (cluster + 1) * dimensions);
      const length = Math.hypot(...sum);
      if (length === 0) restart(cluster);
      else
        middles.set(
          sum.map((value) => value / length),
          cluster * dimensions,
        );
    }
  }
  return { dimensions, values: middles };
}

/** For each vector the number of the middle that is nearest by angle. */
export function nearestMiddles(vectors: Vectors, middles: Vectors): Uint16Array {
  const { dimensions, values } = vectors;
  const count = middles.values.length / dimensions;
  const nearest = new Uint16Array(values.length / dimensions);
  for (let at = 0; at < nearest.length; at++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let cluster = 0; cluster < count; cluster++) {
      const likeness = product(
        values,
        at * dimensions,
        middles.values,
        cluster * dimensions,
        dimensions,
      );
      if (likeness > best) {
        best = likeness;
        nearest[at] = cluster;
      }
    }
  }
  return nearest;
}

function product(
  a: Float32Array,
  aStart: number,
  b: Float32Array,
  bStart: number,
  n: number,
): number {
  let sum = 0;
  for (let d = 0; d < n; d++) sum += (a[aStart + d] as number) * (b[bStart + d] as number);
  return sum;
}
