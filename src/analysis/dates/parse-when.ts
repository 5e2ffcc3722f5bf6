import { type Day, dateOf, isoDay, parseDay } from './calendar.ts';
import { readDates } from './find-dates.ts';
import type { DatedSpan } from './reading.ts';
import { correctCalendarWords, plainCalendarWords } from './when-words.ts';

/** Days from `from` to `to`, inclusive, as `YYYY-MM-DD`; null where unresolved: a `DateMention`. */
export interface DateInterval {
  readonly from: string | null;
  readonly to: string | null;
}

/** As `DateInterval`, with both ends. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * A time that a member names: stretches of days, a part of any year ("March", "5 May"), or what only the day of publication
 * (`YYYY-MM-DD`) of an article makes known ("on Tuesday", "last week").
 */
export type When =
  | { readonly kind: 'days'; readonly days: readonly Days[] }
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number | null }
  | { readonly kind: 'relative'; readonly on: (published: string) => readonly Days[] };

/** More words than a time needs. */
const LONGEST = 120;

/**
 * A member's words for a time: "March", "2021", "2023-04-17 to 2023-04-20", "since 2019", "early March", "on Tuesday in Rome", "Febuary"; null
 * where they name none ("before the strike"). Never throws.
 */
export function parseWhen(words: string): When | null {
  const text = words.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  if (text.length > LONGEST) return null;
  return parseText(correctCalendarWords(plainCalendarWords(text)));
}

/** Whether a date of an article published then shares a day with the time; an unresolved date does not. */
export function intersects(
  when: When,
  { from, to }: DateInterval,
  published: string | null,
): boolean {
  if (from === null || to === null) return false;
  if (when.kind === 'yearly') return inSomeYear(when, from, to);
  const days = when.kind === 'days' ? when.days : published === null ? [] : when.on(published);
  return days.some((each) => from <= each.to && each.from <= to);
}

function parseText(text: string): When | null {
  const iso = parseIso(text);
  if (iso !== undefined) return iso;
  return parseDates(text, (days) => days) ?? parseOpen(text);
}

const ISO_DATE = '(\\d{4})-(\\d\\d?)(?:-(\\d\\d?))?(?:T[\\d:]+Z?)?';
const ISO = new RegExp(
  `^${ISO_DATE}(?:\\s*(?:/|\\.\\.+|–|—|\\sto\\s|\\suntil\\s|\\s-\\s)\\s*${ISO_DATE})?$`,
  'i',
);

/** "2023-04", "2023-04-17/2023-04-20"; undefined for anything else, null for a day that no calendar has. */
function parseIso(text: string): When | null | undefined {
  const match = ISO.exec(text.replace(/^(?:on|in|from)\s+/i, ''));
  if (match === null) return undefined;
  const [, year, month, day, ...last] = match;
  const start = parseDay(`${year}-${two(month)}-${two(day ?? '1')}`);
  const [toYear = year, toMonth = month, toDay] = last[0] === undefined ? [year, month, day] : last;
  const end = lastDay(toYear, toMonth, toDay);
  if (start === null || end === null || end < start) return null;
  return { kind: 'days', days: [{ from: isoDay(start), to: isoDay(end) }] };
}

