import { languageOf } from '../../languages/index.ts';
import type { DayOrder } from './pattern.ts';

/** Where English writes the month first; CLDR's short dates of these regions. */
const MONTH_FIRST = new Set([
  'US',
  'PH',
  'PR',
  'GU',
  'VI',
  'AS',
  'MP',
  'UM',
  'FM',
  'MH',
  'PW',
  'LR',
]);
/** Both orders are usual. */
const EITHER = new Set(['CA', 'KE', 'GH', 'ZA']);
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d\d){1,2}(?![\d/])/g;

/**
 * How an article orders day and month between slashes: as its own dates tell that can be read in one way only ("25/12/2019"),
 * else as the region of its language does; null where neither says.
 */
export function dayOrderOf(text: string, language: string): DayOrder | null {
  return writtenOrder(text) ?? regionalOrder(language);
}

function writtenOrder(text: string): DayOrder | null {
  if (!text.includes('/')) return null;
  const orders = new Set<DayOrder>();
  for (const [, first, second] of text.matchAll(SLASHED)) {
    if (Number(first) > 12 && Number(second) <= 12) orders.add('day-first');
    if (Number(second) > 12 && Number(first) <= 12) orders.add('month-first');
  }
  const [only = null] = orders;
  return orders.size === 1 ? only : null;
}

function regionalOrder(language: string): DayOrder | null {
  const region = /[-_]([A-Za-z]{2})(?=$|[-_])/.exec(language)?.[1]?.toUpperCase();
  if (region === undefined) return languageOf(language).numbers?.daysByRegion ? null : 'day-first';
  if (MONTH_FIRST.has(region)) return 'month-first';
  return EITHER.has(region) ? null : 'day-first';
}
