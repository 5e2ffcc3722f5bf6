import { computed, type Reading, yearlessIn, yearOf } from './reading.ts';

/** "January 23 - March 9 2014" and "November 20, 2015, to January 3": one year serves both ends. */
export function shareYear(first: Reading, second: Reading): [Reading, Reading] {
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
export function rangeOf(first: Reading, second: Reading): Reading | null {
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