function lastDay(year = '', month = '', day?: string): Day | null {
  if (day !== undefined) return parseDay(`${year}-${two(month)}-${two(day)}`);
  const first = parseDay(`${year}-${two(month)}-01`);
  if (first === null) return null;
  const next = dateOf(first + 31);
  return first + 31 - next.day;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

const OPEN =
  /^(?:(?<from>since|from|after|starting|as of)|(?<to>before|until|till|up to|by|prior to|not later than))\s+(?<date>.+)$/i;
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** "since 2019", "before April", "until last week": open at one end. */
function parseOpen(text: string): When | null {
  const { from, to, date } = OPEN.exec(text)?.groups ?? {};
  if (date === undefined) return null;
  return parseDates(
    date,
    ({ from: first, to: last }) => {
      if (from !== undefined)
        return { from: /^after/i.test(from) ? moved(last, 1) : first, to: LAST_DAY };
      return { from: FIRST_DAY, to: /^(?:before|prior)/i.test(to ?? '') ? moved(first, -1) : last };
    },
    false,
  );
}

function moved(iso: string, days: number): string {
  const day = parseDay(iso);
  return day === null ? iso : isoDay(day + days);
}

/** Any day on which relative words can be tried. */
const SOME_DAY = '2020-06-17';

/** `bound` makes of the days that are named those that are meant; `yearly` says whether "March" may be that of any year. */
function parseDates(text: string, bound: (days: Days) => Days, yearly = true): When | null {
  const [only, ...others] = datesIn(text, null);
  if (only === undefined) return null;
  const { yearless, granularity } = only.reading;
  if (yearly && others.length === 0 && yearless !== undefined && granularity !== 'range') {
    return { kind: 'yearly', month: yearless.month, day: yearless.day };
  }
  const days = daysOf(text, null, bound);
  if (days.length > others.length) return { kind: 'days', days };
  const known = new Map<string, readonly Days[]>();
  const on = (published: string) => {
    const found = known.get(published) ?? daysOf(text, published, bound);
    known.set(published, found);
    return found;
  };
  return on(SOME_DAY).length === 0 ? null : { kind: 'relative', on };
}

/** What "Tuesday" and "March" mean where something has been, and where it is to come. */
const FRAMES = ['It was in ', 'It will be in '];
/** In which order day and month may stand in "02/05/2019". */
const ORDERS = ['en-GB', 'en-US'];

function daysOf(text: string, published: string | null, bound: (days: Days) => Days): Days[] {
  const found = new Map<string, Days>();
  for (const frame of FRAMES) {
    for (const order of ORDERS) {
      for (const { reading } of datesIn(text, published, frame, order)) {
        if (reading.interval === null) continue;
        const { from, to } = reading.interval;
        const days = bound({ from: isoDay(from), to: isoDay(to) });
        found.set(`${days.from}/${days.to}`, days);
      }
    }
  }
  return [...found.values()];
}

/** What hangs a date on something else: "the day of the vote in March" is no day that is known. */
const ON_EVENT =
  /\b(?:before|after|since|until|till|by|prior|during|while|when|following|once|day|night|morning|evening|eve|week|weeks|days|hours)\b/i;
/** What may stand right before a date: "the morning of 5 May", "during March". */
const OF_DATE =
  /\b(?:during|(?:day|night|morning|afternoon|evening|week|weekend)\s+of)\s+(?:the\s+)?$/i;
const LISTED = /^\s*(?:,|and|or|&|,\s*(?:and|or))\s*$/i;

/** The dates that the words name, each once; none where they are dates of something else. */
function datesIn(
  text: string,
  published: string | null,
  frame = FRAMES[0] ?? '',
  order = 'en-GB',
): DatedSpan[] {
  const framed = `${frame}${text}`;
  const read = readDates(framed, [{ start: 0, end: framed.length }], published, order);
  const [first, ...others] = read.filter(({ part }) => part === undefined);
  if (first === undefined) return [];
  const before = text.slice(0, Math.max(0, first.start - frame.length));
  if (ON_EVENT.test(before.replace(OF_DATE, ''))) return [];
  const dates = [first];
  for (const next of others) {
    if (!LISTED.test(framed.slice(dates.at(-1)?.end, next.start))) break;
    dates.push(next);
  }
  return dates;
}

/** Whether the interval holds a day of that month, or that day, of any year. */
function inSomeYear(
  { month, day }: { readonly month: number; readonly day: number | null },
  from: string,
  to: string,
): boolean {
  const firstYear = Number(from.slice(0, 4));
  // Of a longer interval the second year shows what the others would.
  const lastYear = Math.min(Number(to.slice(0, 4)), firstYear + 1);
  for (let year = firstYear; year <= lastYear; year++) {
    const start = `${year}-${two(String(month))}-${two(String(day ?? 1))}`;
    const end = `${year}-${two(String(month))}-${two(String(day ?? 31))}`;
    if (from <= end && start <= to) return true;
  }
  return false;
}
