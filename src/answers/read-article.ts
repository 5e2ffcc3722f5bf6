import { sentenceTerms } from '../search/sentence-terms.ts';
import type { Span } from '../text/span.ts';
import { analyseTerms, type Term } from '../text/terms.ts';
import type { AnalysedArticle } from './analysed-article.ts';

/** The terms of a text and where they stand. */
export type PlacedTerms = ReadonlyMap<string, readonly Span[]>;

/** The terms of an article's title and of its sentences, each read when it is first asked for. */
export class ReadArticle {
  readonly #entry: AnalysedArticle;
  readonly #sentences: (PlacedTerms | undefined)[] = [];
  #title: PlacedTerms | null = null;

  constructor(entry: AnalysedArticle) {
    this.#entry = entry;
  }

  get title(): PlacedTerms {
    const { title, language } = this.#entry.article;
    this.#title ??= placeTerms(title, language);
    return this.#title;
  }

  /** The terms of a sentence, by its index in the analysis; none where there is no such sentence. */
  sentence(at: number): PlacedTerms {
    const known = this.#sentences[at];
    if (known !== undefined) return known;
    const { article, analysis } = this.#entry;
    const span = analysis.sentences[at];
    const placed = placedOf(span === undefined ? [] : sentenceTerms(article, span));
    this.#sentences[at] = placed;
    return placed;
  }
}

/** How many articles are kept read; questions come back to the same few. */
const MOST_READ = 200;
const read = new Map<AnalysedArticle, ReadArticle>();

/** The article's terms, kept while it is being asked about. */
export function readArticle(entry: AnalysedArticle): ReadArticle {
  const fresh = read.get(entry) ?? new ReadArticle(entry);
  // Moved to the end: the one that was not asked about for longest is dropped first.
  read.delete(entry);
  read.set(entry, fresh);
  const [oldest] = read.keys();
  if (read.size > MOST_READ && oldest !== undefined) read.delete(oldest);
  return fresh;
}

/** The terms of a text, or of a span of it, and where they stand. */
export function placeTerms(text: string, language: string, span?: Span): PlacedTerms {
  return placedOf(analyseTerms(text, language, span));
}

function placedOf(terms: readonly Term[]): PlacedTerms {
  const placed = new Map<string, Span[]>();
  for (const { term, start, end } of terms) {
    const spans = placed.get(term);
    if (spans === undefined) placed.set(term, [{ start, end }]);
    else spans.push({ start, end });
  }
  return placed;
}
