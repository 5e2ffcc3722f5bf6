/** The reader's surroundings. */
interface Here {
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly locale?: string;
  readonly timeZone?: string;
}

const DEFAULT_STYLE: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' };
/** Discord's styles of `<t:…:style>`. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { dateStyle: 'long' },
  f: DEFAULT_STYLE,
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** Largest first: the first unit of which at least one has passed is the one to speak in. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
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
 * What Discord shows for `<t:seconds:style>` in this locale and time zone: seconds since 1970, and a style of `tTdDfFRsS`;
 * null where there is no such date.
 */
export function formatTimestamp(seconds: number, style: string, here: Here): string | null {
  if (Math.abs(seconds) > MAX_SECONDS) return null;
  if (style === 'R') return formatRelative(seconds - here.now / 1000, here.locale);
  const { locale, timeZone } = here;
  const options = { ...(STYLES[style] ?? DEFAULT_STYLE), ...(timeZone && { timeZone }) };
  return new Intl.DateTimeFormat(locale, options).format(seconds * 1000);
}

/** Seconds from now; negative in the past. */
function formatRelative(seconds: number, locale: string | undefined): string {
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.sign(seconds) * Math.round(Math.abs(seconds) / length),
    unit,
  );
}

/** When a message was sent, as its header says it: the time alone for today. `now` is in milliseconds since 1970. */
export function formatSent(iso: string, now: number): string {
  const sent = new Date(iso);
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(sent);
  if (sent.toDateString() === new Date(now).toDateString()) return `Today at ${time}`;
  return `${new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(sent)}, ${time}`;
}
