import { describe, expect, it } from 'vitest';
import { askOf, namesOf, quotesOf } from './ask-of.ts';

const WORDS = { words: 'the mill is shut' };

describe('/who-said tells people of one family name apart', () => {
  it.each([
    [
      'a wife by Mrs.',
      'Nora Pell and her husband, Owen Pell, run a ferry. “The mill is shut,” Mrs. Pell said. “It rains,” Mr. Pell said.',
      ['Nora Pell'],
    ],
    [
      'a husband by Mr.',
      'Owen Pell and his wife, Nora Pell, run a ferry. Nora Pell laughed. “The mill is shut,” Mr. Pell said.',
      ['Owen Pell'],
    ],
    [
      'a wife by Ms., with given names that both have',
      'Robin Hale and her husband, Kim Hale, left. Kim Hale drove. “The mill is shut,” Ms. Hale told a clerk.',
      ['Robin Hale'],
    ],
    [
      'a brother and a sister',
      'Gareth Voss came with his sister, Ingrid Voss. Gareth Voss slept. “The mill is shut,” Miss Voss said.',
      ['Ingrid Voss'],
    ],
    [
      'the father where the son has Jr.',
      'Walter Crane said he would stay. His son, Walter Crane Jr., left. “The mill is shut,” Crane said.',
      ['Walter Crane'],
    ],
    [
      'the son by Jr.',
      'Walter Crane spoke first. His son, Walter Crane Jr., waited. “The mill is shut,” Crane Jr. said.',
      ['Walter Crane Jr.'],
    ],
    [
      'the father by Sr.',
      'Hugh Lorne Jr. sold the farm. His father, Hugh Lorne Sr., wept. “The mill is shut,” Lorne Sr. said.',
      ['Hugh Lorne Sr.'],
    ],
    [
      'a grandfather by his number',
      'Edgar Moss III met reporters with Edgar Moss II. “The mill is shut,” Edgar Moss II said.',
      ['Edgar Moss II'],
    ],
    [
      'one person with and without Jr.',
      'Leon Fisk Jr. sings. “The mill is shut,” Leon Fisk said.',
      ['Leon Fisk Jr.'],
    ],
    [
      'initials',
      'Paul A. Renn was mayor. Paul D. Renn was not. “The mill is shut,” Paul D. Renn said.',
      ['Paul D. Renn'],
    ],
    [
      'an initial before the family name',
      'Nora Pell met Owen Pell. Owen Pell smiled. “The mill is shut,” N. Pell said.',
      ['Nora Pell'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await namesOf(text, 'who-said', WORDS)).toEqual(expected);
  });
});

describe('/who-said knows given names that are other words as well', () => {
  it.each([
    ['a month', 'May Corbin', 'Lars Corbin came. “The mill is shut,” May Corbin said on Friday.'],
    ['a month', 'August Pohl', 'Rita Pohl came. “The mill is shut,” August Pohl said.'],
    [
      'a title',
      'Duke Hanley',
      'Rita Hanley and Duke Hanley came. “The mill is shut,” Duke Hanley said.',
    ],
    ['a title', 'Don Barlow', 'Sam Barlow came. “The mill is shut,” Don Barlow said.'],
    ['a particle', 'Van Mercer', 'Rita Mercer came. “The mill is shut,” Van Mercer said.'],
    [
      'a particle',
      'Al Dorsey',
      'Tina Dorsey and Al Dorsey came. “The mill is shut,” Al Dorsey said.',
    ],
    ['an adjective', 'Frank Weller', 'Frank Weller came. “The mill is shut,” Weller said.'],
    ['an adjective', 'Christian Brandt', '“The mill is shut,” Christian Brandt said.'],
    ['a town', 'Paris Lomax', 'Paris Lomax, the singer, came. “The mill is shut,” Lomax said.'],
    ['a virtue', 'Faith Dorn', 'Faith Dorn, a nurse, came. “The mill is shut,” Ms. Dorn said.'],
    [
      'a month that is a family name',
      'Ruth May',
      'Ruth May came. “The mill is shut,” Mrs May said.',
    ],
    ['the same behind an office', 'Ruth May', 'Ruth May came. “The mill is shut,” Mayor May said.'],
    ['initials', 'K.T. Ansel', 'K.T. Ansel came. “The mill is shut,” Ansel said.'],
    ['initials and a particle', 'R.E.L. Du Parc', 'R.E.L. Du Parc said the mill is shut.'],
  ])('%s: %s', async (_, expected, text) => {
    expect(await namesOf(text, 'who-said', WORDS)).toEqual([expected]);
  });

  it.each([
    ['a month', 'In June Corbin left. Lars Corbin said the mill is shut.', 'Lars Corbin'],
    [
      'a rank',
      'Major Lars Corbin came. Rita Voss slept. “The mill is shut,” Major Corbin said.',
      'Lars Corbin',
    ],
    [
      'a particle',
      'Guillermo del Mar came. “The mill is shut,” Del Mar said.',
      'Guillermo del Mar',
    ],
  ])('and where they are %s', async (_, text, expected) => {
    expect(await namesOf(text, 'who-said', WORDS)).toEqual([expected]);
  });
});

describe('/who-is knows family names that are words for things', () => {
  it.each([
    [
      'Dora Hall',
      'Dora Hall, the former judge, met Lars Corbin. “It is late,” Ms. Hall said.',
      'the former judge',
    ],
    ['Ella Bridge', 'Ella Bridge, a Dutch painter, met Lars Corbin in Delft.', 'a Dutch painter'],
    [
      'Simon Day',
      'Simon Day, the Labour candidate, met Lars Corbin. Day smiled.',
      'the Labour candidate',
    ],
    [
      'Olive Court',
      'Olive Court, the mayor of Tarn, met Lars Corbin on Monday.',
      'the mayor of Tarn',
    ],
  ])('%s', async (person, text, expected) => {
    expect(await namesOf(text, 'who-is', { person })).toEqual([expected]);
  });
});

describe('/people lists', () => {
  it.each([
    [
      'two people around a verb',
      'Lena hugged Tom Varga. Tom Varga hugged Lena.',
      ['Lena', 'Tom Varga'],
    ],
    [
      'neither halls nor bridges',
      'Lars Corbin spoke at Victoria Hall. The Albert Bridge was closed.',
      ['Lars Corbin'],
    ],
    ['no months and titles', 'In April the Prime Minister met the Major in Oslo.', []],
    [
      'one person in two alphabets’ spellings',
      'Sergei Kozlov came. Sergey Kozlov spoke. Sergei Kozlov smiled. Sergey Kozlov left.',
      ['Sergei Kozlov'],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await namesOf(text, 'people', {})).sort()).toEqual(expected);
  });
});

