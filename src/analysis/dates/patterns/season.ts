import { dateOf, dayOf } from '../calendar.ts';
import type { DateContext, DatePattern } from '../pattern.ts';
import { computed, type Reading, spanReading, unresolved } from '../reading.ts';
import { YEAR } from '../words.ts';
import { isLastOf } from './last-of.ts';

const FIRST_MONTH: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};

/** "summer of 2012", "spring 2019", "last summer", "this fall", "next winter", "in the spring". */
export const season: DatePattern = {
  name: 'season',
  needs: 'season',
  pattern: new RegExp(
    `\\b(?:(?:early|late|mid)[\\s-])?(?:(?<named>spring|summer|autumn|fall|winter)(?:\\s+of|,)?\\s+(?<year>${YEAR})(?:(?<=winter.{0,12})[-/–](?:\\d\\d){1,2})?|(?<shift>last|this|next|this\\s+past|this\\s+coming|(?<=\\b(?:in|during|over|by|until|since|through)\\s)the)\\s+(?<season>spring|summer|autumn|fall|winter))\\b(?!\\s+(?:of|from|to|Olympics?|Olympic|Games|Paralympics?|house|Palace))`,
    'gi',
  ),
  read: (match, context) => {
    if (isLastOf(match)) return null;
    const { groups } = match;
    const named = groups.named?.toLowerCase();
    if (named !== undefined) return seasonOf(Number(groups.year), named);
    const name = groups.season?.toLowerCase() ?? '';
    return readShifted((groups.shift ?? '').toLowerCase(), name, context);
  },
};

/** Meteorological seasons of the north; a winter is named by the year in which it begins. */
function seasonOf(year: number, name: string): Reading {
  const first = FIRST_MONTH[name] ?? 1;
  return spanReading(dayOf(year, first, 1), dayOf(year, first + 3, 0), 'season');
}

function readShifted(shift: string, name: string, context: DateContext): Reading {
  if (context.published === null) return unresolved('season');
  const { year, month } = dateOf(context.published);
  const first = FIRST_MONTH[name] ?? 1;
  const current = name === 'winter' && month < 3 ? year - 1 : year;
  const begun = name === 'winter' ? month === 12 || month < 3 : month >= first;
  const over = name !== 'winter' && month > first + 2;
  return computed(seasonOf(current + stepOf(shift, { begun, over }, context), name));
}

/** "last" is the latest that is over, "next" the first to come, "this" the year's own, "the" goes by the tense. */
function stepOf(
  shift: string,
  { begun, over }: { begun: boolean; over: boolean },
  context: DateContext,
): number {
  if (shift === 'last') return over ? 0 : -1;
  if (shift === 'next') return begun ? 1 : 0;
  if (shift !== 'the') return 0;
  if (context.tense() === 'future') return over ? 1 : 0;
  return begun ? 0 : -1;
}
