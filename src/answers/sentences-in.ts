import type { Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';

/** Indices of the sentences that a span overlaps. */
export function sentencesIn({ analysis }: AnalysedArticle, span: Span): number[] {
  const { sentences } = analysis;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const found: number[] = [];
  for (let i = low; i < sentences.length && (sentences[i]?.start ?? 0) < span.end; i++)
    found.push(i);
  return found;
}
