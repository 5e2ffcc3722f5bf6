const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A week from a Sunday, and a day of each month, in a year that is far from any change of a calendar. */
const DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)));
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 2)));

/** Names of countries, months and days in English and in a language, as the platform's own tables (CLDR) have them. */
export function* platformWords(
  language: string,
): Generator<readonly [english: string, word: string]> {
  yield* countries(language);
  for (const [dates, options] of [
    [DAYS, { weekday: 'long' }],
    [MONTHS, { month: 'long' }],
    // Some languages write a month otherwise behind a day.
    [MONTHS, { month: 'long', day: 'numeric' }],
  ] as const) {
    const part = 'weekday' in options ? 'weekday' : 'month';
    for (const date of dates) {
      yield [nameIn('en', date, options, part), nameIn(language, date, options, part)];
    }
  }
}

function* countries(language: string): Generator<readonly [string, string]> {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const own = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const [name, other] = [english.of(first + second), own.of(first + second)];
      if (name !== undefined && other !== undefined) yield [name, other];
    }
  }
}

function nameIn(
  language: string,
  date: Date,
  options: Intl.DateTimeFormatOptions,
  part: 'weekday' | 'month',
): string {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
}
