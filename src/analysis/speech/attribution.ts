import type { CuePattern } from '../phrases/cues.ts';
import type { NounPhrase } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';

/** Where a sentence says who said something, in token indices of the sentence. */
export interface Attribution {
  readonly speaker: NounPhrase;
  /** That the sentence says that it was not said, or not by the speaker: "never said", "denied saying". */
  readonly denied?: true;
  /** The word that says it: "said", "according". */
  readonly cue: number;
  /** The words said, quoted or not; empty (`from === to`) where they are all in quotation marks elsewhere. */
  readonly from: number;
  readonly to: number;
}

/** Reads an attribution at a cue word. */
export type AttributionPattern = CuePattern<Attribution>;

/** Where words said from `from` on end: before a semicolon, or the closing marks of the sentence. */
export function contentEnd(tokens: readonly Token[], from = 0): number {
  const pause = tokens.findIndex((token, at) => at > from && token.word === ';' && !token.quoted);
  if (pause > 0) return pause;
  let to = tokens.length;
  while (to > 0 && /^[.!?]$/.test(tokens[to - 1]?.word ?? '')) to--;
  return to;
}

/** Whether the token is a quotation mark. */
export function isQuotationMark(token: Token | undefined): boolean {
  return token !== undefined && /^(?:["“”„«»‘’']|``|'')$/.test(token.word);
}
