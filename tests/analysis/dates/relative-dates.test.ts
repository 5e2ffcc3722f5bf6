import { describe, expect, it } from 'vitest';
import { datesIn } from './dates-in.ts';

type Row = readonly [text: string, ...dates: string[]];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'relative-day': [
    ['A storm yesterday felled trees.', 'yesterday = 2003-06-17'],
    ['He leaves tomorrow morning.', 'tomorrow morning = 2003-06-19'],
    ['She sang last night.', 'last night = 2003-06-17'],
    ['They arrived the day before yesterday.', 'the day before yesterday = 2003-06-16'],
    ['USA Today and the Today show now reported it.'],
  ],
  weekday: [
    ['They met on Monday.', 'Monday = 2003-06-16'],
    ['They met on Friday.', 'Friday = 2003-06-13'],
    ['They met Wednesday, officials said.', 'Wednesday = 2003-06-18'],
    ['They will meet on Friday.', 'Friday = 2003-06-20'],
    ['On Friday, the two are to meet.', 'Friday = 2003-06-20'],
    ['He told reporters on Monday that they will talk.', 'Monday = 2003-06-16'],
    ['They met last Friday.', 'last Friday = 2003-06-13'],
    ['They have until noon Friday to agree.', 'noon Friday = 2003-06-20T12:00:00'],
    ['The team plays Oslo on Sunday.', 'Sunday = 2003-06-22'],
    ['Next Monday is free.', 'Next Monday = 2003-06-23'],
    ['The Sunday Times of every Sunday, on Bloody Sunday, said so.'],
    ['It is on the last Friday in April.', 'the last Friday in April = 2004-04-30'],
  ],
  'relative-unit': [
    ['It rained last week.', 'last week = 2003-06-09/2003-06-15'],
    ['It has rained this week.', 'this week = 2003-06-16/2003-06-22'],
    ['The fair is next month.', 'next month = 2003-07'],
    ["This year's crop failed.", "This year's = 2003"],
    ['They won last weekend.', 'last weekend = 2003-06-14/2003-06-15'],
    ['Over the weekend it rained.', 'the weekend = 2003-06-14/2003-06-15'],
    ['Earlier this year it burned.', 'this year = 2003'],
    ['It rained the week before last.', 'the week before last = 2003-06-02/2003-06-08'],
    ['On the 15th of last month it rained.', 'the 15th of last month = 2003-05-15'],
    ['In the last week of February 1974 they queued.', 'February 1974 = 1974-02'],
    ['It is expected to last a year or two.'],
  ],
  ago: [
    ['Two years ago he left.', 'Two years ago = 2001'],
    ['A decade ago he left.', 'A decade ago = 1993'],
    ['"[Ten] years ago I left."', '[Ten] years ago = 1993'],
    ['Three weeks ago he left.', 'Three weeks ago = 2003-05-26/2003-06-01'],
    ['He left 10 days ago.', '10 days ago = 2003-06-08'],
    ['It happened 1,300 years ago.'],
  ],
  later: [
    [
      'He was arrested on May 5. Two days later he was freed.',
      'May 5 = 2003-05-05',
      'Two days later = 2003-05-07',
    ],
    ['Annexed in 1821, it was freed four years later.', '1821 = 1821', 'four years later = 1825'],
    ['Two days later he was freed.', 'Two days later = null'],
    ['No days later than agreed.'],
  ],
  anchored: [
    [
      'He left on June 2. The next day it snowed.',
      'June 2 = 2003-06-02',
      'The next day = 2003-06-03',
    ],
    [
      'It opened in 1841 and closed the following year.',
      '1841 = 1841',
      'the following year = 1842',
    ],
    ['It was 40 percent the year before.', 'the year before = 2002'],
    ['On Tuesday, the day before the vote, he left.', 'Tuesday = 2003-06-17'],
    ['The next day it snowed.'],
  ],
  'past-span': [
    ['In the past 30 days it rained.', 'the past 30 days = 2003-05-19/2003-06-18'],
    ['For the last 30 years it grew.', 'the last 30 years = 1973/2003'],
    ['It grew over the past decade.', 'the past decade = 1993/2003'],
    ['It will last two years.'],
  ],
  ranges: [
    [
      'It runs from November 20 to December 11, as it will say.',
      'November 20 to December 11 = 2003-11-20/2003-12-11',
    ],
    [
      'It was shown January 23 - March 9 2001.',
      'January 23 - March 9 2001 = 2001-01-23/2001-03-09',
    ],
    [
      'Between July 2000 and December 2001 it was shut.',
      'July 2000 and December 2001 = 2000-07/2001-12',
    ],
    [
      'From December 20, 2001 to January 6 it was shut.',
      'December 20, 2001 to January 6 = 2001-12-20/2002-01-06',
    ],
    ['Friday through Sunday it rained.', 'Friday through Sunday = 2003-06-13/2003-06-15'],
    ['In May and June it rained.', 'May = 2003-05', 'June = 2003-06'],
    ['It rained in 1999 and 2001.', '1999 = 1999', '2001 = 2001'],
  ],
  'two words for one date': [
    ['It rained on Sunday night (June 15).', 'Sunday night (June 15) = 2003-06-15'],
    [
      'It will open at the end of the month on June 29.',
      'the end of the month on June 29 = 2003-06-29',
    ],
    ['In 1999, on May 5, it burned.', '1999, on May 5 = 1999-05-05'],
    ['It rained on Sunday (June 2).', 'Sunday = 2003-06-15', 'June 2 = 2003-06-02'],
  ],
  'dates carried on': [
    [
      'On June 5, 1989, the crowd was large. On September 9 it was gone.',
      'June 5, 1989 = 1989-06-05',
      'September 9 = 1989-09-09',
    ],
    [
      'On June 5, 1989, the crowd was large.\n\nOn September 9 it was gone.',
      'June 5, 1989 = 1989-06-05',
      'September 9 = 2002-09-09',
    ],
  ],
};

describe.each(Object.entries(TABLES))('the pattern %s', (_name, rows) => {
  it.each(rows)('reads: %s', (text, ...dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});
