import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/text/span.ts';
import { madeLibrary } from '../answers/made-library.ts';
import { asked } from './asked.ts';

/** Wednesday. */
const PUBLISHED = '2019-10-09';

async function dateFor(text: string, event: string, language = 'en'): Promise<string | null> {
  const library = await madeLibrary({ text, published: PUBLISHED, language });
  const { status, answers } = await asked('when', { event }, library);
  return status === 'none' ? null : (answers[0]?.value ?? null);
}

/** An article's only sentence, the event that is asked for, and its date; null where the article gives none. */
const TABLES: Readonly<Record<string, readonly (readonly [string, string, string | null])[]>> = {
  'the year that ended': [
    ['The season of the Orla choir year ended in May with a gala.', 'choir year ended', '2019-05'],
    [
      'Tessel Mills lost money in the fiscal year ended March 31, 2019.',
      'Tessel lost money',
      '2019-03-31',
    ],
    ['Orla Rail grew in the financial year ending 30 April 2018.', 'Orla Rail grew', '2018-04-30'],
    ['The ferry will be sold by year-end.', 'ferry will be sold', '2019-12-31'],
  ],
  'a weekday of a month': [
    ['The auction will be held on the last Monday of this month.', 'auction', '2019-10-28'],
    ['The choir will sing on the second Sunday of next month.', 'choir will sing', '2019-11-10'],
    ['The kiln exploded on the third Thursday in August.', 'kiln exploded', '2019-08-15'],
    ['The regatta will start on the first Saturday in March.', 'regatta will start', '2020-03-07'],
    ['The lock was closed on the final Friday of May 2017.', 'lock was closed', '2017-05-26'],
    ['The fair will close on the last day of February.', 'fair will close', '2020-02-29'],
    ['The guild votes on the first Tuesday of every month.', 'guild votes', null],
  ],
  'the last one of several': [
    ['She painted the mural in the last year of the siege.', 'painted the mural', null],
    ['The last night of the regatta was stormy.', 'last night of the regatta', null],
    ['The strike began in the last month of his rule.', 'strike began', null],
    ['The bell cracked in the last two weeks of the tour.', 'bell cracked', null],
    ['The pier burned on the last Sunday before Easter.', 'pier burned', '2019-04-14'],
    ['The pier burned last month.', 'pier burned', '2019-09'],
    ['The pier burned last night.', 'pier burned', '2019-10-08'],
    ['The choir toured Spain over the last year.', 'choir toured Spain', '2018'],
  ],
  'a weekday of another week': [
    ['The jury met the Monday before last.', 'jury met', '2019-09-30'],
    ['The jury will meet a week on Monday.', 'jury will meet', '2019-10-21'],
    ['The jury will meet Saturday week.', 'jury will meet', '2019-10-19'],
    ['The jury met two weeks ago on Tuesday.', 'jury met', '2019-09-24'],
    ['The jury met a week last Friday.', 'jury met', '2019-09-27'],
    ['The jury met on the Thursday of last week.', 'jury met', '2019-10-03'],
    ['The kiln opened a year ago today.', 'kiln opened', '2018-10-09'],
    ['The kiln opened three months ago yesterday.', 'kiln opened', '2019-07-08'],
    ['The kiln opened ten years ago this month.', 'kiln opened', '2009-10'],
    ['The kiln exploded the day before Christmas.', 'kiln exploded', '2018-12-24'],
    ['The kiln exploded on the Monday after the vote.', 'kiln exploded', null],
    ['The jury met on Monday.', 'jury met', '2019-10-07'],
  ],
  'a year told by the tense of its clause': [
    ['The new tram will run in August, the operator said.', 'tram will run', '2020-08'],
    ['The lido will reopen in late July.', 'lido will reopen', '2020-07-15/2020-07-31'],
    ['The lido would reopen in August, the mayor said.', 'lido would reopen', '2020-08'],
    ['Iva Holt, who designed the lido, died in November.', 'Iva Holt died', '2018-11'],
    ['The clinic will open on September 2, the minister said.', 'clinic will open', '2020-09-02'],
    ['The clinic opened on November 2, the minister said.', 'clinic opened', '2018-11-02'],
    ['The gala is on September 12.', 'gala', '2020-09-12'],
    ['In November the kiln exploded.', 'kiln exploded', '2018-11'],
    ['The mayor called a vote for November.', 'mayor called a vote', '2019-11'],
    ['The tram stopped in September.', 'tram stopped', '2019-09'],
    ['The tram will run in November.', 'tram will run', '2019-11'],
  ],
  'a range over the turn of the year': [
    [
      'The frigate Orla sailed Nov. 28-Jan. 9 with a new crew.',
      'Orla sailed',
      '2018-11-28/2019-01-09',
    ],
    ['The pass was closed from November to February.', 'pass was closed', '2018-11/2019-02'],
    ['The rink will open Dec. 14–Jan. 6.', 'rink will open', '2019-12-14/2020-01-06'],
    ['The rink was open 14 December-6 January.', 'rink was open', '2018-12-14/2019-01-06'],
  ],
  'a time of day with its zone': [
    ['The hustings begin at 7 p.m. ET on Friday, October 11.', 'hustings begin', '2019-10-11'],
    ['The vigil began at 6 a.m. (CET) on Sunday, October 6.', 'vigil began', '2019-10-06'],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  it.each(rows)('%s', async (text, event, value) => {
    expect(await dateFor(text, event)).toBe(value);
  });
});

