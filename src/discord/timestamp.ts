/**
 * Discord's timestamp for a day or an interval of days (`<t:…:D>`, shown in the reader's language), or null where the value
 * has no day: a month or a year is no instant. Each reader sees the day of their own time zone, so that 10:00 UTC is taken,
 * which is the same day from Hawaii to New Zealand.
 */
export function discordTimestamp(value: string): string | null {
  const [from = '', to = from] = value.split('/');
  const first = stamp(from);
  const last = stamp(to);
  if (first === null || last === null) return null;
  return first === last ? first : `${first} – ${last}`;
}

function stamp(point: string): string | null {
  const [day = ''] = point.split('T');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const milliseconds = Date.parse(`${day}T10:00:00Z`);
  return Number.isNaN(milliseconds) ? null : `<t:${milliseconds / 1000}:D>`;
}
