import type { Article } from '../articles/article.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { analyseTerms } from '../text/terms.ts';

/** The content terms of an article's title and headings. */
export function titleTerms(
  article: Article,
  passages: readonly Passage[],
  language: string,
): string[] {
  const headings = new Set(passages.flatMap(({ heading }) => (heading ? [heading] : [])));
  return [
    ...contentTerms(article.title, language),
    ...[...headings].flatMap((heading) => contentTerms(article.text, language, heading)),
  ];
}

/** The terms of a text, or of a part of it, that say something about its subject. */
export function contentTerms(text: string, language: string, within?: Span): string[] {
  return analyseTerms(text, language, within)
    .filter((term) => !term.stop)
    .map((term) => term.term);
}
