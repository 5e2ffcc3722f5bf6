import type { Granularity } from '../../analysis.ts';
import { dateOf, dayOf, weekdayOf } from '../calendar.ts';
import type { DateContext, DatePattern } from '../pattern.ts';
import {
  computed,
  monthReading,
  monthsReading,
  type Reading,
  spanReading,
  unresolved,
  weekReading,
  yearReading,
} from '../reading.ts';
import { isLastOf } from './last-of.ts';

/** "last week", "this year", "next month", "this past weekend", "the last decade", "the weekend". */
export const relativeUnit: DatePattern = {
  name: 'relative-unit',
  needs: 'unit',
  pattern:
    /\b(?:(?:the|this)\s+)?(?<shift>last|next|past|previous|current|coming|this|(?<=\b(?:over|at|throughout|during|on|until|after|before)\s)the|(?:earlier|later)\s+in\s+the)\s+(?<unit>weekend|week|month|quarter|year|decade)(?:['’]s|s(?=\s+[a-z]))?(?![\w-]|\s+of\s+(?:the\s+(?:year|month|\w+\s+century)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[12]\d\d\d))/gi,
  read: (match, context) => {
    if (isLastOf(match)) return null;
    const { groups, text } = match;
    const shift = (groups.shift ?? '').toLowerCase();
    const unit = (groups.unit ?? '').toLowerCase();
    const bare = shift === 'the';
    if (bare && unit !== 'weekend') return null;
    if (/s$/.test(text) && !/['’]s$/.test(text) && shift !== 'this') return null;
    if (context.published === null) return unresolved(granularityOf(unit));
    return readUnit(unit, stepOf(text.toLowerCase(), unit, context), context.published);
  },
};

/** "the week before last", "the year after next". */
export const secondUnit: DatePattern = {
  name: 'second-unit',
  needs: 'unit',
  pattern: /\bthe\s+(?<unit>weekend|week|month|year)\s+(?<way>before\s+last|after\s+next)\b/gi,
  read: ({ groups }, { published }) => {
    const unit = (groups.unit ?? '').toLowerCase();
    if (published === null) return unresolved(granularityOf(unit));
    return readUnit(unit, /last/i.test(groups.way ?? '') ? -2 : 2, published);
  },
};

function granularityOf(unit: string): Granularity {
  return unit as Granularity;
}

/** "this past week" is the week before; "this weekend" read early in the week by the tense. */
function stepOf(text: string, unit: string, context: DateContext): number {
  if (/\b(?:last|past|previous)\b/.test(text)) return -1;
  if (/\b(?:next|coming)\b/.test(text)) return unit === 'weekend' ? 0 : 1;
  const early = context.published !== null && weekdayOf(context.published) < 4;
  if (unit === 'weekend' && early && context.tense() !== 'future') return -1;
  return 0;
}

/** A unit of time, some steps from the one that holds a day. */
export function readUnit(unit: string, step: number, day: number): Reading {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'week':
      return weekReading(day, step);
    case 'weekend':
      return weekendReading(day, step);
    case 'month':
      return monthReading(year, month + step, true);
    case 'quarter':
      return quarterAround(year, month, step);
    case 'decade':
      return decadeReading(year + 10 * step);
    default:
      return yearReading(year + step, true);
  }
}

/** Saturday and Sunday of the week, or of the one before for "last weekend" said in the week after. */
function weekendReading(day: number, step: number): Reading {
  const saturday = day - weekdayOf(day) + 5 + 7 * step;
  return spanReading(saturday, saturday + 1, 'weekend', true);
}

function quarterAround(year: number, month: number, step: number): Reading {
  const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * step;
  return monthsReading(year, first, first + 2, 'quarter', true);
}

function decadeReading(year: number): Reading {
  const first = year - (year % 10);
  return computed(spanReading(dayOf(first, 1, 1), dayOf(first + 9, 12, 31), 'decade'));
}
