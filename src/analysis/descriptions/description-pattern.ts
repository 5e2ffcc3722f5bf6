import type { Description } from '../analysis.ts';
import type { Token } from '../phrases/token.ts';

/** The tokens of one mention of a person in a sentence: the first, and the one after the last. */
export interface NamedTokens {
  readonly from: number;
  readonly to: number;
  /** A written name, rather than a pronoun or a description. */
  readonly isName: boolean;
}

/** A description as a range of tokens. */
export interface DescriptionMatch {
  readonly from: number;
  readonly to: number;
  readonly kind: Description['kind'];
}

/** Reads what a sentence says of the person mentioned at `named`; null where it says nothing in this way. */
export type DescriptionPattern = (
  tokens: readonly Token[],
  named: NamedTokens,
) => DescriptionMatch | null;
