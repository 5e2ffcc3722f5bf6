import { dateOf, dayOf, isoDay } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { monthsReading, type Reading, spanReading, unresolved } from '../reading.ts';
import { COUNT, countInWords } from '../words.ts';
import { isLastOf } from './last-of.ts';

/** "the past 30 days", "over the last two weeks", "the next five years": up to, or from, the day of publication. */
export const pastSpan: DatePattern = {
  name: 'past-span',
  needs: 'unit',
  pattern: new RegExp(
    `\\b(?:the\\s+)?(?<way>past|last|next|coming)\\s+(?:(?:(?:more\\s+than|about)\\s+)?(?<count>${COUNT})[\\s-]+(?<unit>day|week|month|year|decade)s?|decade)\\b(?!-)`,
    'gi',
  ),
  read: (match, { published }) => {
    const { groups, before } = match;
    // "expected to last two years".
    if (VERB_BEFORE.test(before) || isLastOf(match)) return null;
    const count = countInWords(groups.count ?? '1');
    const unit = (groups.unit ?? 'decade').toLowerCase();
    if (published === null || count === null) return unresolved('range');
    const past = !/next|coming/i.test(groups.way ?? '');
    return readSpan(published, unit, past ? -count : count);
  },
};

const VERB_BEFORE =
  /\b(?:to|will|would|can|could|may|might|must|should|generally|usually|often|long\s+as|that|which)\s+$/i;

function readSpan(today: number, unit: string, count: number): Reading {
  const { year, month } = dateOf(today);
  if (unit === 'day' || unit === 'week') {
    const other = today + count * (unit === 'week' ? 7 : 1);
    return spanReading(Math.min(today, other), Math.max(today, other), 'range', true);
  }
  if (unit === 'month') {
    return monthsReading(
      year,
      month + Math.min(count, 0),
      month + Math.max(count, 0),
      'range',
      true,
    );
  }
  return readYears(today, year, unit === 'decade' ? count * 10 : count);
}

function readYears(today: number, year: number, count: number): Reading {
  const [first, last] = count < 0 ? [year + count, year] : [year, year + count];
  const interval = {
    from: count < 0 ? dayOf(first, 1, 1) : today,
    to: count < 0 ? today : dayOf(last, 12, 31),
  };
  if (interval.from > interval.to || first < 1000) return unresolved('range');
  const value = `${isoDay(interval.from).slice(0, 4)}/${isoDay(interval.to).slice(0, 4)}`;
  return { value, interval, granularity: 'range', resolved: true };
}
