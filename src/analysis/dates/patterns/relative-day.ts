import type { DateMatch, DatePattern } from '../pattern.ts';
import { dayReading, unresolved } from '../reading.ts';
import { isLastOf } from './last-of.ts';

const DAY_PART = '(?:\\s+(?:morning|afternoon|evening|night)\\b)?';

/** "today", "yesterday", "tomorrow", "last night", "this morning", "the day after tomorrow". */
export const relativeDay: DatePattern = {
  name: 'relative-day',
  needs: 'day',
  pattern: new RegExp(
    `\\b(?:(?<skip>the\\s+day\\s+(?:before|after)\\s+)?(?<word>today|yesterday|tomorrow|tonight)\\b${DAY_PART}|(?<part>last\\s+night|this\\s+(?:very\\s+)?(?:morning|afternoon|evening)|earlier\\s+in\\s+the\\s+day))\\b`,
    'gi',
  ),
  read: (match, { published }) => {
    if (isTitle(match) || isLastNight(match)) return null;
    if (published === null) return unresolved('day');
    return dayReading(published + offsetOf(match), true);
  },
};

function offsetOf({ groups }: DateMatch): number {
  const word = (groups.word ?? groups.part ?? '').toLowerCase();
  const base = word === 'tomorrow' ? 1 : word === 'yesterday' || word.startsWith('last') ? -1 : 0;
  const skip = groups.skip?.toLowerCase() ?? '';
  if (skip === '') return base;
  return base + (skip.includes('before') ? -1 : 1);
}

/** "The last night of the fair" may be any night. */
function isLastNight(match: DateMatch): boolean {
  return /^last/i.test(match.text) && (/\bthe\s+$/i.test(match.before) || isLastOf(match));
}

/** "USA Today", "the Today show", "Psychology Today". */
function isTitle({ text, before, after }: DateMatch): boolean {
  if (!/^[TY]/.test(text)) return false;
  return /(?:[A-Z]\w+|\bthe)\s+$/.test(before) || /^\s+(?:show|programme|program)\b/.test(after);
}
