import type { Statement } from '../analysis/analysis.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Quote } from './answer.ts';
import { coverage, type Match, matchIn } from './matching.ts';
import { quoteOf } from './quotes.ts';
import type { Wanted } from './wanted.ts';

/** A statement, and how far its words are those that were asked about. */
export interface MatchedStatement {
  readonly entry: AnalysedArticle;
  readonly statement: Statement;
  readonly match: Match;
  /** Weighted share of the wanted words that the statement holds, from 0 to 1. */
  readonly own: number;
  /** The same with what stands around it. */
  readonly support: number;
  /** For each wanted word, what `support` counts. */
  readonly credits: readonly number[];
}

/** How far around a statement its subject may be named, in characters. */
const SURROUNDINGS = 400;
const WORTH_OF_SURROUNDINGS = 0.6;
/** What the words around what was said count: who said it, to whom, where. */
const WORTH_OF_FRAME = 0.85;

/** Holds a statement against what is wanted: its own words first, then the text around it. */
export function matchStatement(
  wanted: readonly Wanted[],
  entry: AnalysedArticle,
  statement: Statement,
): MatchedStatement {
  const match = matchIn(wanted, entry, statement);
  const said = statement.content.map((words) => matchIn(wanted, entry, words).credits);
  const { text } = entry.article;
  const around = matchIn(wanted, entry, {
    start: Math.max(0, statement.start - SURROUNDINGS),
    end: Math.min(text.length, statement.end + SURROUNDINGS),
  });
  const credits = match.credits.map((credit, i) =>
    Math.max(credit, WORTH_OF_SURROUNDINGS * (around.credits[i] ?? 0)),
  );
  const inWords = match.credits.map((credit, i) =>
    Math.max(WORTH_OF_FRAME * credit, ...said.map((found) => found[i] ?? 0)),
  );
  const own = coverage(wanted, inWords);
  return { entry, statement, match, own, support: coverage(wanted, credits), credits };
}

/** The statements that overlap a span of their article. */
export function statementsAt({ analysis }: AnalysedArticle, span: Span): Statement[] {
  return analysis.statements.filter((statement) => overlaps(statement, span));
}

/** The whole statement as a quote, its matched words marked; with all who say it together. */
export function quoteStatement({
  entry,
  statement,
  match,
}: Pick<MatchedStatement, 'entry' | 'statement' | 'match'>): Quote {
  const { start, end, content } = statement;
  const together = entry.analysis.statements.filter(
    (other) =>
      other.start === start && other.end === end && other.content[0]?.start === content[0]?.start,
  );
  const names = new Set(together.flatMap(({ speaker }) => speaker?.name ?? []));
  return quoteOf(entry, statement, match.marks, names.size === 0 ? null : listed([...names]));
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
