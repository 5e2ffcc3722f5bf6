import { dateOf } from '../calendar.ts';
import { readYearless } from '../nearest-year.ts';
import type { DateContext, DateMatch, DatePattern } from '../pattern.ts';
import { monthReading, type Reading, unresolved } from '../reading.ts';
import { MONTH_NAME, monthNumber } from '../words.ts';

/** "in March", "last October", "next June", "this May". */
export const month: DatePattern = {
  name: 'month',
  pattern: new RegExp(
    `\\b(?:(?<shift>last|next|this|this\\s+past|this\\s+coming)\\s+)?(?<month>${MONTH_NAME})(?!['’]s?\\s+[A-Z]|-[A-Z])`,
    'gi',
  ),
  read: (match, context) => {
    if (!isMonth(match)) return null;
    const number = monthNumber(match.groups.month ?? '');
    const shift = match.groups.shift;
    return shift === undefined
      ? readYearless({ month: number, day: null }, context)
      : shifted(shift.toLowerCase(), number, context);
  },
};

const PREPOSITION =
  /\b(?:in|since|by|until|till|from|during|through|before|after|late|early|mid|between|to|and|of|for|following|around|every|each)[\s-]+$/i;
/** Given names and verbs: they need a preposition, "last" or a list of months beside them. */
const AMBIGUOUS = /^(?:may|march|april|june|august)$/i;
const NAME_AFTER = /^\s+[A-Z][a-z]/;

function isMonth({ groups, before, after }: DateMatch): boolean {
  const name = groups.month ?? '';
  if (/^[a-z]/.test(name)) return false;
  if (groups.shift !== undefined) return true;
  if (/^\s*['’]\d\d\b/.test(after) || /\b(?:every|each)\s+$/i.test(before)) return false;
  if (!AMBIGUOUS.test(name)) return !/^\s+\d/.test(after) || PREPOSITION.test(before);
  if (NAME_AFTER.test(after) && !/^\s+(?:I|The|A)\b/.test(after)) return false;
  return PREPOSITION.test(before) && !/\bto\s+$/.test(before);
}

/** "last March" is the latest that is over, "next March" the first to come; "this March" the year's own. */
function shifted(shift: string, number: number, { published }: DateContext): Reading {
  if (published === null) return unresolved('month');
  const today = dateOf(published);
  if (shift === 'this') return monthReading(today.year, number, true);
  const back = shift === 'last' || shift.endsWith('past');
  if (back) return monthReading(number < today.month ? today.year : today.year - 1, number, true);
  return monthReading(number > today.month ? today.year : today.year + 1, number, true);
}
