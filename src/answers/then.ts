import { intersects, parseWhen } from '../analysis/dates/parse-when.ts';
import { overlaps } from '../text/span.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate-reader.ts';

/**
 * Whether a sentence can be of the time that is asked for: one of its dates falls into it; of a sentence without a date,
 * its article's day or another date of the article. Everything can be where no time is asked for, or none that can be
 * read as one: the reader then has its words all the same.
 */
export function thenIn(asked: Asked): (candidate: Candidate) => boolean {
  const time =
    asked.command === 'who-met' && asked.when !== undefined ? parseWhen(asked.when) : null;
  if (time === null) return () => true;
  return ({ entry: { analysis, article }, span }) => {
    const { published } = article;
    const known = analysis.dates.filter(({ value }) => value !== null);
    const own = known.filter((date) => overlaps(date, span));
    if (own.length > 0) return own.some((date) => intersects(time, date, published));
    const day = { from: published, to: published };
    return [...known, day].some((date) => intersects(time, date, published));
  };
}

/** The words for a time that could not be read as one, to be told. */
export function unreadTime(asked: Asked): readonly string[] {
  const isUnread =
    asked.command === 'who-met' && asked.when !== undefined && parseWhen(asked.when) === null;
  return isUnread ? [asked.when] : [];
}
