import {
  type DateInterval,
  intersects,
  parseWhen,
  type When,
} from '../analysis/dates/parse-when.ts';
import { overlaps } from '../text/span.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate-reader.ts';

/**
 * How well a sentence fits the time that is asked for: not; by a date that its article looks forward to; by the article's day,
 * or one that it looks back to; by a date of its own.
 */
type Fit = 0 | 1 | 2 | 3;

/**
 * Whether a sentence can be of the time that is asked for: one of its dates falls into it; of one without a date, its article's
 * day, or another date of the article that is not ahead of it, or any where none of the `candidates` fits better. Everything
 * can be where no time is asked for, or none that can be read as one: the reader then has its words all the same.
 */
export function thenIn(
  asked: Asked,
  candidates: readonly Candidate[],
): (candidate: Candidate) => boolean {
  const time = timeOf(asked);
  if (time === null) return () => true;
  const least = candidates.some((candidate) => fitOf(time, candidate) > 1) ? 2 : 1;
  return (candidate) => fitOf(time, candidate) >= least;
}

/** Whether a sentence itself has a date of the time that is asked for; none has where none is. */
export function tellsThen(asked: Asked, candidate: Candidate): boolean {
  const time = timeOf(asked);
  return time !== null && fitOf(time, candidate) === 3;
}

function timeOf(asked: Asked): When | null {
  return asked.command === 'who-met' && asked.when !== undefined ? parseWhen(asked.when) : null;
}

function fitOf(time: When, { entry: { analysis, article }, span }: Candidate): Fit {
  const { published } = article;
  const isThen = (date: DateInterval) => intersects(time, date, published);
  const known = analysis.dates.filter(({ value }) => value !== null);
  const own = known.filter((date) => overlaps(date, span));
  if (own.length > 0) return own.some(isThen) ? 3 : 0;
  const day = { from: published, to: published };
  const others = [day, ...known].filter(isThen);
  if (others.length === 0) return 0;
  // What an article tells without a date it looks back to as a rule.
  const isPast =
    published === null || others.some(({ from }) => from !== null && from <= published);
  return isPast ? 2 : 1;
}

/** The words for a time that could not be read as one, to be told. */
export function unreadTime(asked: Asked): readonly string[] {
  const isUnread =
    asked.command === 'who-met' && asked.when !== undefined && parseWhen(asked.when) === null;
  return isUnread ? [asked.when] : [];
}
