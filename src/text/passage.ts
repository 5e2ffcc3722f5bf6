import type { Span } from './span.ts';

/** The unit of retrieval: a paragraph, or a part of a long one that ends where a sentence ends. */
export interface Passage extends Span {
  /** The heading that the passage stands under, or null. Headings are not passages themselves. */
  readonly heading: Span | null;
  /** The sentences of the passage in order; their spans lie inside it. */
  readonly sentences: readonly Span[];
}
