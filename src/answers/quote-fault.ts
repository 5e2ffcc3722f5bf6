import { displayText } from '../text/display-text.ts';
import { type Span, textOf } from '../text/span.ts';
import type { Answer, Quote } from './answer.ts';

/** Why a span cannot be quoted, or null. A quote is a span of the article: inside it, visible, and splitting no character. */
export function findQuoteFault(text: string, span: Span): string | null {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end))
    return 'offsets that are no whole numbers';
  if (start < 0 || end > text.length || start >= end) return 'a span outside the text';
  if (/\p{Surrogate}/u.test(textOf(text, span))) return 'a span that splits a character';
  return displayText(textOf(text, span)).trim() === '' ? 'a span without a visible word' : null;
}

/** The quotes of an answer that may be shown; each other one is a bug, of which `report` is told in a line. */
export function soundQuotes({ quotes }: Answer, report: (fault: string) => void): Quote[] {
  return quotes.filter(({ article, span }) => {
    const fault = findQuoteFault(article.text, span);
    if (fault !== null) report(`Dropped a quote of "${article.id}": ${fault}.`);
    return fault === null;
  });
}
