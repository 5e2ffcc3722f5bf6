import { describe, expect, it } from 'vitest';
import { askOf, namesOf, quotesOf } from './ask-of.ts';

const WORDS = { words: 'the mill is a ruin' };

describe('/who-said: who is spoken of, or only hears it, does not speak', () => {
  it.each([
    [
      'Nora Pell, the head of Tarn, was called "the mill is a ruin" by Lars Corbin on Monday.',
      ['Lars Corbin'],
    ],
    ['Nora Pell was told "the mill is a ruin" by her rival, Lars Corbin.', ['Lars Corbin']],
    ['Nora Pell heard Lars Corbin say "the mill is a ruin" last week.', ['Lars Corbin']],
    ['Nora Pell overheard Lars Corbin saying "the mill is a ruin".', ['Lars Corbin']],
    [
      'Nora Pell received a letter from Lars Corbin that said "the mill is a ruin".',
      ['Lars Corbin'],
    ],
    ['Nora Pell got an email from Lars Corbin saying "the mill is a ruin".', ['Lars Corbin']],
    ['Nora Pell read a note from Lars Corbin: "The mill is a ruin."', ['Lars Corbin']],
    ['A letter from Lars Corbin said the mill is a ruin.', ['Lars Corbin']],
    ['Nora Pell has been called "the mill is a ruin" in the press.', []],
    ['Nora Pell was greeted with shouts of "the mill is a ruin" on Friday.', []],
    ['Nora Pell went on to say that the mill is a ruin.', ['Nora Pell']],
  ])('%s', async (text, expected) => {
    expect(await namesOf(text, 'who-said', WORDS)).toEqual(expected);
  });
});

describe('/who-said: what is denied was not said', () => {
  it.each([
    ['It was Lars Corbin, not Nora Pell, who said that the mill is a ruin.', ['Lars Corbin']],
    ['Lars Corbin, not Nora Pell, said that the mill is a ruin.', ['Lars Corbin']],
    ['It was not Nora Pell who said that the mill is a ruin.', []],
    ['Nora Pell never said "the mill is a ruin", her lawyer told the court.', []],
    ['Nora Pell did not say that the mill is a ruin.', []],
    ['Nora Pell has never claimed that the mill is a ruin.', []],
    ['Nora Pell denied saying "the mill is a ruin" at the trial.', []],
    ['Nora Pell denied having said that the mill is a ruin.', []],
    ['Nora Pell denied that she had told anyone "the mill is a ruin".', []],
    ['Nobody ever said that the mill is a ruin, least of all Nora Pell.', []],
    ['It was Lars Corbin and not Nora Pell who said that the mill is a ruin.', ['Lars Corbin']],
    ['Nora Pell has not called it "the mill is a ruin".', []],
    ['Neither Nora Pell nor Lars Corbin said that the mill is a ruin.', []],
    ['"I never liked it: the mill is a ruin," Nora Pell said.', ['Nora Pell']],
    ['Nora Pell denied that the mill is a ruin.', []],
    ['Nora Pell, the mayor, denied the mill is a ruin.', []],
    ['Nora Pell, who hates denials, said that the mill is a ruin.', ['Nora Pell']],
    ['Nora Pell never smiles. "The mill is a ruin," she said.', ['Nora Pell']],
  ])('%s', async (text, expected) => {
    expect(await namesOf(text, 'who-said', WORDS)).toEqual(expected);
  });
});

describe('/who-said: who is quoted by a paper', () => {
  it.each([
    '"The mill is a ruin," Reuters quoted Nora Pell as saying.',
    '"The mill is a ruin," the Tarn Post quoted her lawyer, Nora Pell, as saying.',
    'The Tarn Post cited Nora Pell as saying "the mill is a ruin".',
    '"The mill is a ruin," Nora Pell was quoted as saying by state radio.',
  ])('%s', async (text) => {
    expect(await namesOf(text, 'who-said', WORDS)).toEqual(['Nora Pell']);
  });
});

describe('a joint statement is that of all who make it', () => {
  it.each([
    '"The mill is a ruin," said Lars Corbin and Nora Pell in a joint statement.',
    '"The mill is a ruin," Lars Corbin and Nora Pell said.',
    'Lars Corbin and Nora Pell said in a joint statement that the mill is a ruin.',
    'In a joint letter, Lars Corbin and Nora Pell wrote: "The mill is a ruin."',
  ])('%s', async (text) => {
    expect((await namesOf(text, 'who-said', WORDS)).sort()).toEqual(['Lars Corbin', 'Nora Pell']);
    for (const person of ['Lars Corbin', 'Nora Pell']) {
      const quotes = await quotesOf(text, 'what-said', { person });
      expect(quotes).toHaveLength(1);
      expect(quotes[0]).toMatch(/^(?:Lars Corbin and Nora Pell|Nora Pell and Lars Corbin): /u);
    }
  });

  it.each([
    'Rita Voss met Lars Corbin and Nora Pell said the mill is a ruin.',
    '"The mill is a ruin," said Nora Pell and Lars Corbin nodded.',
  ])('but not that of who only stands beside: %s', async (text) => {
    expect(await namesOf(text, 'who-said', WORDS)).toEqual(['Nora Pell']);
  });
});

