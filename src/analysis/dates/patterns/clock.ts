import { isoDay } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { type Reading, unresolved } from '../reading.ts';

const ZONE =
  '(?:\\s*\\(?(?:GMT|UTC|EDT|EST|CDT|CST|MDT|MST|PDT|PST|BST|CET|CEST|EET|IST|JST|AEST|AEDT|ET|PT|CT|MT|local(?:\\s+time)?|Moscow\\s+time|(?:Eastern|Pacific|Central|Mountain)(?:\\s+(?:standard|daylight))?\\s+time)\\b\\)?)';

/** "10 a.m.", "8:15 p.m. EDT", "22:30", "1400 GMT", "noon", "midnight": the clock of the place, zone left out. */
export const clock: DatePattern = {
  name: 'clock',
  needs: 'clock',
  pattern: new RegExp(
    `(?<![\\d.,:/$-])(?:\\b(?<hour>1[0-2]|0?\\d)(?:[:.](?<minute>[0-5]\\d))?\\s*(?<half>[ap])\\.?\\s?m\\b\\.?${ZONE}?|\\b(?<hour24>[01]?\\d|2[0-3]):(?<minute24>[0-5]\\d)(?::(?<second>[0-5]\\d))?\\b(?![\\d:.]\\d)${ZONE}?|\\b(?<military>(?:[01]\\d|2[0-3])[0-5]\\d)(?:\\s+hours)?\\s*(?:GMT|UTC|hrs)\\b|\\b(?<word>noon|midnight|midday)\\b)`,
    'gi',
  ),
  read: ({ groups, before }, { anchor }) => {
    if (groups.hour24 !== undefined && !isClock(before)) return null;
    const time = clockOf(groups);
    const interval = anchor?.near ? anchor.reading.interval : null;
    return interval && interval.from === interval.to
      ? at(time, interval.from)
      : { ...unresolved('time'), clock: time };
  },
};

/** A time of day on a day. */
export function at(time: string, day: number, resolved = true): Reading {
  return {
    value: `${isoDay(day)}T${time}`,
    interval: { from: day, to: day },
    granularity: 'time',
    resolved,
    clock: time,
  };
}

/** "won in 2:30" and "Psalm 23:4" are none; "at 22:30" is one. */
function isClock(before: string): boolean {
  return /(?:^|\b(?:at|by|until|till|before|after|from|around|about|since|to|between|and|was)\s+|[(,–-]\s*)$/i.test(
    before,
  );
}

function clockOf(groups: Readonly<Record<string, string | undefined>>): string {
  const word = groups.word?.toLowerCase();
  if (word !== undefined) return word === 'midnight' ? '00:00:00' : '12:00:00';
  const military = groups.military;
  if (military !== undefined) return `${military.slice(0, 2)}:${military.slice(2)}:00`;
  if (groups.hour24 !== undefined) {
    return [groups.hour24, groups.minute24, groups.second].map(twoDigits).join(':');
  }
  const hour = (Number(groups.hour) % 12) + (groups.half?.toLowerCase() === 'p' ? 12 : 0);
  return [String(hour), groups.minute, '0'].map(twoDigits).join(':');
}

function twoDigits(digits: string | undefined): string {
  return (digits ?? '0').padStart(2, '0');
}
