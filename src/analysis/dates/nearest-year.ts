import type { Granularity } from '../analysis.ts';
import { type Day, dateOf } from './calendar.ts';
import type { DateContext } from './pattern.ts';
import { computed, type Reading, unresolved, type Yearless, yearlessIn } from './reading.ts';
import type { Tense, Timing } from './tense.ts';

/** A dateline or a time zone may put a date of today a day ahead. */
const SLACK_DAYS = 2;
/** "will run from April 16 to 28" in a report of the 20th: what is to come may have begun. */
const BEGUN_DAYS = 7;
/** How much farther a date on the wrong side of the publication date seems, and one that the verb of the date itself excludes. */
const WRONG_SIDE: Readonly<Record<Tense, number>> = { past: 6, future: 20 };
const EXCLUDED = 1000;

/** A month, or a day of a month, written without its year: as news means it on the day of publication. */
export function readYearless(
  yearless: Yearless,
  context: DateContext,
  fits: (reading: Reading) => boolean = () => true,
): Reading {
  const carried = carriedYear(yearless, context);
  const written = carried === null ? null : yearlessIn(carried, yearless);
  if (written !== null) return { ...computed(written), yearless };
  const inYear = (year: number) => {
    const reading = yearlessIn(year, yearless);
    return reading !== null && fits(reading) ? reading : null;
  };
  const granularity = yearless.day === null ? 'month' : 'day';
  return { ...(nearestOf(inYear, context) ?? unresolved(granularity)), yearless };
}

/** What comes once a year, as news means it on the day of publication; null where that is not known, or no near year has it. */
export function nearestOf(
  inYear: (year: number) => Reading | null,
  context: DateContext,
): Reading | null {
  if (context.published === null) return null;
  const { year } = dateOf(context.published);
  let best: Reading | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of [year, year - 1, year + 1]) {
    const reading = inYear(candidate);
    if (reading === null) continue;
    const cost = costOf(reading, context.published, context);
    if (cost < bestCost) [best, bestCost] = [reading, cost];
  }
  return best && computed(best);
}

/** "since 1 July" lies behind, whatever the verb says. */
export function isBehind(before: string, context: DateContext): (reading: Reading) => boolean {
  const { published } = context;
  const since = published !== null && /\bsince\s+(?:\w+\s+)?$/i.test(before);
  return ({ interval }) => !since || interval === null || interval.from <= published;
}

function costOf({ interval, granularity }: Reading, published: Day, context: DateContext): number {
  if (interval === null) return Number.POSITIVE_INFINITY;
  const timing = context.timing();
  const isPast = timing?.tense === 'past' && timing.certain;
  const from = isPast ? null : goesOnFrom(context, published);
  if (from !== null) return interval.from >= from ? interval.from - from : Number.MAX_SAFE_INTEGER;
  if (interval.from <= published && published <= interval.to) return 0;
  const past = interval.to < published;
  const distance = past ? published - interval.to : interval.from - published;
  return distance * weightOf(past, distance, timing, granularity);
}

function weightOf(
  past: boolean,
  distance: number,
  timing: Timing | null,
  granularity: Granularity,
): number {
  if (timing === null) return past ? 1 : 1.5;
  if (past === (timing.tense === 'past')) return 1;
  const ofDays = granularity === 'month' ? 0 : timing.tense === 'past' ? SLACK_DAYS : BEGUN_DAYS;
  if (distance <= ofDays) return 1;
  return timing.certain ? EXCLUDED : WRONG_SIDE[timing.tense];
}

/** "next month …, in January …, in April": a list of plans goes forward from the date before it in the sentence. */
function goesOnFrom({ anchor }: DateContext, published: Day): Day | null {
  const interval = anchor?.distance === 0 ? anchor.reading.interval : null;
  return interval && interval.from > published && isFine(anchor?.reading) ? interval.from : null;
}

function isFine(reading: Reading | undefined): boolean {
  return reading?.granularity === 'day' || reading?.granularity === 'month';
}

/**
 * "On June 5, 1989, … On July 9 …": a report of a year long past goes on in that year. Only after a date with a month in the
 * same paragraph and no farther than a sentence back, and only forwards in time.
 */
function carriedYear({ month }: Yearless, { anchor, published }: DateContext): number | null {
  if (anchor === null || published === null || !anchor.near || anchor.distance > 1) return null;
  const { interval } = anchor.reading;
  if (interval === null || !isFine(anchor.reading)) return null;
  if (published - interval.from < LONG_PAST_DAYS) return null;
  const from = dateOf(interval.from);
  return from.month <= month ? from.year : null;
}

const LONG_PAST_DAYS = 400;
