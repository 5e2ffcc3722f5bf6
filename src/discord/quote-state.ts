import type { DateMention } from '../analysis/analysis.ts';
import type { AnalysedArticle } from '../answers/analysed-article.ts';
import type { Quote } from '../answers/answer.ts';
import { explained } from '../answers/explanations.ts';
import type { Library } from '../answers/library.ts';
import { findQuoteFault } from '../answers/quote-fault.ts';
import { idPartIn, KEY_BYTES, keyOf } from '../articles/article-key.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type ByteReader, byteReader, variableLength } from './byte-reader.ts';

/**
 * The quotes of an answer, packed into a string for the custom_ids of its buttons, so that these still work when the bot
 * has been started anew. Articles are named by hashes of id and text: one that has been changed or removed is noticed.
 */

/** First byte: the layout's version, so that a later one can refuse what it cannot read. */
const VERSION = 1;

/** A quote found again, or why it cannot be. */
export type FoundQuote = AnalysedQuote | { readonly gone: 'changed' | 'removed' };

/** Packs quotes into at most `room` characters, with as many highlights of each as fit; null where not even none do. */
export function packQuotes(quotes: readonly AnalysedQuote[], room: number): string | null {
  for (const kept of [16, 8, 4, 3, 2, 1, 0]) {
    const packed = Buffer.from(bytesOf(quotes, kept)).toString('base64url');
    if (packed.length <= room) return packed;
  }
  return null;
}

/** A quote beside what is known of its article. */
export interface AnalysedQuote {
  readonly quote: Quote;
  readonly analysed: AnalysedArticle;
  /** In a list by date: the date that the quote stands for. */
  readonly date: DateMention | null;
}

/** Finds packed quotes again in their articles. Null where the string is none of ours: bad input, or another version's. */
export function unpackQuotes(
  packed: string,
  library: Pick<Library, 'articlesWithKey'>,
): FoundQuote[] | null {
  const bytes = Buffer.from(packed, 'base64url');
  const read = byteReader(bytes);
  if (read.number() !== VERSION) return null;
  const keys = Array.from({ length: read.count() }, () => read.bytes(KEY_BYTES));
  const sources = keys.map((key) => findSource(key, library));
  const found = Array.from({ length: read.count() }, () => readQuote(read, sources));
  return read.failed() || found.length === 0 ? null : found;
}

function bytesOf(quotes: readonly AnalysedQuote[], highlights: number): number[] {
  const articles = [...new Set(quotes.map(({ quote }) => quote.article))];
  const bytes = [VERSION, articles.length, ...articles.flatMap((article) => [...keyOf(article)])];
  bytes.push(quotes.length);
  for (const { quote, analysed, date } of quotes) {
    const { span, article } = quote;
    const numbers = [articles.indexOf(article), span.start, span.end - span.start];
    numbers.push(speakerIndex(quote, analysed) + 1);
    numbers.push(date === null ? 0 : dateIndex(date, analysed) + 1);
    const marked = quote.highlights.slice(0, highlights);
    numbers.push(marked.length);
    let at = span.start;
    for (const { start, end } of marked) {
      numbers.push(start - at, end - start);
      at = end;
    }
    bytes.push(...numbers.flatMap(variableLength));
  }
  return bytes;
}

/** Told by its span: the list may have been read anew since. */
function dateIndex({ start, end }: DateMention, { analysis }: AnalysedArticle): number {
  return analysis.dates.findIndex((other) => other.start === start && other.end === end);
}

/** Index of the statement that the quote's speaker comes from, or -1. */
function speakerIndex({ span, speaker }: Quote, { analysis }: AnalysedArticle): number {
  return analysis.statements.findIndex(
    (statement) => statement.speaker?.name === speaker && overlaps(statement, span),
  );
}

function readQuote(read: ByteReader, sources: readonly (AnalysedArticle | Gone)[]): FoundQuote {
  const source = sources[read.number()] ?? 'removed';
  const start = read.number();
  const span = { start, end: start + read.number() };
  const statement = read.number() - 1;
  const mention = read.number() - 1;
  const highlights = readHighlights(read, span);
  if (source === 'changed' || source === 'removed') return { gone: source };
  const { article, analysis } = source;
  if (findQuoteFault(article.text, span) !== null) return { gone: 'changed' };
  const said = analysis.statements[statement];
  const speaker = said !== undefined && overlaps(said, span) ? (said.speaker?.name ?? null) : null;
  const date = analysis.dates[mention] ?? null;
  const quote = { article, span, highlights, speaker, ...explained(source, span) };
  return { quote, analysed: source, date };
}

function readHighlights(read: ByteReader, span: Span): Span[] {
  let at = span.start;
  const highlights = Array.from({ length: read.count() }, () => {
    const start = at + read.number();
    at = start + read.number();
    return { start, end: at };
  });
  return highlights.filter(({ end }) => end <= span.end);
}

type Gone = 'changed' | 'removed';

function findSource(
  key: Buffer,
  library: Pick<Library, 'articlesWithKey'>,
): AnalysedArticle | Gone {
  const named = library.articlesWithKey(idPartIn(key));
  const same = named.find(({ article }) => keyOf(article).equals(key));
  return same ?? (named.length > 0 ? 'changed' : 'removed');
}
