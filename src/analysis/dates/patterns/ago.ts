import { dateOf, dayOf } from '../calendar.ts';
import type { DateContext, DatePattern } from '../pattern.ts';
import { dayReading, type Reading, unresolved } from '../reading.ts';
import { COUNT, countOf } from '../words.ts';
import { readUnit } from './relative-unit.ts';

const UNIT = '(?<unit>day|week|month|year|decade|fortnight)s?';
const NUMBER = `\\[?(?<count>${COUNT})\\]?`;

/** "two years ago", "[Ten] years ago", "a decade ago", "three weeks ago Tuesday" without the Tuesday. */
export const ago: DatePattern = {
  name: 'ago',
  needs: 'unit',
  pattern: new RegExp(`(?<![\\w-]|\\d[.,])${NUMBER}[\\s-]+${UNIT}\\s+ago\\b`, 'gi'),
  read: ({ groups }, { published }) => moved(groups, published, -1),
};

/** "ten years from now", "two weeks from today". */
export const fromNow: DatePattern = {
  name: 'from-now',
  needs: 'unit',
  pattern: new RegExp(
    `(?<![\\w-]|\\d[.,])${NUMBER}[\\s-]+${UNIT}\\s+(?:from\\s+(?:now|today)|hence)\\b`,
    'gi',
  ),
  read: ({ groups }, { published }) => moved(groups, published, 1),
};

/** "two days later", "a year earlier", "three months after": counted from the date told of before. */
export const later: DatePattern = {
  name: 'later',
  needs: 'unit',
  pattern: new RegExp(
    `(?<![\\w-]|\\d[.,]|\\bno\\s)${NUMBER}\\s+${UNIT}\\s+(?<way>later|earlier|before(?=\\s*[.,;)]|$)|afterwards?)\\b(?!\\s+than)`,
    'gi',
  ),
  read: ({ groups }, context) => {
    const back = /earlier|before/i.test(groups.way ?? '');
    return moved(groups, anchorDay(context), back ? -1 : 1);
  },
};

function anchorDay({ anchor }: DateContext): number | null {
  return anchor?.reading.interval?.from ?? null;
}

/** A whole unit, so many units away: "two years ago" is a year, "two days ago" a day. */
function moved(
  groups: Readonly<Record<string, string | undefined>>,
  day: number | null,
  way: 1 | -1,
): Reading {
  const count = countOf(groups.count ?? '');
  const unit = (groups.unit ?? '').toLowerCase();
  const granularity =
    unit === 'fortnight' ? 'week' : (unit as 'day' | 'week' | 'month' | 'year' | 'decade');
  if (day === null || count === null || count > 3000) return unresolved(granularity);
  if (unit === 'day') return dayReading(day + way * count, true);
  if (unit === 'fortnight') return readUnit('week', way * 2 * count, day);
  if (unit === 'decade') return readUnit('year', way * 10 * count, day);
  if (unit === 'month') return readUnit('month', way * count, firstOfMonth(day));
  return readUnit(unit, way * count, day);
}

function firstOfMonth(day: number): number {
  const { year, month } = dateOf(day);
  return dayOf(year, month, 1);
}
