const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO date or interval in words: `2023-03` → "March 2023", `2023-04-16/2023-04-18` →
 * "16–18 April 2023", `1960-01-01/1969-12-31` → "1 January 1960 – 31 December 1969".
 */
export function readableDate(value: string): string {
  const [from = '', to] = value.split('/');
  if (to === undefined || to === from) return readablePoint(from);
  const a = parts(from);
  const b = parts(to);
  if (a.day !== '' && b.day !== '' && a.time === '' && b.time === '' && a.year === b.year) {
    if (a.month === b.month) return `${a.day}–${b.day} ${b.month} ${b.year}`;
    return `${a.day} ${a.month} – ${b.day} ${b.month} ${b.year}`;
  }
  return `${readablePoint(from)} – ${readablePoint(to)}`;
}

function readablePoint(point: string): string {
  const { year, month, day, time } = parts(point);
  const date = [day, month, year].filter((part) => part !== '').join(' ');
  return time === '' ? date : `${date}, ${time}`;
}

/** `YYYY[-MM[-DD[THH:MM[:SS]]]]` in words; missing parts are empty. */
function parts(point: string): { year: string; month: string; day: string; time: string } {
  const [date = '', clock = ''] = point.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    year,
    month: MONTHS[Number(month) - 1] ?? '',
    day: day === '' ? '' : String(Number(day)),
    time: clock.slice(0, 5),
  };
}
