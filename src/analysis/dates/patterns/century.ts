import { dateOf, dayOf } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { computed, type Reading, spanReading, unresolved } from '../reading.ts';

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

/** "the 20th century", "the nineteenth century", "19th-century", "the past century", "this century". */
export const century: DatePattern = {
  name: 'century',
  needs: 'unit',
  pattern: new RegExp(
    `\\b(?:the\\s+)?(?:(?:early|mid|late)[\\s-]+)?(?:(?<digits>\\d{1,2})(?:st|nd|rd|th)|(?<word>${ORDINALS.toReversed().join('|')})|(?<shift>last|past|this|next|previous))[\\s-]centur(?:y|ies)\\b(?!\\s+(?:BC|B\\.C|old))`,
    'gi',
  ),
  read: ({ groups }, { published }) => {
    const shift = groups.shift?.toLowerCase();
    if (shift === undefined) {
      const word = groups.word?.toLowerCase() ?? '';
      return readCentury(groups.digits ? Number(groups.digits) : ORDINALS.indexOf(word) + 1);
    }
    if (published === null) return unresolved('century');
    const current = Math.floor(dateOf(published).year / 100) + 1;
    const step = shift === 'this' ? 0 : shift === 'next' ? 1 : -1;
    return computed(readCentury(current + step));
  },
};

/** As people count: the twentieth is 1900 to 1999. */
function readCentury(number: number): Reading {
  const first = (number - 1) * 100;
  if (first < 100) return unresolved('century');
  return spanReading(dayOf(first, 1, 1), dayOf(first + 99, 12, 31), 'century');
}
