import {
  type DateInterval,
  intersects,
  parseWhen,
  type When,
} from '../analysis/dates/parse-when.ts';
import { overlaps } from '../text/span.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate-reader.ts';

/** How well a sentence fits the time that is asked for: not, by another date of its article, by the article's day, by a date of its own. */
type Fit = 0 | 1 | 2 | 3;

/**
 * Whether a sentence can be of the time that is asked for: one of its dates falls into it; of one without a date, its article's
 * day, or another date of the article where none of the `candidates` fits better. Everything can be where no time is asked for,
 * or none that can be read as one: the reader then has its words all the same.
 */
export function thenIn(
  asked: Asked,
  candidates: readonly Candidate[],
): (candidate: Candidate) => boolean {
  const time =
    asked.command === 'who-met' && asked.when !== undefined ? parseWhen(asked.when) : null;
  if (time === null) return () => true;
  const least = candidates.some((candidate) => fitOf(time, candidate) > 1) ? 2 : 1;
  return (candidate) => fitOf(time, candidate) >= least;
}

function fitOf(time: When, { entry: { analysis, article }, span }: Candidate): Fit {
  const { published } = article;
  const isThen = (date: DateInterval) => intersects(time, date, published);
  const known = analysis.dates.filter(({ value }) => value !== null);
  const own = known.filter((date) => overlaps(date, span));
  if (own.length > 0) return own.some(isThen) ? 3 : 0;
  if (isThen({ from: published, to: published })) return 2;
  return known.some(isThen) ? 1 : 0;
}

/** The words for a time that could not be read as one, to be told. */
export function unreadTime(asked: Asked): readonly string[] {
  const isUnread =
    asked.command === 'who-met' && asked.when !== undefined && parseWhen(asked.when) === null;
  return isUnread ? [asked.when] : [];
}
