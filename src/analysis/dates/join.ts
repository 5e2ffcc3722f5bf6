import type { DatedSpan } from './find-dates.ts';
import { at } from './patterns/clock.ts';
import { computed, type Reading, yearlessIn, yearOf } from './reading.ts';

const BETWEEN = /^(?:\s*[-–—]{1,2}\s*|,?\s+(?:to|through|thru|until|till|up\s+to)\s+)$/i;
const AND = /^,?\s+(?:and|or)\s+$/i;
const TIME_JOIN = /^(?:,?\s+(?:at|on|by|from)?\s*|,\s*)$/i;

/** Joins the ends of ranges, and times with their days, of one sentence; the joined ones stay as parts. */
export function joinMentions(text: string, mentions: readonly DatedSpan[]): DatedSpan[] {
  const joined: DatedSpan[] = [];
  let index = 0;
  while (index < mentions.length) {
    const first = mentions[index];
    const second = mentions[index + 1];
    if (first === undefined) break;
    const pair = second && joinPair(text, first, second);
    joined.push(...(pair ?? [first]));
    index += pair === undefined ? 1 : 2;
  }
  return joined;
}

function joinPair(text: string, first: DatedSpan, second: DatedSpan): DatedSpan[] | undefined {
  const gap = text.slice(first.end, second.start);
  if (gap.length > 12) return undefined;
  const before = text.slice(Math.max(0, first.start - 9), first.start);
  const timed = TIME_JOIN.test(gap) ? joinTime(first, second) : undefined;
  if (timed !== undefined) return whole(first, second, timed);
  const listed = AND.test(gap);
  if (!listed && !BETWEEN.test(gap)) return undefined;
  const [from, to] = shareYear(first.reading, second.reading);
  const range = listed && !/\bbetween\s+$/i.test(before) ? null : rangeOf(from, to);
  const [a, b] = [
    { ...first, reading: from },
    { ...second, reading: to },
  ];
  return range === null ? (listed ? [a, b] : undefined) : whole(a, b, range);
}

function whole(first: DatedSpan, second: DatedSpan, reading: Reading): DatedSpan[] {
  return [
    { start: first.start, end: second.end, reading },
    ...[first, second]
      .filter((end) => end.reading.interval !== null)
      .map((end): DatedSpan => ({ ...end, part: true })),
  ];
}

/** "10 a.m. Tuesday", "Tuesday at 10 a.m.", "2:30 the next day". */
function joinTime(first: DatedSpan, second: DatedSpan): Reading | undefined {
  const time = first.reading.clock ?? second.reading.clock;
  const day = first.reading.clock === undefined ? first.reading : second.reading;
  if (time === undefined || day.granularity !== 'day' || day.interval === null) return undefined;
  return at(time, day.interval.from, day.resolved);
}

/** "January 23 - March 9 2014" and "November 20, 2015, to January 3": one year serves both ends. */
function shareYear(first: Reading, second: Reading): [Reading, Reading] {
  if (first.yearless && !second.yearless) {
    const year = yearOf(second);
    return [(year !== null && earlier(first, second, year)) || first, second];
  }
  if (second.yearless && !first.yearless) {
    const year = yearOf(first);
    return [first, (year !== null && later(first, second, year)) || second];
  }
  if (
    first.interval &&
    second.interval &&
    second.yearless &&
    second.interval.to < first.interval.from
  ) {
    const year = yearOf(first);
    return [first, (year !== null && later(first, second, year)) || second];
  }
  return [first, second];
}

function earlier(first: Reading, second: Reading, year: number): Reading | null {
  if (second.granularity !== 'day' && second.granularity !== 'month') return null;
  return inYears(first, [year, year - 1], (reading) => isBefore(reading, second));
}

function later(first: Reading, second: Reading, year: number): Reading | null {
  if (first.granularity !== 'day' && first.granularity !== 'month') return null;
  return inYears(second, [year, year + 1], (reading) => isBefore(first, reading));
}

function inYears(
  reading: Reading,
  years: readonly number[],
  fits: (reading: Reading) => boolean,
): Reading | null {
  if (reading.yearless === undefined) return null;
  for (const year of years) {
    const read = yearlessIn(year, reading.yearless);
    if (read !== null && fits(read)) return computed(read);
  }
  return null;
}

function isBefore(first: Reading, second: Reading): boolean {
  return (
    first.interval !== null &&
    second.interval !== null &&
    first.interval.from < second.interval.from
  );
}

/** `start/end`, or null where the two are no range: unresolved, in the wrong order, a time. */
function rangeOf(first: Reading, second: Reading): Reading | null {
  if (!isBefore(first, second) || first.interval === null || second.interval === null) return null;
  const [from] = first.value?.split('/') ?? [];
  const to = second.value?.split('/').at(-1);
  if (from === undefined || to === undefined || from.includes('T') || to.includes('T')) return null;
  return {
    value: `${from}/${to}`,
    interval: { from: first.interval.from, to: second.interval.to },
    granularity: 'range',
    resolved: first.resolved || second.resolved,
  };
}
