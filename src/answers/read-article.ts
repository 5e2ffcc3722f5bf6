import type { Span } from '../text/span.ts';
import { analyseTerms } from '../text/terms.ts';
import type { AnalysedArticle } from './shelf.ts';

/** The terms of a text and where they stand. */
export type PlacedTerms = ReadonlyMap<string, readonly Span[]>;

/** An article's terms: sentence by sentence, of its title, and of the whole. */
export interface ReadArticle {
  readonly sentences: readonly PlacedTerms[];
  readonly title: PlacedTerms;
  /** Terms of the body and the title. */
  readonly all: ReadonlySet<string>;
}

/** How many articles are kept read; questions come back to the same few. */
const MOST_READ = 200;
const read = new Map<AnalysedArticle, ReadArticle>();

/** The article's terms, read once and kept while it is being asked about. */
export function readArticle(entry: AnalysedArticle): ReadArticle {
  const known = read.get(entry);
  if (known !== undefined) {
    // Moved to the end: the one that was not asked about for longest is dropped first.
    read.delete(entry);
    read.set(entry, known);
    return known;
  }
  const { article, analysis } = entry;
  const sentences = analysis.sentences.map((span) =>
    placeTerms(article.text, article.language, span),
  );
  const title = placeTerms(article.title, article.language);
  const all = new Set([...title.keys(), ...sentences.flatMap((terms) => [...terms.keys()])]);
  const fresh = { sentences, title, all };
  read.set(entry, fresh);
  const [oldest] = read.keys();
  if (read.size > MOST_READ && oldest !== undefined) read.delete(oldest);
  return fresh;
}

/** The terms of a text, or of a span of it, and where they stand. */
export function placeTerms(text: string, language: string, span?: Span): PlacedTerms {
  const placed = new Map<string, Span[]>();
  for (const { term, start, end } of analyseTerms(text, language, span)) {
    const spans = placed.get(term);
    if (spans === undefined) placed.set(term, [{ start, end }]);
    else spans.push({ start, end });
  }
  return placed;
}
