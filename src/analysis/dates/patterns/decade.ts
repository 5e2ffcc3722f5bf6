import { dayOf } from '../calendar.ts';
import { partOf } from '../parts.ts';
import type { DatePattern } from '../pattern.ts';
import { type Reading, spanReading } from '../reading.ts';

const WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const PART = '(?:\\b(?<part>early|mid|late)(?:[\\s-]+to\\s+late)?[\\s-]+(?:the\\s+)?)?';

/** "1930s", "the 1930’s", "late 1980s". */
export const decade: DatePattern = {
  name: 'decade',
  needs: 'digit',
  pattern: new RegExp(`${PART}(?<![\\d.,$])\\b(?<decade>(?:1\\d|20)\\d0)['’]?s\\b`, 'gi'),
  // "Boeing 2000s" are things.
  read: ({ groups, before }) =>
    /\b[A-Z]\w*\s+$/.test(before) && !/\b(?:The|In|Since)\s+$/.test(before)
      ? null
      : readDecade(Number(groups.decade), groups.part),
};

/** "the '60s", "the late 60s", "the sixties"; not "in his sixties". */
export const namedDecade: DatePattern = {
  name: 'named-decade',
  needs: 'decade',
  pattern: new RegExp(
    `\\bthe\\s+${PART}(?:['’‘]?(?<digits>[2-9]0)['’]?s|(?<word>${WORDS.join('|')}))\\b`,
    'gi',
  ),
  read: ({ groups, before }) => {
    if (
      /\b(?:in|into|temperatures?|highs?|lows?)\s+(?:in\s+)?$/i.test(before) &&
      /\b(?:highs?|lows?|temperatures?|degrees?)\b/i.test(before)
    )
      return null;
    const word = groups.word?.toLowerCase();
    const tens = word === undefined ? Number(groups.digits) : (WORDS.indexOf(word) + 2) * 10;
    return { ...readDecade(1900 + tens, groups.part), resolved: true };
  },
};

function readDecade(first: number, part: string | undefined): Reading {
  const reading = spanReading(dayOf(first, 1, 1), dayOf(first + 9, 12, 31), 'decade');
  return part === undefined ? reading : partOf(reading, part);
}
