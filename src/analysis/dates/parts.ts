import { dateOf, dayOf } from './calendar.ts';
import { type Reading, spanReading } from './reading.ts';

/**
 * "early", "mid", "late" of a month, a year, a decade: the interval is narrowed to the part. A month's value is narrowed too (late
 * September: from the 15th on); a year's or a decade's stays, as the text names no months.
 */
export function partOf(reading: Reading, word: string): Reading {
  const { interval, granularity, resolved } = reading;
  if (interval === null) return reading;
  const { year, month } = dateOf(interval.from);
  const part = partNumber(word);
  if (granularity === 'month') {
    const isEdge = /^(?:beginning|start|end)/i.test(word);
    const from = dayOf(year, month, [1, 10, isEdge ? 21 : 15][part] ?? 1);
    const to = part === 2 ? interval.to : dayOf(year, month, [isEdge ? 10 : 15, 20][part] ?? 1);
    return spanReading(from, to, 'range', resolved);
  }
  const days = interval.to - interval.from + 1;
  const from = interval.from + Math.floor((days * part) / 3);
  const to = interval.from + Math.floor((days * (part + 1)) / 3) - 1;
  return { ...reading, interval: { from, to } };
}

function partNumber(word: string): 0 | 1 | 2 {
  if (/^(?:early|beginning|start|opening)/i.test(word)) return 0;
  return /^mid/i.test(word) ? 1 : 2;
}
