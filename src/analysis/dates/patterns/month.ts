import { dateOf } from '../calendar.ts';
import { isBehind, readYearless } from '../nearest-year.ts';
import type { DateContext, DateMatch, DatePattern } from '../pattern.ts';
import { monthReading, type Reading, unresolved } from '../reading.ts';
import { MONTH, MONTH_NAME, monthNumber, SHORT_MONTH } from '../words.ts';
import { isLastOf } from './last-of.ts';

/** "in March", "last October", "next June", "this May". */
export const month: DatePattern = {
  name: 'month',
  needs: 'month',
  pattern: new RegExp(
    `\\b(?:(?<shift>last|next|the\\s+(?:following|previous)|this|this\\s+past|this\\s+coming)\\s+)?(?<month>${MONTH_NAME})(?!-(?!${MONTH})[A-Z])`,
    'gi',
  ),
  read: (match, context) => {
    if (!isMonth(match)) return null;
    const number = monthNumber(match.groups.month ?? '');
    const shift = match.groups.shift;
    return shift === undefined
      ? readYearless({ month: number, day: null }, context, isBehind(match.before, context))
      : shifted(shift.toLowerCase(), number, context);
  },
};

/** "Nov.-Feb.": short forms that stand for months beside each other alone. */
export const shortMonth: DatePattern = {
  name: 'short-month',
  needs: 'month',
  pattern: new RegExp(
    `\\b(?<month>${SHORT_MONTH})(?=\\s?[-–—]\\s?${MONTH}(?!\\s*\\d{1,2}\\b(?!\\d)))|(?<=\\b${MONTH}\\s?[-–—]\\s?)(?<last>${SHORT_MONTH})(?!\\s*\\d)`,
    'g',
  ),
  read: ({ groups, before }, context) =>
    readYearless(
      { month: monthNumber(groups.month ?? groups.last ?? ''), day: null },
      context,
      isBehind(before, context),
    ),
};

const PREPOSITION =
  /\b(?:in|since|by|until|till|from|during|through|before|after|late|early|mid|between|and|of|for|following|around)[\s-]+$/i;
/** Given names: none where a capital follows. */
const GIVEN_NAME = /^(?:April|June|August)$/i;
const TIME_BEFORE = /\b(?:in|since|by|until|during|last|next)\s+$/i;
/** Words of their own: they need a preposition, or an article before and a thing after ("the March election"). */
const WORD = /^(?:May|March)$/i;
const DETERMINED = /(?:\b(?:the|an?|this|planned|disputed)|['’]s)\s+$/i;
const THING_AFTER =
  /^\s+(?!on\b|of\b|to\b|for\b|in\b|by\b|and\b|was\b|is\b|be\b|have\b|not\b)[a-z]/;

function isMonth(match: DateMatch): boolean {
  const { groups, before, after } = match;
  const name = groups.month ?? '';
  if (/^[a-z]/.test(name)) return false;
  if (groups.shift !== undefined) return !isLastOf(match);
  if (/^\s*['’]\d\d\b/.test(after) || /\b(?:every|each)\s+$/i.test(before)) return false;
  if (WORD.test(name)) return isPlainWord(before, after);
  if (GIVEN_NAME.test(name))
    return /^\s+[A-Z]/.test(after)
      ? TIME_BEFORE.test(before)
      : !/^$/.test(after) || PREPOSITION.test(before);
  return true;
}

const LISTED = new RegExp(`\\b${MONTH_NAME},\\s+$`);

function isPlainWord(before: string, after: string): boolean {
  if (LISTED.test(before)) return true;
  if (/^\s+[A-Z][a-z]/.test(after) && !/^\s+(?:The|A|In)\b/.test(after)) return false;
  return PREPOSITION.test(before) || (DETERMINED.test(before) && THING_AFTER.test(after));
}

/** "last March" is the latest that is over, "next March" the first to come; "this March" the year's own. */
function shifted(shift: string, number: number, context: DateContext): Reading {
  const { published } = context;
  if (/^the/.test(shift)) return besideAnchor(shift, number, context);
  if (published === null) return unresolved('month');
  const today = dateOf(published);
  if (shift === 'this') return monthReading(today.year, number, true);
  const back = shift === 'last' || shift.endsWith('past');
  if (back) return monthReading(number < today.month ? today.year : today.year - 1, number, true);
  return monthReading(number > today.month ? today.year : today.year + 1, number, true);
}

/** "the following March", counted from the date told of. */
function besideAnchor(shift: string, number: number, { anchor }: DateContext): Reading {
  const interval = anchor?.reading.interval;
  if (!interval) return unresolved('month');
  const after = dateOf(interval.to);
  if (shift.endsWith('following')) {
    return monthReading(number > after.month ? after.year : after.year + 1, number, true);
  }
  const before = dateOf(interval.from);
  return monthReading(number < before.month ? before.year : before.year - 1, number, true);
}
