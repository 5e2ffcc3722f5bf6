import { bySpan, contains, overlaps, type Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Answer, Quote, ReadAs } from './answer.ts';
import type { Candidate } from './candidate-reader.ts';
import { explained } from './explanations.ts';

/** The most quotes that an answer carries. */
export const MOST_QUOTES = 10;

/** A quote of a span, with the marks that lie inside it. */
export function quoteOf(
  entry: AnalysedArticle,
  span: Span,
  marks: readonly Span[] = [],
  speaker: string | null = speakerOf(entry, span),
): Quote {
  const highlights: Span[] = [];
  for (const { start, end } of [...marks].sort(bySpan)) {
    const inside = start >= span.start && end <= span.end && end > start;
    if (inside && start >= (highlights.at(-1)?.end ?? 0)) highlights.push({ start, end });
  }
  return {
    article: entry.article,
    span: { start: span.start, end: span.end },
    highlights,
    speaker,
    ...explained(entry, span),
  };
}

/** Whose words a span is, where all of it belongs to one statement. */
function speakerOf({ analysis }: AnalysedArticle, span: Span): string | null {
  const statement = analysis.statements.find(
    ({ content, kind }) =>
      kind !== 'reported' &&
      content.some((words) => contains({ start: words.start - 2, end: words.end + 2 }, span)),
  );
  return statement?.speaker?.name ?? null;
}

/** At most ten quotes, none of which repeats another. */
export function distinctQuotes(quotes: Iterable<Quote>): Quote[] {
  const kept: Quote[] = [];
  for (const quote of quotes) {
    if (kept.length === MOST_QUOTES) break;
    const repeats = kept.some(
      ({ article, span }) => article.id === quote.article.id && overlaps(span, quote.span),
    );
    if (!repeats) kept.push(quote);
  }
  return kept;
}

/** An answer that says no: what was matched, what was not, and the closest passages. */
export function noAnswer(parts: {
  readonly missing: readonly string[];
  readonly matched?: readonly string[];
  readonly readAs?: readonly ReadAs[];
  readonly closest?: readonly Candidate[];
}): Answer {
  const { missing, matched = [], readAs = [], closest = [] } = parts;
  const quotes = closest.map(({ entry, span, match }) => quoteOf(entry, span, match.marks));
  return {
    status: 'none',
    answers: [],
    quotes: distinctQuotes(quotes).slice(0, 3),
    missing,
    matched,
    readAs,
  };
}
