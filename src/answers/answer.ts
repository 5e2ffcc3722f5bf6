import type { Article } from '../articles/article.ts';
import type { Span } from '../text/span.ts';

/** What a command answers with: short answers and evidence, best first, and what was missing. */
export interface Answer {
  /** `partial`: some of what was asked could not be matched, and `missing` names it. `none`: not answered; `quotes` are then the closest passages. */
  readonly status: 'answered' | 'partial' | 'none';
  readonly answers: readonly ShortAnswer[];
  /** At most ten, best first, and none repeats another; in a list of dates one for each date, in its order. */
  readonly quotes: readonly Quote[];
  /** Words of the question that the corpus could not match: "2019", "Taiwan". */
  readonly missing: readonly string[];
  /** Words of the question that were matched, for "matched X, not Y". */
  readonly matched: readonly string[];
  /** Names that were read as others: asked "Shoygu", read as "Sergey Shoigu". */
  readonly readAs: readonly ReadAs[];
  /** Where the question is in another language than the articles that were asked: its words were looked up in theirs. Absent otherwise. */
  readonly lookedUp?: LookedUp;
}

/** Primary subtags: a question in `from`, articles in `to`. */
export interface LookedUp {
  readonly from: string;
  readonly to: string;
}

export interface ReadAs {
  readonly asked: string;
  readonly as: string;
}

export interface ShortAnswer {
  readonly text: string;
  readonly kind: 'person' | 'date' | 'place' | 'role' | 'number' | 'name' | 'article';
  /** For a date the ISO date or interval: `2023-03`, `2023-04-16/2023-04-18`. */
  readonly value?: string;
  /** True when the value was computed from the publication date and so has to be marked as such. */
  readonly resolved?: boolean;
  /** Said of it by the text: a planned, cancelled or denied meeting; a count of mentions. */
  readonly note?: string;
}

/** A span of an article. The text is cut from the article where it is needed, never carried. */
export interface Quote {
  readonly article: Article;
  readonly span: Span;
  /** The deciding words, inside `span`, in order and without overlap. */
  readonly highlights: readonly Span[];
  /** The name of the person or body whose words these are, or null where the article itself speaks, or does not name them. */
  readonly speaker: string | null;
  /** Whom pronouns and bare roles inside `span` stand for, in order, where the quote itself does not say; absent where there are none. */
  readonly explains?: readonly Explanation[];
}

/** A pronoun or a bare role inside a quote, and the name of the person for whom it stands. */
export interface Explanation {
  readonly span: Span;
  readonly name: string;
}
