import { weekdayOf } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { type DayInterval, dayReading, type Reading, spanReading, unresolved } from '../reading.ts';
import { COUNT, countInWords, WEEKDAY, weekdayNumber } from '../words.ts';
import { moveBy } from './ago.ts';

type Way = 'before' | 'after';

/** "the day before Christmas", "two weeks after May 5", "the last Saturday before Easter": counted from the date behind it. */
export const besideDate: DatePattern = {
  name: 'beside-date',
  needs: 'unit',
  pattern: new RegExp(
    `(?<![\\w-]|\\d[.,])(?:the\\s+(?:(?:last|first|very|next)\\s+)?(?:(?<weekday>${WEEKDAY})|(?<one>day|night|morning|evening|week|month|year))|(?<count>${COUNT})\\s+(?<many>day|week|month|year)s?)(?=\\s+(?:before|after)\\s+(?!last\\b|next\\b))`,
    'gi',
  ),
  read: ({ groups, before }) => {
    const { weekday, one, count, many } = groups;
    if (weekday !== undefined) {
      const number = weekdayNumber(weekday);
      return withOther((way, other) => weekdayBeside(number, way, other));
    }
    const number = count === undefined ? 1 : countInWords(count);
    if (number === null || number > 3000 || LASTING.test(before)) return null;
    const unit = (one ?? many ?? '').toLowerCase();
    return withOther((way, other) => {
      if (unit === 'week' && one !== undefined) return weekBeside(way, other);
      const [day, steps] = way === 'after' ? [other.to, number] : [other.from, -number];
      return moveBy(unit, steps, day, one === undefined && other.to - other.from < 2);
    });
  },
};

/** "It rained for two days after Christmas" is no date. */
const LASTING = /\b(?:for|last(?:s|ed)?|took|spent|only|another|within|in)\s+$/i;

function withOther(beside: NonNullable<Reading['beside']>): Reading {
  return { ...unresolved('day'), beside };
}

function weekBeside(way: Way, { from, to }: DayInterval): Reading {
  return way === 'after'
    ? spanReading(to + 1, to + 7, 'week', true)
    : spanReading(from - 7, from - 1, 'week', true);
}

function weekdayBeside(number: number, way: Way, { from, to }: DayInterval): Reading {
  return way === 'after'
    ? dayReading(to + ((number - weekdayOf(to) + 6) % 7) + 1, true)
    : dayReading(from - ((weekdayOf(from) - number + 6) % 7) - 1, true);
}
