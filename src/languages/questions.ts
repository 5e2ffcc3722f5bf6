/** The kind of thing that a question asks for. */
export type Expected =
  | 'person'
  | 'date'
  | 'place'
  | 'number'
  | 'amount'
  | 'duration'
  | 'name'
  | 'reason'
  | 'manner'
  | 'thing'
  | 'statement';

/**
 * Question words and what they ask for, in the order in which they are tried, as patterns that begin at the start of a
 * word; anywhere where words are not written apart. "~" stands for letters that may end a word, "@" for an adjective that
 * may stand before a noun.
 */
export interface QuestionPatterns {
  readonly patterns: readonly (readonly [Expected, string])[];
}

/** The words by which English questions are read: lists of words between spaces. */
export interface QuestionGrammar {
  /** What a noun after "what" or "which" asks for. */
  readonly nouns: readonly (readonly [Expected, string])[];
  readonly auxiliaries: string;
  /** Verbs after "what" that name no kind of thing. */
  readonly events: string;
}

export type Questions = QuestionPatterns | QuestionGrammar;
