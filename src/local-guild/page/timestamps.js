// @ts-check

/** Discord's styles of `<t:…:style>`. @type {Readonly<Record<string, Intl.DateTimeFormatOptions> & { f: Intl.DateTimeFormatOptions }>} */
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** Largest first: the first unit of which at least one has passed is the one to speak in. @type {ReadonlyArray<[Intl.RelativeTimeFormatUnit, number]>} */
const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];
/** `Date` reaches 8.64e15 ms either side of 1970. */
const MAX_SECONDS = 8.64e12;

/**
 * What Discord shows for `<t:seconds:style>` in this locale and time zone; null where there is no such date.
 * @param {number} seconds since 1970
 * @param {string} style one of `tTdDfFRsS`
 * @param {{ now: number, locale?: string | undefined, timeZone?: string | undefined }} here `now` in milliseconds
 * @returns {string | null}
 */
export function formatTimestamp(seconds, style, here) {
  if (Math.abs(seconds) > MAX_SECONDS) return null;
  if (style === 'R') return formatRelative(seconds - here.now / 1000, here.locale);
  const options = STYLES[style] ?? STYLES.f;
  return new Intl.DateTimeFormat(here.locale, { ...options, timeZone: here.timeZone }).format(
    seconds * 1000,
  );
}

/**
 * @param {number} seconds from now; negative in the past
 * @param {string | undefined} locale
 */
function formatRelative(seconds, locale) {
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.sign(seconds) * Math.round(Math.abs(seconds) / length),
    unit,
  );
}

/**
 * When a message was sent, as its header says it: the time alone for today.
 * @param {string} iso
 * @param {number} now in milliseconds
 */
export function formatSent(iso, now) {
  const sent = new Date(iso);
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(sent);
  if (sent.toDateString() === new Date(now).toDateString()) return `Today at ${time}`;
  return `${new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(sent)}, ${time}`;
}