describe('day and month between slashes', () => {
  it.each([
    ['The weir broke on 03/04/2018.', 'en-GB', '2018-04-03'],
    ['The weir broke on 03/04/2018.', 'en-AU', '2018-04-03'],
    ['The weir broke on 03/04/2018.', 'en-US', '2018-03-04'],
    ['The weir broke on 03/04/2018.', 'en', null],
    ['The weir broke on 03/04/2018. It was mended by 25/04/2018.', 'en', '2018-04-03'],
    ['The weir broke on 04/25/2018.', 'en-GB', '2018-04-25'],
    ['The weir broke on 03/03/2018.', 'en', '2018-03-03'],
  ])('%s (%s)', async (text, language, value) => {
    expect(await dateFor(text, 'weir broke', language)).toBe(value);
  });
});

describe('/timeline', () => {
  it('has every date of a sentence, each with its quote', async () => {
    const text =
      'On June 3 the guild said it would meet on June 20-22. Nobody came. The hall fell in May, the guild said, and the roof was sold in April.';
    const library = await madeLibrary({ text, published: '2011-06-15' });
    const { answers, quotes } = await asked('timeline', {}, library);
    expect(answers.map(({ value }) => value)).toEqual([
      '2011-04',
      '2011-05',
      '2011-06-03',
      '2011-06-20/2011-06-22',
    ]);
    expect(quotes).toHaveLength(answers.length);
    for (const [index, { article, span }] of quotes.entries()) {
      expect(textOf(article.text, span)).toContain(answers[index]?.text);
    }
  });

  it('has nothing of a text without dates', async () => {
    const library = await madeLibrary({ text: 'The guild met in the hall.' });
    expect(await asked('timeline', {}, library)).toMatchObject({
      status: 'none',
      missing: ['a date'],
    });
  });
});

describe('/who-met when', () => {
  const TEXT =
    'Mayor Ida Holm met Ole Brandt on Monday. In early September, Holm met Rolf Dahl. Holm met Pia Lund on 4 May 2018.';

  it.each([
    ['on Monday', 'Ole Brandt'],
    ['monday', 'Ole Brandt'],
    ['this week', 'Ole Brandt'],
    ['two days ago', 'Ole Brandt'],
    ['2018', 'Pia Lund'],
    ['before 2019', 'Pia Lund'],
    ['2018-05-01 to 2018-05-09', 'Pia Lund'],
    ['4. mai 2018', 'Pia Lund'],
    ['early September', 'Rolf Dahl'],
    ['Septemebr', 'Rolf Dahl'],
    ['last month', 'Rolf Dahl'],
  ])('%s: %s', async (when, name) => {
    const library = await madeLibrary({ text: TEXT, published: PUBLISHED });
    const answer = await asked('who-met', { person: 'Ida Holm', when }, library);
    expect(answer.answers.map(({ text }) => text)).toEqual([name]);
    expect(answer).toMatchObject({ status: 'answered', missing: [] });
  });

  it.each(['before the strike', 'the day after the vote', 'soon', 'in a lift'])(
    'answers without words that name no time: %s',
    async (when) => {
      const library = await madeLibrary({ text: TEXT, published: PUBLISHED });
      const answer = await asked('who-met', { person: 'Ida Holm', when }, library);
      expect(answer.answers).toHaveLength(3);
      expect(answer).toMatchObject({ status: 'partial', missing: [when] });
    },
  );

  it('does not answer for a time at which nobody was met', async () => {
    const library = await madeLibrary({ text: TEXT, published: PUBLISHED });
    const answer = await asked('who-met', { person: 'Ida Holm', when: 'in 2012' }, library);
    expect(answer).toMatchObject({ status: 'none', missing: ['in 2012'] });
  });
});
