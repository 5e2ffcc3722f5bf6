/** The kinds of names that are told apart; everything else is no name. */
export type NameKind = 'PER' | 'LOC' | 'ORG';

/** The kinds in the order of their labels. */
export const NAME_KINDS: readonly NameKind[] = ['PER', 'LOC', 'ORG'];
const POSITIONS = ['B', 'I', 'L', 'U'] as const;

/**
 * Number of labels of the tagger: 0 is "no name", then for each kind its first, inner and last word and its
 * only word (the BILOU scheme, Ratinov and Roth 2009).
 */
export const LABEL_COUNT = 1 + NAME_KINDS.length * POSITIONS.length;

/** A run of words `[first, last]` that is one name. */
export interface LabelledRun {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

function labelOf(kind: NameKind, position: number): number {
  return 1 + NAME_KINDS.indexOf(kind) * POSITIONS.length + position;
}

/** The label of a person's name of one word. */
export const LONE_PERSON = labelOf('PER', 3);

function opens(label: number): boolean {
  const position = (label - 1) % POSITIONS.length;
  return label !== 0 && (position === 0 || position === 1);
}

function continues(label: number): boolean {
  const position = (label - 1) % POSITIONS.length;
  return label !== 0 && (position === 1 || position === 2);
}

/** Index in NAME_KINDS of a label's kind; -1 for the label 0. */
export function labelKind(label: number): number {
  return Math.floor((label - 1) / POSITIONS.length);
}

/** Whether `after` may follow `before`: a name that was opened goes on in its own kind. */
export function mayFollow(before: number, after: number): boolean {
  if (opens(before)) return continues(after) && labelKind(before) === labelKind(after);
  return !continues(after);
}

/** Whether a sentence may begin with the label. */
export function mayBegin(label: number): boolean {
  return !continues(label);
}

/** Whether a sentence may end with the label. */
export function mayEnd(label: number): boolean {
  return !opens(label);
}

/** The labels of a sentence of `length` words with these names in it. */
export function labelsOf(length: number, runs: readonly LabelledRun[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, last, kind } of runs) {
    if (first === last) {
      labels[first] = labelOf(kind, 3);
      continue;
    }
    labels.fill(labelOf(kind, 1), first + 1, last);
    labels[first] = labelOf(kind, 0);
    labels[last] = labelOf(kind, 2);
  }
  return labels;
}

/** The names that a sequence of labels, in which each may follow the one before, says. */
export function runsOf(labels: Uint8Array): LabelledRun[] {
  const runs: LabelledRun[] = [];
  let first = 0;
  labels.forEach((label, at) => {
    if (!continues(label)) first = at;
    const kind = NAME_KINDS[labelKind(label)];
    if (label !== 0 && !opens(label) && kind) runs.push({ first, last: at, kind });
  });
  return runs;
}
