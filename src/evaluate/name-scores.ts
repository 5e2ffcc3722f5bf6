import type { NameKind } from '../analysis/names/labels.ts';
import type { Span } from '../text/span.ts';

/** The names of a sentence; the spans may count characters or words. */
export type MarkedNames = readonly (Span & { readonly kind: NameKind })[];

/** Precision, recall and their harmonic mean over exact spans, in per cent with one decimal. */
export interface NameScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A sentence's names as marked and as found. */
export interface NamePair {
  readonly expected: MarkedNames;
  readonly found: MarkedNames;
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
    const marked = new Set(keysOf(pair.expected, kind));
    const tagged = keysOf(pair.found, kind);
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

function keysOf(names: MarkedNames, kind: NameKind): string[] {
  return names.filter((name) => name.kind === kind).map(({ start, end }) => `${start}-${end}`);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
