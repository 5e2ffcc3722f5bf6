import type { DateMention } from '../analysis/analysis.ts';
import { findDates } from '../analysis/dates/find-dates.ts';
import type { Article } from '../articles/article.ts';
import { isRecord } from '../text/json.ts';
import { splitPassages } from '../text/passages.ts';
import type { Span } from '../text/span.ts';
import { locate } from './locate.ts';
import { sameDate } from './same-answer.ts';

/** One marked date expression: one line of a dates file. */
export interface DateCase {
  /** Id of the article. */
  readonly article: string;
  readonly text: string;
  /** The accepted value, as `DateMention.value`. */
  readonly value: string;
  /** The words around the expression, to find it by. */
  readonly before: string;
  readonly after: string;
}

/** Reads one line of a dates file; throws a `TypeError` that names the field. */
export function parseDateCase(value: unknown): DateCase {
  if (!isRecord(value)) throw new TypeError('a date case is a JSON object');
  const field = (name: string): string => {
    const text = value[name];
    if (typeof text !== 'string') throw new TypeError(`a date case needs "${name}"`);
    return text;
  };
  return {
    article: field('article'),
    text: field('text'),
    value: field('value'),
    before: field('before'),
    after: field('after'),
  };
}

/** What came of one case. */
interface DateOutcome extends DateCase {
  /** Whether any mention covers or touches the expression. */
  readonly found: boolean;
  readonly right: boolean;
  /** The words and the value of the mention; null where there is none. */
  readonly got: { readonly text: string; readonly value: string | null } | null;
  /** False where the article, or the words in it, are missing. */
  readonly located: boolean;
}

export interface DateScore {
  readonly n: number;
  readonly found: number;
  readonly valueRight: number;
  readonly cases: readonly DateOutcome[];
}

/** Reads the dates of the articles and compares them with the marked ones. */
export function evaluateDates(lines: readonly DateCase[], articles: readonly Article[]): DateScore {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const read = new Map<string, readonly DateMention[]>();
  const cases = lines.map((line): DateOutcome => {
    const article = byId.get(line.article);
    if (article === undefined) return missed(line);
    let mentions = read.get(article.id);
    if (mentions === undefined) {
      const sentences = splitPassages(article.text).flatMap((passage) => passage.sentences);
      mentions = findDates(article.text, sentences, article.published, article.language);
      read.set(article.id, mentions);
    }
    return judge(line, article.text, mentions);
  });
  return {
    n: cases.length,
    found: cases.filter(({ found }) => found).length,
    valueRight: cases.filter(({ right }) => right).length,
    cases,
  };
}

/** The figures as a table of one row, and a line for each case; throws a `TypeError` at a line that is no date case. */
export function reportDates(
  lines: readonly unknown[],
  articles: readonly Article[],
): { table: Record<string, string>[]; details: readonly DateOutcome[] } {
  const { n, found, valueRight, cases } = evaluateDates(lines.map(parseDateCase), articles);
  const share = (count: number) => `${((100 * count) / Math.max(n, 1)).toFixed(1)} (${count}/${n})`;
  const row = { dates: String(n), found: share(found), 'value right': share(valueRight) };
  return { table: [row], details: cases };
}

function missed(line: DateCase): DateOutcome {
  return { ...line, found: false, right: false, got: null, located: false };
}

function judge(line: DateCase, text: string, mentions: readonly DateMention[]): DateOutcome {
  const span = locate(text, line);
  if (span === null) return missed(line);
  const mention = nearest(mentions, span);
  if (mention === undefined) return { ...missed(line), located: true };
  return {
    ...line,
    found: true,
    right: mention.value !== null && sameDate(mention.value, line.value),
    got: { text: text.slice(mention.start, mention.end), value: mention.value },
    located: true,
  };
}

/** The mention that shares most with a span: of the overlapping ones, the one with the fewest characters outside it. */
function nearest(mentions: readonly DateMention[], span: Span): DateMention | undefined {
  const apart = (mention: Span) =>
    Math.abs(mention.start - span.start) + Math.abs(mention.end - span.end);
  return mentions
    .filter((mention) => mention.start < span.end && span.start < mention.end)
    .reduce<DateMention | undefined>(
      (best, mention) => (best === undefined || apart(mention) < apart(best) ? mention : best),
      undefined,
    );
}