describe('/who-said: quotations without a verb', () => {
  it.each([
    [
      'who is spoken to',
      'Nora Pell turned to Lars Corbin. "The mill is a ruin." Lars Corbin nodded.',
      ['Nora Pell'],
    ],
    [
      'who acts behind it',
      'The hall was cold.\n\n"The mill is a ruin." Lars Corbin looked up.',
      [],
    ],
    [
      'a signature',
      'Tarn has a club.\n\n“The mill is a ruin.” -Councillor Nora Pell',
      ['Nora Pell'],
    ],
    [
      'a signature with an office',
      'Tarn has a club.\n\n“The mill is a ruin.” — Nora Pell, mayor of Tarn',
      ['Nora Pell'],
    ],
    [
      'a signature on its own line',
      'Tarn has a club.\n\n“The mill is a ruin.”\n\n— Nora Pell',
      ['Nora Pell'],
    ],
    [
      'a name in brackets',
      'Tarn has a club.\n\n“The mill is a ruin.” (Nora Pell, Tarn)',
      ['Nora Pell'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await namesOf(text, 'who-said', WORDS)).toEqual(expected);
  });
});

describe('Markdown marks are no part of what is said', () => {
  it.each([
    '**Nora Pell** said that the mill is a ruin.',
    '"The mill is a ruin," said _Nora Pell_.',
    '*"The mill is a ruin,"* __Nora Pell__ said.',
    '"The mill is a ruin," said [Nora Pell](https://example.org/pell_(mayor)).',
  ])('%s', async (text) => {
    const { answers, quotes } = await askOf(text, 'who-said', WORDS);
    expect(answers.map((answer) => answer.text)).toEqual(['Nora Pell']);
    expect(quotes[0]?.article.text.slice(quotes[0].span.start, quotes[0].span.end)).toBe(text);
  });

  it('nor of meetings', async () => {
    const text = '**Nora Pell** met _Lars Corbin_ in Oslo on Monday.';
    expect(await namesOf(text, 'who-met', { person: 'Nora Pell' })).toEqual(['Lars Corbin']);
  });
});

describe('a quotation is one quote, with its speaker', () => {
  it.each([
    [
      'with marks inside',
      'He came. "Look! Who built it? The mill is a ruin. Welcome!" said Nora Pell. He left.',
      '"Look! Who built it? The mill is a ruin. Welcome!" said Nora Pell.',
    ],
    [
      'behind a colon',
      'Nora Pell told reporters: "Look! The mill is a ruin. Will you help?" He left.',
      'Nora Pell told reporters: "Look! The mill is a ruin. Will you help?"',
    ],
    [
      'asked',
      '"Who built it? The mill is a ruin, no?" Nora Pell asked the board. He left.',
      '"Who built it? The mill is a ruin, no?" Nora Pell asked the board.',
    ],
    [
      'said and added',
      '“The mill is a ruin. Who knew?” Nora Pell said, adding: “Nobody! Not one.” He left.',
      '“The mill is a ruin. Who knew?” Nora Pell said, adding: “Nobody! Not one.”',
    ],
    [
      'gone on with',
      '"The mill is a ruin," Nora Pell said. "It was my father\'s. Must it fall?"',
      '"The mill is a ruin," Nora Pell said. "It was my father\'s. Must it fall?"',
    ],
    [
      'of several paragraphs',
      '"The mill is a ruin," Nora Pell said. "I love it.\n\n"It must not fall.\n\n"Help us!"\n\nThe vote is due.',
      '"The mill is a ruin," Nora Pell said. "I love it.\n\n"It must not fall.\n\n"Help us!"',
    ],
    [
      'attributed at its end',
      'Nora Pell spoke for an hour.\n\n"The mill is a ruin. I love it.\n\n"Help us!" she said.',
      '"The mill is a ruin. I love it.\n\n"Help us!" she said.',
    ],
  ])('%s', async (_, text, quoted) => {
    expect(await quotesOf(text, 'who-said', WORDS)).toEqual([`Nora Pell: ${quoted}`]);
    expect(await quotesOf(text, 'what-said', { person: 'Nora Pell' })).toEqual([
      `Nora Pell: ${quoted}`,
    ]);
  });

  it('nor is a label before an answer said', async () => {
    const text =
      'Nora Pell is a miller.\n\n**TP:** What do you see?\n\n**NP:** The mill is a ruin.\n\n**TP:** Who built it?\n\n**NP:** My father did.';
    expect(await quotesOf(text, 'who-said', WORDS)).toEqual([
      'Nora Pell: **NP:** The mill is a ruin.',
    ]);
  });

  it('an answer of an interview is the interviewed one’s', async () => {
    const text =
      'The Tarn Post spoke to Nora Pell.\n\nWhat do you see?\n\nThe mill is a ruin. I love it.\n\nWho built it?\n\nMy father did.\n\nWill it stand?\n\nNobody knows.';
    expect(await namesOf(text, 'who-said', WORDS)).toEqual(['Nora Pell']);
  });
});
