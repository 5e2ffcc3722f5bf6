import type { NameKind, NameRun } from '../analysis/names/labels.ts';

/** Precision, recall and their harmonic mean, in per cent with one decimal, over exact spans. */
export interface NameScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A sentence's names as marked and as found. */
export interface NamePair {
  readonly expected: { readonly runs: readonly NameRun[] };
  readonly found: { readonly runs: readonly NameRun[] };
}

/** Score exact spans of each kind. */
export function scoreNames(pairs: readonly NamePair[]): Record<NameKind, NameScore> {
  return {
    PER: scoreKind(pairs, 'PER'),
    LOC: scoreKind(pairs, 'LOC'),
    ORG: scoreKind(pairs, 'ORG'),
  };
}

function scoreKind(pairs: readonly NamePair[], kind: NameKind): NameScore {
  let right = 0;
  let expected = 0;
  let found = 0;
  for (const pair of pairs) {
    const marked = new Set(keysOf(pair.expected.runs, kind));
    const tagged = keysOf(pair.found.runs, kind);
    expected += marked.size;
    found += tagged.length;
    right += tagged.filter((key) => marked.has(key)).length;
  }
  return {
    precision: percent(right, found),
    recall: percent(right, expected),
    f1: percent(2 * right, expected + found),
  };
}

function keysOf(runs: readonly NameRun[], kind: NameKind): string[] {
  return runs.filter((run) => run.kind === kind).map((run) => `${run.first}-${run.last}`);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
