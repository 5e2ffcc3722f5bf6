import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { textOf } from '../../src/text/span.ts';
import { madeLibrary } from '../answers/made-library.ts';
import { asked } from './asked.ts';

type Made = Partial<Article> & { readonly text: string };

const ROADS = {
  title: 'Road works',
  text: 'The road to Tessel stays shut until spring. The school opens its new hall in June.',
};

/** Status and first quote. */
async function firstQuote(
  question: string,
  ...articles: readonly Made[]
): Promise<[string, string]> {
  const { status, quotes } = await asked('ask', { question }, await madeLibrary(...articles));
  const [quote] = quotes;
  return [status, quote === undefined ? '' : textOf(quote.article.text, quote.span)];
}

describe('a word that stands everywhere', () => {
  const LOCKS = ['Orla', 'Ness', 'Tessel', 'Varde'].map((town) => ({
    title: `Lock of ${town}`,
    text: `The lock of ${town} was cleaned on Monday. Boats pass the lock again.`,
  }));

  it('is found in the only article', async () => {
    expect(await firstQuote('lock', LOCKS[0] ?? ROADS)).toEqual([
      'answered',
      'The lock of Orla was cleaned on Monday.',
    ]);
  });

  it.each(['articles', 'timeline'])('is found by /%s', async (command) => {
    const answer = await asked(command, { about: 'lock' }, await madeLibrary(...LOCKS));
    expect(answer).toMatchObject({ status: 'answered', missing: [] });
    expect(answer.answers).toHaveLength(4);
  });

  it.each(['ask', 'articles', 'timeline'])(
    'is missed by /%s where it stands nowhere',
    async (command) => {
      const options = { [command === 'ask' ? 'question' : 'about']: 'walrus' };
      const answer = await asked(command, options, await madeLibrary(...LOCKS));
      expect(answer).toMatchObject({ status: 'none', missing: ['walrus'] });
    },
  );
});

describe('a keyword of another language, as it stands in the article', () => {
  it.each([
    ['da', 'Broen over åen blev lukket. Dykkeren så store revner.', 'revner'],
    ['es', 'El puente fue cerrado. El buzo halló grietas enormes.', 'halló grietas'],
    ['pl', 'Most został zamknięty. Nurek znalazł ogromne pęknięcia.', 'ogromne pęknięcia'],
    ['nl', 'De brug werd gesloten. De duiker vond grote scheuren.', 'scheuren'],
    ['it', 'Il ponte fu chiuso. Il sub trovò crepe enormi.', 'crepe nel ponte'],
    ['de', 'Die Schleuse ist gesperrt. Der Taucher fand breite Risse.', 'Taucher'],
    ['de', 'Die Schleuse ist gesperrt. Der Taucher fand breite Risse.', 'What about Schleuse?'],
  ])('%s: %s %s', async (language, text, question) => {
    const [status, quote] = await firstQuote(question, { language, text }, ROADS);
    expect(status).toMatch(/answered|partial/u);
    expect(text).toContain(quote);
    expect(quote).not.toBe('');
  });

  it.each(['school hall', 'road', 'new hall'])(
    'leaves English to English: %s',
    async (question) => {
      const german = { language: 'de', text: 'Die Halle am Hafen brennt. Niemand ist verletzt.' };
      const [status, quote] = await firstQuote(question, german, ROADS);
      expect(status).toBe('answered');
      expect(ROADS.text).toContain(quote);
    },
  );

  it('does not find what stands in neither', async () => {
    const [status] = await firstQuote(
      'Walross',
      { language: 'de', text: 'Der Hafen brennt.' },
      ROADS,
    );
    expect(status).toBe('none');
  });
});

describe('a word behind an elided article', () => {
  const NAMES = {
    text: "The Palais d'Iéna shut on Monday. Storms hit L’Aquila. The daily l'Avenir was sold. A trip to the Teatro dell'Opera ended. Ian O'Neill sang.",
  };

  it.each([
    ['Iena', "The Palais d'Iéna shut on Monday."],
    ["d'Iéna", "The Palais d'Iéna shut on Monday."],
    ['Aquila', 'Storms hit L’Aquila.'],
    ['avenir', "The daily l'Avenir was sold."],
    ['Opera', "A trip to the Teatro dell'Opera ended."],
    ["O'Neill", "Ian O'Neill sang."],
  ])('%s', async (question, sentence) => {
    expect(await firstQuote(question, NAMES, ROADS)).toEqual(['answered', sentence]);
  });
});

describe('a possessive without its apostrophe', () => {
  const RACES = {
    text: "Orla won the men's relay. Tessel lost the women's relay. The children's choir sang. The firemen's ball was dull. A specimen broke.",
  };

  it.each([
    ['mens relay', "Orla won the men's relay."],
    ["men's relay", "Orla won the men's relay."],
    ['womens relay', "Tessel lost the women's relay."],
    ['childrens choir', "The children's choir sang."],
    ['firemens ball', "The firemen's ball was dull."],
    ['specimens', 'A specimen broke.'],
  ])('%s', async (question, sentence) => {
    expect(await firstQuote(question, RACES, ROADS)).toEqual(['answered', sentence]);
  });
});

describe('a question for what happened', () => {
  const PROBES = { text: 'The K-3 lander and the ORB-5 orbiter were lost on Monday.' };

  it.each(['What happened to K-3?', 'What became of the K-3?', 'What is known about K-3?'])(
    'has no thing for an answer: %s',
    async (question) => {
      const { answers } = await asked('ask', { question }, await madeLibrary(PROBES, ROADS));
      expect(answers).toEqual([]);
    },
  );
});

describe('a sentence with an abbreviation', () => {
  it.each([
    [
      'who-said',
      { words: 'sales fell 3 percent' },
      'Tessel Inc. (TSX: TSL) said on Monday that sales fell 3 percent.',
    ],
    [
      'ask',
      { question: 'Who bought the Orla yard?' },
      'Varde Ltd. (“the Buyer”) bought the Orla yard from Ida Holm.',
    ],
  ])('is quoted whole by /%s', async (command, options, text) => {
    const { quotes } = await asked(command, options, await madeLibrary({ text }));
    expect(quotes.map(({ article, span }) => textOf(article.text, span))).toEqual([text]);
  });
});

describe('/articles', () => {
  const MANY = Array.from({ length: 61 }, (_, i) => ({
    title: `Bulletin ${i}`,
    text: `Pump ${i} at the harbour was oiled.`,
  }));

  it('lists them all, and all that are about something', async () => {
    const library = await madeLibrary(...MANY, ROADS);
    expect((await asked('articles', {}, library)).answers).toHaveLength(62);
    expect((await asked('articles', { about: 'harbour' }, library)).answers).toHaveLength(61);
    expect((await asked('articles', { about: 'road works' }, library)).answers).toHaveLength(1);
  });

  it.each([
    ['works', 'Road works'],
    ['Bulletin 7', 'Bulletin 7'],
    ['hall', 'Road works'],
  ])('finds by title or text: %s', async (about, title) => {
    const { answers } = await asked(
      'articles',
      { about },
      await madeLibrary(...MANY.slice(0, 9), ROADS),
    );
    expect(answers.map(({ text }) => text)).toEqual([title]);
  });

  it('does not list what is about another name', async () => {
    const answer = await asked(
      'articles',
      { about: 'the harbour of Lisbon' },
      await madeLibrary(...MANY),
    );
    expect(answer).toMatchObject({ status: 'none', missing: ['Lisbon'] });
  });
});
