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
    ['They met the Monday before last.', 'Monday before last = 2003-06-09'],
    ['They meet the Friday after next.', 'Friday after next = 2003-06-27'],
    ['They will meet a week on Friday.', 'a week on Friday = 2003-06-27'],
    ['They will meet Friday fortnight.', 'Friday fortnight = 2003-07-04'],
    ['They met two weeks ago on Saturday.', 'two weeks ago on Saturday = 2003-06-07'],
    ['They met two weeks ago Saturday.', 'two weeks ago Saturday = 2003-05-31'],
    ['They met two Tuesdays ago.', 'two Tuesdays ago = 2003-06-10'],
    [
      'They met on Tuesday of the week before last.',
      'Tuesday of the week before last = 2003-06-03',
    ],
    [
      'He left on May 6. On the Friday of that week it snowed.',
      'May 6 = 2003-05-06',
      'Friday of that week = 2003-05-09',
    ],
    ['She ran three times a week on Friday.'],
    ['She fled on the last Friday of the siege.'],
    ['She left on the Friday after the vote.'],
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
  'nth-of-month': [
    ['It was on the second Sunday of May.', 'the second Sunday of May = 2003-05-11'],
    [
      'It will be on the first Monday of next month.',
      'the first Monday of next month = 2003-07-07',
    ],
    ['It was on the 3rd Thursday in March 2001.', 'the 3rd Thursday in March 2001 = 2001-03-15'],
    ['It fell on the last weekend of May.', 'the last weekend of May = 2003-05-31/2003-06-01'],
    ['It fell on the fifth Friday of April 2003.', 'the fifth Friday of April 2003 = null'],
    ['It is on the first Monday of every month.', 'the first Monday of every month = null'],
    ['It is the last Sunday in May each year.', 'the last Sunday in May = null'],
  ],
  'beside-date': [
    ['It fell the day before Christmas.', 'the day before Christmas = 2002-12-24'],
    ['It fell two days after Easter.', 'two days after Easter = 2003-04-22'],
    ['It fell the week after May 5.', 'the week after May 5 = 2003-05-06/2003-05-12'],
    [
      'It fell on the last Saturday before Christmas.',
      'the last Saturday before Christmas = 2002-12-21',
    ],
    ['It rained for two days after May 5.', 'May 5 = 2003-05-05'],
    ['He left the day before the vote.'],
  ],
  'the last of several': [
    ['He fell in the last year of the war and the last two weeks of the siege.'],
    ['It was the last night of the fair, in his last month as mayor.'],
    ['The last summer of the siege and the last decade of the empire were hot.'],
    ['She came to see her last week.', 'last week = 2003-06-09/2003-06-15'],
    ['It rose over the last week.', 'the last week = 2003-06-09/2003-06-15'],
  ],
  'year-end': [
    ['It will close by year-end.', 'year-end = 2003-12-31'],
    ['The school year ended badly, with a year-end party.'],
  ],
  tense: [
    ['It will open in January, he said.', 'January = 2004-01'],
    ['It will, he said, open in May.', 'May = 2004-05'],
    ['He said it would open in May.', 'May = 2004-05'],
    ['He died in July.', 'July = 2002-07'],
    ['He failed to appear in July.', 'July = 2002-07'],
    ['In July, it burned.', 'July = 2002-07'],
    ['He said in July that it would close.', 'July = 2002-07'],
    ['He called a vote for July.', 'July = 2003-07'],
    ['He spoke ahead of a vote in July.', 'July = 2003-07'],
    ['She rewrote the will in May.', 'May = 2003-05'],
    ['A sponsored walk is on July 2.', 'July 2 = 2003-07-02'],
    ['Sales fell in July and will rise in May.', 'July = 2002-07', 'May = 2004-05'],
  ],
  ago: [
    ['He left a year ago today.', 'a year ago today = 2002-06-18'],
    ['He left a week ago yesterday.', 'a week ago yesterday = 2003-06-10'],
    ['He left ten years ago this month.', 'ten years ago this month = 1993-06'],
    ['He left a year ago on Friday.', 'a year ago on Friday = 2002-06-20'],
    ['He left this day last year.', 'this day last year = 2002-06-18'],
    ['He will leave two weeks from today.', 'two weeks from today = 2003-07-02'],
    ['He stayed for a week today.', 'today = 2003-06-18'],
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
    ['It burned in 1998. Two days later he left.', '1998 = 1998', 'Two days later = null'],
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
    ['It ran Dec. 28-Jan. 3.', 'Dec. 28-Jan. 3 = 2002-12-28/2003-01-03'],
    ['It ran 28 December-3 January.', '28 December-3 January = 2002-12-28/2003-01-03'],
    ['It was shut Nov.-Feb.', 'Nov.-Feb. = 2002-11/2003-02'],
    ['It will be shut from November to February.', 'November to February = 2003-11/2004-02'],
    ['Jan-Erik met Mary-Jan.'],
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
