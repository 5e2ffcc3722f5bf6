import type { Understood } from '../../languages/language.ts';
import { at } from './patterns/clock.ts';
import { rangeOf, shareYear } from './range.ts';
import { computed, type DatedSpan, type Reading, yearlessIn, yearOf } from './reading.ts';

/** What may stand between two dates that belong together. */
const LONGEST_GAP = 12;
const BETWEEN = /^(?:\s*[-–—]{1,2}\s*|,?\s+(?:to|through|thru|until|till|up\s+to)\s+)$/i;
const AND = /^,?\s+(?:and|or)\s+$/i;
const TIME_JOIN = /^(?:,?\s+(?:at|on|by|from)?\s*|,\s*)$/i;
const BESIDE = /^(?:,\s+(?:(?:on|in)\s+)?|\s+(?:on|in)\s+|\s*\()$/i;
const BEFORE_OR_AFTER = /^\s+(before|after)\s+$/i;

/**
 * Joins the ends of ranges, times with their days, and two words for one date, within one sentence; the joined ones stay as
 * parts. What words join is joined by English rules alone.
 */
export function joinMentions(
  text: string,
  mentions: readonly DatedSpan[],
  rules: Understood['dates'],
): DatedSpan[] {
  const joined: DatedSpan[] = [];
  let index = 0;
  while (index < mentions.length) {
    const first = mentions[index];
    const second = mentions[index + 1];
    if (first === undefined) break;
    const pair = second && joinPair(text, first, second, rules);
    joined.push(...(pair ?? [first].filter(({ reading }) => reading.beside === undefined)));
    index += pair === undefined ? 1 : 2;
  }
  return joined;
}

function joinPair(
  text: string,
  first: DatedSpan,
  second: DatedSpan,
  rules: Understood['dates'],
): DatedSpan[] | undefined {
  if (second.start - first.end > LONGEST_GAP) return undefined;
  const gap = text.slice(first.end, second.start);
  if (rules !== 'english' && /\p{L}/u.test(gap)) return undefined;
  if (first.reading.beside !== undefined) return joinBeside(gap, first, second);
  if (AND.test(gap)) return joinListed(text, first, second);
  return (
    (TIME_JOIN.test(gap) ? joinTime(first, second) : undefined) ??
    (BESIDE.test(gap) ? joinSame(first, second, closingAfter(text, gap, second)) : undefined) ??
    (BETWEEN.test(gap) ? joinRange(first, second) : undefined)
  );
}

function whole(first: DatedSpan, second: DatedSpan, reading: Reading, closing = 0): DatedSpan[] {
  return [
    { start: first.start, end: second.end + closing, reading },
    ...[first, second]
      .filter((end) => end.reading.interval !== null)
      .map((end): DatedSpan => ({ ...end, part: true })),
  ];
}

/** "10 a.m. Tuesday", "Tuesday at 10 a.m.", "2:30 the next day". */
function joinTime(first: DatedSpan, second: DatedSpan): DatedSpan[] | undefined {
  const time = first.reading.clock ?? second.reading.clock;
  const day = first.reading.clock === undefined ? first.reading : second.reading;
  if (time === undefined || day.granularity !== 'day' || day.interval === null) return undefined;
  return whole(first, second, at(time, day.interval.from, day.resolved));
}

/** "the day before Christmas". */
function joinBeside(gap: string, first: DatedSpan, second: DatedSpan): DatedSpan[] | undefined {
  const way = BEFORE_OR_AFTER.exec(gap)?.[1]?.toLowerCase();
  const { interval } = second.reading;
  const reading =
    interval && first.reading.beside?.(way === 'after' ? 'after' : 'before', interval);
  return way === undefined || !reading ? undefined : whole(first, second, reading);
}

/** Length of the bracket that closes after the second where one opened between the two. */
function closingAfter(text: string, gap: string, second: DatedSpan): number {
  return gap.includes('(') && text[second.end] === ')' ? 1 : 0;
}

/** "Sunday night (March 4)", "the end of the month on April 29", "In 1999, on May 5": the finer one counts. */
function joinSame(first: DatedSpan, second: DatedSpan, closing: number): DatedSpan[] | undefined {
  const later = { ...second, reading: inYearBefore(first.reading, second.reading) };
  const [a, b] = [first.reading.interval, later.reading.interval];
  if (a === null || b === null || second.reading.granularity === 'year') return undefined;
  if (a.from <= b.from && b.to <= a.to) return whole(first, later, later.reading, closing);
  return b.from <= a.from && a.to <= b.to ? whole(first, later, first.reading, closing) : undefined;
}

function inYearBefore(first: Reading, second: Reading): Reading {
  const year = first.granularity === 'year' ? yearOf(first) : null;
  if (year === null || second.yearless === undefined) return second;
  const read = yearlessIn(year, second.yearless);
  return read === null ? second : computed(read);
}

/** "June 3 - 9": a range where both ends are read and in order. */
function joinRange(first: DatedSpan, second: DatedSpan): DatedSpan[] | undefined {
  const [from, to] = shareYear(first.reading, second.reading);
  const range = rangeOf(from, to);
  if (range === null) return undefined;
  return whole({ ...first, reading: from }, { ...second, reading: to }, range);
}

/** "between May and July 2001" is a range; "in May and July 2001" are two dates of one year. */
function joinListed(text: string, first: DatedSpan, second: DatedSpan): DatedSpan[] {
  const before = text.slice(Math.max(0, first.start - 9), first.start);
  const range = /\bbetween\s+$/i.test(before) ? joinRange(first, second) : undefined;
  if (range !== undefined) return range;
  const [from, to] = shareYear(first.reading, second.reading);
  return [
    { ...first, reading: from },
    { ...second, reading: to },
  ];
}