describe('near-namesakes of one article are two people', () => {
  const text =
    'Marek Bell came. “The mill is shut,” Marek Bell said.\n\nMareq Bell left. “The road is wet,” Mareq Bell said.';

  it('for /who-said', async () => {
    expect(await namesOf(text, 'who-said', { words: 'the road is wet' })).toEqual(['Mareq Bell']);
  });

  it('for /what-said', async () => {
    expect(await quotesOf(text, 'what-said', { person: 'Mareq Bell' })).toEqual([
      'Mareq Bell: “The road is wet,” Mareq Bell said.',
    ]);
  });

  it('and so are father and son', async () => {
    const family =
      'Walter Crane came. “The mill is shut,” Walter Crane said.\n\nHis son, Walter Crane Jr., left. “The road is wet,” Crane Jr. said.';
    expect(await quotesOf(family, 'what-said', { person: 'Walter Crane' })).toEqual([
      'Walter Crane: “The mill is shut,” Walter Crane said.',
    ]);
    expect(await quotesOf(family, 'what-said', { person: 'Walter Crane Jr.' })).toEqual([
      'Walter Crane Jr.: “The road is wet,” Crane Jr. said.',
    ]);
  });
});

describe('the family name may stand first', () => {
  it.each(['Kenji Morita', 'Morita Kenji', 'Morita'])('%s', async (person) => {
    const text = 'Japanese Finance Minister Morita Kenji met Lars Corbin on Monday in Osaka.';
    expect(await namesOf(text, 'who-met', { person })).toEqual(['Lars Corbin']);
  });

  it('but two given names in turn are two people', async () => {
    const text = 'Thomas James met Lars Corbin on Monday in Osaka.';
    expect((await askOf(text, 'who-met', { person: 'James Thomas' })).status).toBe('none');
  });
});

describe('in other languages', () => {
  it.each([
    [
      'de',
      '„Die Mühle ist zu“, sagte Stadträtin Eva Brandt am Montag. Der Bürger wartet. Das Rathaus schweigt.',
      ['Eva Brandt'],
    ],
    [
      'fr',
      '« Le moulin est fermé », a dit Claire Morel mardi. Le maire attend. La ville se tait.',
      ['Claire Morel'],
    ],
    [
      'es',
      '«El molino está cerrado», dijo Lucía Vega el lunes. El puerto espera. La ciudad calla.',
      ['Lucía Vega'],
    ],
    [
      'nl',
      '‘De molen is dicht’, zei Sanne Visser maandag. De haven wacht. Het dorp zwijgt.',
      ['Sanne Visser'],
    ],
  ])('only plain names are people: %s', async (language, text, expected) => {
    expect(await namesOf({ language, text }, 'people', {})).toEqual(expected);
  });

  it.each([
    [
      'de',
      '„Die Mühle ist seit Montag zu“, sagte sie. Der Hafen von Tarn wartet.',
      'Mühle ist seit Montag',
    ],
    [
      'fr',
      'Le port attend. « Le moulin est fermé depuis lundi », a indiqué le maire.',
      'moulin est fermé',
    ],
    [
      'it',
      'La città aspetta. «Il mulino è chiuso da lunedì», ha detto il sindaco.',
      'mulino è chiuso',
    ],
    [
      'pt',
      'O porto espera. “O moinho está fechado desde ontem”, disse o prefeito.',
      'moinho está fechado',
    ],
  ])('nobody is named for a quotation: %s', async (language, text, words) => {
    const { answers, quotes } = await askOf({ language, text }, 'who-said', { words });
    expect(answers).toEqual([]);
    expect(quotes[0]?.speaker).toBeNull();
  });

  it('English that was taken for another language is read as English', async () => {
    const text = 'Eva Brandt met Lars Corbin in Oslo on Monday.';
    expect(await namesOf({ language: 'nl', text }, 'who-met', { person: 'Eva Brandt' })).toEqual([
      'Lars Corbin',
    ]);
  });
});
