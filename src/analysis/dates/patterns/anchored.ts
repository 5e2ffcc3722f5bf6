import { dateOf, dayOf } from '../calendar.ts';
import type { DateContext, DatePattern } from '../pattern.ts';
import { dayReading, type Reading, unresolved } from '../reading.ts';
import { readUnit } from './relative-unit.ts';

const UNIT = 'day|night|morning|afternoon|evening|week|weekend|month|year';
/** "that year" before a full stop or a clause; "that year's" and "said that week after week …" are other things. */
const CLAUSE_END = '(?=\\s*(?:[.,;:)]|$|\\b(?:and|when|in|at|to|with|by|he|she|it|they|the)\\b))';
const BESIDE = `the\\s+(?:very\\s+)?(?<before>next|following|previous|preceding|same|prior)\\s+(?<unit>${UNIT}|decade)`;
const AFTERWARDS = `the\\s+(?<unitBefore>day|night|week|month|year)\\s+(?<after>before|after|earlier)(?=\\s*(?:[.,;:)]|$|and\\b|when\\b|in\\b|at\\b))`;
const THAT = `(?:(?:earlier|later)\\s+)?that\\s+(?:(?:same|very)\\s+(?<same>${UNIT})|(?<that>${UNIT})${CLAUSE_END})`;

/** "the next day", "the following year", "the week before", "the previous month", "that year", "the same day". */
export const anchored: DatePattern = {
  name: 'anchored',
  needs: 'unit',
  pattern: new RegExp(`\\b(?:${BESIDE}|${AFTERWARDS}|${THAT})(?![\\w-])`, 'gi'),
  read: ({ groups }, context) => {
    const word = (groups.before ?? groups.after ?? 'same').toLowerCase();
    const unit = (
      groups.unit ??
      groups.unitBefore ??
      groups.same ??
      groups.that ??
      ''
    ).toLowerCase();
    const step = stepOf(word);
    const base = baseOf(unit, step, context);
    if (base === null) return null;
    if (!/^(?:week|weekend|month|year|decade)$/.test(unit)) return dayReading(base + step, true);
    if (unit === 'month') return readUnit(unit, step, firstOfMonth(base));
    return readUnit(unit, step, base);
  },
};

function stepOf(word: string): number {
  if (/^(?:next|following|after)$/.test(word)) return 1;
  return word === 'same' ? 0 : -1;
}

/** The date told of, if it is fine enough; "the year before" with none before it is the year before publication. */
function baseOf(unit: string, step: number, { anchor, published }: DateContext): number | null {
  const reading: Reading = anchor?.reading ?? unresolved('day');
  if (reading.interval !== null && isFine(unit, reading)) {
    return step > 0 ? reading.interval.to : reading.interval.from;
  }
  return unit === 'year' && step < 0 ? published : null;
}

function isFine(unit: string, { interval }: Reading): boolean {
  if (interval === null) return false;
  const days = interval.to - interval.from + 1;
  if (unit === 'year') return days <= 366;
  if (unit === 'month') return days <= 31;
  if (unit === 'decade') return days <= 3653;
  return unit.startsWith('week') ? days <= 7 : days <= 3;
}

function firstOfMonth(day: number): number {
  const { year, month } = dateOf(day);
  return dayOf(year, month, 1);
}
