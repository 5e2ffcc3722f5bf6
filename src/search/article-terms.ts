import type { PassageIndex } from './passage-index.ts';

/** Which of some terms an article holds. */
export interface ArticleTerms {
  /** Those of the title and the headings. */
  readonly title: ReadonlySet<string>;
  /** Those of each passage. */
  readonly passages: readonly ReadonlySet<string>[];
}

const NONE: ReadonlySet<string> = new Set();

/** Which of some terms stand where in an article, told by the index without reading the text; nothing where it is not in. */
export function termsOfArticle(
  index: PassageIndex,
  articleId: string,
  terms: Iterable<string>,
): ArticleTerms {
  const found = index.find(articleId);
  if (!found) return { title: NONE, passages: [] };
  const { vectors, titleTerms } = found.indexed;
  const byNumber = new Map<number, string>();
  for (const term of terms) {
    const number = found.index.numberOf(term);
    if (number !== undefined) byNumber.set(number, term);
  }
  const named = (numbers: Iterable<number>) =>
    new Set(Array.from(numbers, (number) => byNumber.get(number) ?? ''));
  const passages = Array.from({ length: vectors.size }, (_, passage) => {
    const met = new Set<number>();
    vectors.collect(passage, byNumber, met);
    return met.size === 0 ? NONE : named(met);
  });
  return { title: named([...titleTerms].filter((number) => byNumber.has(number))), passages };
}
