import { contains, overlaps, type Span } from '../../text/span.ts';
import type { DateMention, Granularity } from '../analysis.ts';

/** An event is told by its day rather than by the year that it falls in. */
const FINENESS: readonly Granularity[] = [
  'time',
  'day',
  'range',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
];

/**
 * The date that a span of an article names: the resolved one that it fits best, else the nearest of its sentence. Of several in
 * a longer span, the finest and then the first. Null where there is none, and where the span is a date that stays unresolved.
 */
export function dateOfSpan(
  span: Span,
  dates: readonly DateMention[],
  sentences: readonly Span[],
): DateMention | null {
  const inside = dates.filter((date) => overlaps(date, span));
  const resolved = inside.filter(({ value }) => value !== null);
  if (resolved.length > 0) return bestOf(span, resolved);
  // Of "two days later" with nothing before it another date of the sentence would be a false one.
  if (inside.some((date) => contains(date, span) || contains(span, date))) return null;
  const around = sentences.filter((sentence) => overlaps(sentence, span));
  const near = dates.filter(
    (date) =>
      date.value !== null &&
      date.part === undefined &&
      around.some((sentence) => overlaps(sentence, date)),
  );
  return near.reduce<DateMention | null>(
    (best, date) => (best === null || gap(date, span) < gap(best, span) ? date : best),
    null,
  );
}

/** The least share of a span that is a date and little else. */
const MOSTLY = 0.5;

function bestOf(span: Span, dates: readonly DateMention[]): DateMention | null {
  const fitting = dates.filter((date) => sharedPart(date, span) >= MOSTLY);
  if (fitting.length > 0) {
    return fitting.reduce((best, date) =>
      sharedPart(date, span) > sharedPart(best, span) ? date : best,
    );
  }
  const whole = dates.filter(({ part }) => part === undefined);
  const [first] = [...(whole.length > 0 ? whole : dates)].sort(
    (a, b) =>
      FINENESS.indexOf(a.granularity) - FINENESS.indexOf(b.granularity) || a.start - b.start,
  );
  return first ?? null;
}

/** Characters that both have, of those that either has. */
function sharedPart(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function gap(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end);
}
