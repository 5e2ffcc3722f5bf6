/** A day counted from 1970-01-01 (UTC), so that days can be added and compared as numbers. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of a date of the Gregorian calendar; `month` is 1 to 12 and days may run over ("day 0" ends the month before). */
export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of the month of a day. */
export function dateOf(day: Day): CalendarDate {
  const date = new Date(day * MS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** Day of the week, Monday 0 to Sunday 6: weeks run from Monday to Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Number of days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return dateOf(dayOf(year, month + 1, 0)).day;
}

/** Whether a year has that day: false for 31 April or 29 February 2023. */
export function isDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day as `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The month as `YYYY-MM`; months may run over the year's ends. */
export function isoMonth(year: number, month: number): string {
  return isoDay(dayOf(year, month, 1)).slice(0, 7);
}

/** The day that `YYYY-MM-DD` names, or null when it names none. */
export function parseDay(iso: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (match === null) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDate(date) ? dayOf(date.year, date.month, date.day) : null;
}

/** The nth weekday (Monday 0) of a month, the last one for 0; null where there are fewer. */
export function nthWeekday(n: number, weekday: number, year: number, month: number): Day | null {
  if (n === 0) {
    const last = dayOf(year, month + 1, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  return day < dayOf(year, month + 1, 1) ? day : null;
}

/** Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
