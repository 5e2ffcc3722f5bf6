const MONTH = '(?<month>[a-z]{3,9})\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const CLOCK = '(?:[T ,]+(?:at )?\\d{1,2}:\\d{2}.*)?';

/** Each way to write a day that has one reading alone; "04/05/2023" has two and is not among them. */
const WAYS = [
  new RegExp(`^(?<year>\\d{4})([-/.])(?<number>\\d{1,2})\\2(?<day>\\d{1,2})${CLOCK}$`, 'iu'),
  /^(?<year>\d{4})(?<number>\d{2})(?<day>\d{2})(?:T\d{4,6}.*)?$/iu,
  new RegExp(
    `^${WEEKDAY}${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${CLOCK}$`,
    'iu',
  ),
  new RegExp(
    `^${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?[-\\s]+(?:of\\s+)?${MONTH}[-,\\s]+(?<year>\\d{4})${CLOCK}$`,
    'iu',
  ),
  /^(?<day>\d{1,2})\.\s?(?<number>\d{1,2})\.\s?(?<year>\d{4})$/u,
] as const;

/** Longer values are no dates; the limit keeps the patterns above from working through a page. */
const LONGEST = 60;

/**
 * Reads a day of publication as `YYYY-MM-DD`: ISO dates and timestamps (the day as written, whatever the zone),
 * "April 17, 2023", "17 April 2023", "17.4.2023". Null for anything else and for days that no calendar has.
 */
export function parsePublishedDate(value: string): string | null {
  const written = value.trim();
  if (written.length > LONGEST) return null;
  for (const way of WAYS) {
    const parts = way.exec(written)?.groups;
    if (parts) return dayOf(parts);
  }
  return null;
}

function dayOf(parts: Record<string, string | undefined>): string | null {
  const month = parts.number ? Number(parts.number) : monthNumber(parts.month ?? '');
  const iso = [parts.year, pad(month), pad(Number(parts.day))].join('-');
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** 1 to 12 for a month's name or its first letters, 0 for another word. */
function monthNumber(name: string): number {
  const full = FULL_MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return full + 1;
}

const FULL_MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
