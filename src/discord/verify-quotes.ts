import type { AnalysedArticle } from '../answers/analysed-article.ts';
import type { Answer, Quote } from '../answers/answer.ts';
import { findQuoteFault } from '../answers/quote-fault.ts';
import type { Log } from '../log.ts';
import { bySpan, overlaps, type Span } from '../text/span.ts';
import type { AnalysedQuote } from './quote-state.ts';

/** What quotes are held against. */
export interface QuoteCheck {
  readonly answer: Answer;
  /** The command answers with a list to read through. */
  readonly list: boolean;
  /** The article that may be quoted under that id, or null. */
  readonly articleOf: (id: string) => AnalysedArticle | null;
  readonly log: Log;
}

/**
 * The quotes that are spans of articles of this library; each other one is dropped, with an error in the log. In a list of
 * dates each quote comes with the date that it stands for.
 */
export function verifyQuotes({ answer, list, articleOf, log }: QuoteCheck): AnalysedQuote[] {
  const paired = list && answer.answers.length === answer.quotes.length;
  return answer.quotes.flatMap((quote, index) => {
    const { article, span } = quote;
    const analysed = articleOf(article.id);
    const same = analysed !== null && analysed.article.text === article.text;
    const fault = same ? findQuoteFault(article.text, span) : 'an article that is not there';
    if (fault !== null || analysed === null) {
      log.error(`Dropped a quote of "${article.id}": ${fault}.`);
      return [];
    }
    const value = paired ? answer.answers[index]?.value : undefined;
    const date = analysed.analysis.dates.find(
      (mention) => mention.value === value && overlaps(mention, span),
    );
    return [{ quote: { ...quote, highlights: tidy(quote) }, analysed, date: date ?? null }];
  });
}

/** The highlights in order, without those that overlap an earlier one or leave the quote. */
function tidy({ span, highlights }: Quote): Span[] {
  let at = span.start;
  return [...highlights].sort(bySpan).filter(({ start, end }) => {
    const fits = start >= at && start < end && end <= span.end;
    if (fits) at = end;
    return fits;
  });
}
