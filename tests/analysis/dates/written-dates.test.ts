import { describe, expect, it } from 'vitest';
import { datesIn } from './dates-in.ts';

type Row = readonly [text: string, ...dates: string[]];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'iso-date': [
    ['Updated 2003-04-17 at noon sharp.', '2003-04-17 at noon = 2003-04-17T12:00:00'],
    ['The file is dated 2003/04/17.', '2003/04/17 = 2003-04-17'],
    ['Part 2003-14-17 was recalled.'],
  ],
  'slash-date': [
    ['Posted 11/20/2002 by the clerk.', '11/20/2002 = 2002-11-20'],
    ['Posted 20/11/2002 by the clerk.', '20/11/2002 = 2002-11-20'],
    ['Stamped 20.11.2002 in Bern.', '20.11.2002 = 2002-11-20'],
    ['About 3/4 of them, and 24/7 service, at 192.168.10.12.'],
  ],
  'nine-eleven': [
    ['Since 9/11 the rules are stricter.', '9/11 = 2001-09-11'],
    ['Since the Sept. 11 attacks the rules are stricter.', 'Sept. 11 = 2001-09-11'],
    ['On Sept. 11 it rained.', 'Sept. 11 = 2002-09-11'],
    ['A crew of 9/11ths and route 19/11.'],
  ],
  'month-day': [
    ['The bridge opened on January 15, 1996.', 'January 15, 1996 = 1996-01-15'],
    ['She was born Sunday, May 28, 1950.', 'Sunday, May 28, 1950 = 1950-05-28'],
    ['The ship sank on Jan. 3.', 'Jan. 3 = 2003-01-03'],
    ['It closed on December 5th.', 'December 5th = 2002-12-05'],
    ['He arrived on 28 May 1950 by train.', '28 May 1950 = 1950-05-28'],
    ['It fell on the 14th of July.', '14th of July = 2002-07-14'],
    ['They met on the third of September.', 'third of September = 2002-09-03'],
    ['It rained on the twenty-first of April.', 'twenty-first of April = 2003-04-21'],
    ['In May the first ship sailed.', 'May = 2003-05'],
    ['A third of March sales went abroad.', 'March = 2003-03'],
    ['He left on the thirty-first of May 1950.', 'thirty-first of May 1950 = 1950-05-31'],
    ["It was the second of March's surprises.", 'March = 2003-03'],
    ['The second September storm was the third of the year.', 'September = 2002-09'],
    ['The talks ended on Monday, March 3.', 'Monday, March 3 = 2003-03-03'],
    ['It has been illegal since 1 July.', '1 July = 2002-07-01'],
    ['The vote will be held on July 9.', 'July 9 = 2003-07-09'],
    ['The vote was held on September 9.', 'September 9 = 2002-09-09'],
    ['He announced a July 9 election.', 'July 9 = 2003-07-09'],
    ['In May 12 people were arrested.', 'May = 2003-05'],
    ['You may 5 times march 10 miles.'],
    ['Paragraph dec. 34 of the code.'],
    ['February 30 is no day.', 'February 30 = null'],
  ],
  'month-days': [
    ['The visit of April 16-18 went well.', 'April 16-18 = 2003-04-16/2003-04-18'],
    ['They met Jan. 3 to 5, 2001, in Oslo.', 'Jan. 3 to 5, 2001 = 2001-01-03/2001-01-05'],
    ['The fair runs 16-18 April 2004.', '16-18 April 2004 = 2004-04-16/2004-04-18'],
    ['Polls open on June 21 and 22.', 'June 21 and 22 = 2003-06-21/2003-06-22'],
    ['Polls opened on June 3 and 7.', 'June 3 = 2003-06-03'],
  ],
  'month-year': [
    ['The plant shut in March 1988.', 'March 1988 = 1988-03'],
    ['The plant shut in Sept. 1990.', 'Sept. 1990 = 1990-09'],
    ['They won in August of this year.', 'August of this year = 2003-08'],
    ['They won in October last year.', 'October last year = 2002-10'],
    [
      'It started in 1999 and ended in May of the same year.',
      '1999 = 1999',
      'May of the same year = 1999-05',
    ],
  ],
  month: [
    ['The minister resigned in March.', 'March = 2003-03'],
    ['The minister resigned in November.', 'November = 2002-11'],
    ['The dam will open in November.', 'November = 2003-11'],
    ["Last October's attack killed nine.", 'Last October = 2002-10'],
    ['Prices rose between April and June.', 'April and June = 2003-04/2003-06'],
    [
      'It was cut in January, March and May.',
      'January = 2003-01',
      'March = 2003-03',
      'May = 2003-05',
    ],
    [
      'He left in 1998. By the following March he was back.',
      '1998 = 1998',
      'the following March = 1999-03',
    ],
    ['The May election was close.', 'May = 2003-05'],
    [
      'He goes to Italy in November, Spain in January and Peru in March, as he will tell them.',
      'November = 2003-11',
      'January = 2004-01',
      'March = 2004-03',
    ],
    ['Theresa May said they may march; April Smith and August Wilson agreed.'],
    ['They march on. May I? March!'],
    ['They meet every June.'],
  ],
  year: [
    ['The law of 1996 was repealed in 2001.', '1996 = 1996', '2001 = 2001'],
    ['The 1999 storm hit the coast.', '1999 = 1999'],
    ['The town was founded in 1236.', '1236 = 1236'],
    ['About 1900 people, 2000 troops, 1800 miles and 1999 votes.'],
    ['It cost $1999, or 2000 euros, for 1,999 items of 2001.5 kg.'],
    ['Flight 1984 left gate 2010 with room 1812 vacant.'],
    ['A poll of 1004 adults turned at 1500 rpm.'],
    ['A 1960-page book.'],
  ],
  'year-span': [
    ['The 1998-99 season was short.', '1998-99 = 1998/1999'],
    ['He ruled from 1973 to 1990.', '1973 to 1990 = 1973/1990'],
    ['The war (1980–1988) ended.', '1980–1988 = 1980/1988'],
    ['Growth was strong in 2000-2.', '2000-2 = 2000/2002'],
  ],
  'apostrophe-year': [
    ["It was the class of '88.", "'88 = 1988"],
    ['He ran in 80 and 84, and again in 96.', '80 = 1980', '84 = 1984', '96 = 1996'],
    ['They died in 80 accidents and 60 were hurt.'],
  ],
  decade: [
    [
      'Jazz of the 1930s and the 1950’s.',
      '1930s = 1930-01-01/1939-12-31',
      '1950’s = 1950-01-01/1959-12-31',
    ],
    ['It began in the sixties.', 'the sixties = 1960-01-01/1969-12-31'],
    ["Cars of the '70s.", "the '70s = 1970-01-01/1979-12-31"],
    ['It began in the late 1980s.', 'late 1980s = 1980-01-01/1989-12-31'],
    ['He is in his sixties; highs will be in the 70s.'],
  ],
  century: [
    ['A house of the 18th century.', 'the 18th century = 1700-01-01/1799-12-31'],
    ['A nineteenth-century house.', 'nineteenth-century = 1800-01-01/1899-12-31'],
    ['He scored his 18th test century in the sixth century BC.'],
  ],
  season: [
    ['They met in the summer of 1992.', 'summer of 1992 = 1992-06-01/1992-08-31'],
    ['He wrote it in the winter of 1999-2000.', 'winter of 1999-2000 = 1999-12-01/2000-02-29'],
    ['The dam opened last winter.', 'last winter = 2002-12-01/2003-02-28'],
    ['The dam will open this fall.', 'this fall = 2003-09-01/2003-11-30'],
    ['Prices fall in spring-like weather after the fall of Kabul.'],
  ],
  quarter: [
    ['Sales fell in the third quarter of 2002.', 'the third quarter of 2002 = 2002-07/2002-09'],
    ['First-quarter profit rose 8 percent.', 'First-quarter = 2003-01/2003-03'],
    ['Q4 2001 results disappointed.', 'Q4 2001 = 2001-10/2001-12'],
    ['In the first half of last year it rained.', 'the first half of last year = 2002-01/2002-06'],
    [
      'In the first three months of 2003 it snowed.',
      'the first three months of 2003 = 2003-01/2003-03',
    ],
    ['It made a loss in fiscal 2002.', 'fiscal 2002 = 2002'],
    ['He threw two passes in the third quarter.'],
  ],
  'part-of-unit': [
    ['In late September they left.', 'late September = 2002-09-15/2002-09-30'],
    ['By the end of the year it will open.', 'the end of the year = 2003-12-31'],
    ['The firm was sold in early 1999.', 'early 1999 = 1999'],
    ['It must be ready by year-end.', 'year-end = 2003-12-31'],
  ],
  holiday: [
    ['They were freed on Christmas Day.', 'Christmas Day = 2002-12-25'],
    ["He died on New Year's Eve 1999.", "New Year's Eve 1999 = 1999-12-31"],
    ['Since Easter, prices have doubled.', 'Easter = 2003-04-20'],
    ['It will reopen after Thanksgiving.', 'Thanksgiving = 2003-11-27'],
    ['Christmas trees, the Good Friday agreement and every Christmas.'],
  ],
  clock: [
    ['It struck at 8:15 p.m. EDT Tuesday.', '8:15 p.m. EDT Tuesday = 2003-06-17T20:15:00'],
    ['On Monday at 10 a.m. they left.', 'Monday at 10 a.m. = 2003-06-16T10:00:00'],
    ['The polls close at 22:30.', '22:30 = null'],
    ['He won 6-4 with 4:51 left, reading Psalm 23:4.'],
  ],
};

describe.each(Object.entries(TABLES))('the pattern %s', (_name, rows) => {
  it.each(rows)('reads: %s', (text, ...dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});
