import type { Token } from './token.ts';

/** Reads something from a sentence where one of its cue words stands. */
export interface CuePattern<Match> {
  /** The words, in lower case, at which it is tried. */
  readonly cues: Iterable<string>;
  /** What the sentence says at the cue at `at`; null where it says nothing of the kind. */
  readonly read: (tokens: readonly Token[], at: number) => Match | null;
}

/**
 * A reader of sentences made of patterns in order: at each cue that is not quoted the first pattern that reads
 * something wins. Words that are no pattern's cue cost one look-up.
 */
export function cueReader<Match>(
  patterns: readonly CuePattern<Match>[],
): (tokens: readonly Token[]) => Match[] {
  const byCue = new Map<string, CuePattern<Match>[]>();
  for (const pattern of patterns) {
    for (const cue of pattern.cues) byCue.set(cue, [...(byCue.get(cue) ?? []), pattern]);
  }
  return (tokens) =>
    tokens.flatMap((token, at) => {
      const tried = token.quoted ? undefined : byCue.get(token.word);
      return tried === undefined ? [] : readFirst(tried, tokens, at);
    });
}

function readFirst<Match>(
  patterns: readonly CuePattern<Match>[],
  tokens: readonly Token[],
  at: number,
): Match[] {
  for (const pattern of patterns) {
    const match = pattern.read(tokens, at);
    if (match !== null) return [match];
  }
  return [];
}
