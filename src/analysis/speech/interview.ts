import type { Statement } from '../analysis.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';

/** The answers of an interview as statements of the one who is interviewed; none in other articles. */
export function interviewStatements(_article: MarkedArticle): Statement[] {
  return [];
}
