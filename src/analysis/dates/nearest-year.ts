import { type Day, dateOf } from './calendar.ts';
import type { DateContext } from './pattern.ts';
import { computed, type Reading, unresolved, type Yearless, yearlessIn } from './reading.ts';
import type { Tense } from './tense.ts';

/** A dateline or a time zone may put a date of today a day ahead. */
const SLACK_DAYS = 2;
/** "would visit on April 16-18" in a report of the 17th: what is planned may have begun. */
const BEGUN_DAYS = 45;
/** How much farther a date on the wrong side of the publication date seems. */
const WRONG_SIDE = 6;

/** A month, or a day of a month, written without its year: as news means it on the day of publication. */
export function readYearless(
  yearless: Yearless,
  context: DateContext,
  fits: (reading: Reading) => boolean = () => true,
): Reading {
  const carried = carriedYear(yearless, context);
  const written = carried === null ? null : yearlessIn(carried, yearless);
  if (written !== null) return { ...computed(written), yearless };
  const granularity = yearless.day === null ? 'month' : 'day';
  if (context.published === null) return { ...unresolved(granularity), yearless };
  const { year } = dateOf(context.published);
  let best: Reading | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of [year, year - 1, year + 1]) {
    const reading = yearlessIn(candidate, yearless);
    if (reading === null || !fits(reading)) continue;
    const cost = costOf(reading, context.published, context);
    if (cost < bestCost) [best, bestCost] = [reading, cost];
  }
  return { ...computed(best ?? unresolved(granularity)), yearless };
}

/** "since 1 July" lies behind, whatever the verb says. */
export function isBehind(before: string, context: DateContext): (reading: Reading) => boolean {
  const { published } = context;
  const since = published !== null && /\bsince\s+(?:\w+\s+)?$/i.test(before);
  return ({ interval }) => !since || interval === null || interval.from <= published;
}

function costOf({ interval }: Reading, published: Day, context: DateContext): number {
  if (interval === null) return Number.POSITIVE_INFINITY;
  const from = goesOnFrom(context, published);
  if (from !== null) return interval.from >= from ? interval.from - from : Number.MAX_SAFE_INTEGER;
  if (interval.from <= published && published <= interval.to) return 0;
  const past = interval.to < published;
  const distance = past ? published - interval.to : interval.from - published;
  return distance * weightOf(past, distance, context.tense());
}

function weightOf(past: boolean, distance: number, tense: Tense | null): number {
  if (tense === 'future') return past && distance > BEGUN_DAYS ? WRONG_SIDE : 1;
  if (tense === 'past') return past || distance <= SLACK_DAYS ? 1 : WRONG_SIDE;
  return past ? 1 : 1.5;
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
