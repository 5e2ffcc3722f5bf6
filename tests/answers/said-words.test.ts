import { describe, expect, it } from 'vitest';
import { answerAsked } from '../../src/answers/answer-asked.ts';
import { type SaidWords, saidWords } from '../../src/answers/said-words.ts';
import { wantedIn } from '../../src/answers/wanted.ts';
import { madeLibrary } from './made-library.ts';

/** How far the only statement of an article says some words. */
async function said(words: string, text: string, language = 'en'): Promise<SaidWords> {
  const library = await madeLibrary({ text, language });
  const [entry] = library.articles;
  if (entry === undefined) throw new Error('no article');
  const [statement = null] = entry.analysis.statements;
  return saidWords(words, wantedIn(words, library), entry, statement);
}

const PORT = '“The port is too expensive for a town of this size,” Ada Quill said in Arnhem.';

describe('who said some words', () => {
  const asked = async (words: string) => {
    const text = '“We do not want a bigger harbour, we want a cheaper one,” Ada Quill said.';
    return answerAsked({ command: 'who-said', words }, await madeLibrary({ text }));
  };

  it('is nobody where somebody said the contrary', async () => {
    const { status, answers, quotes } = await asked('we want a bigger harbour');
    expect({ status, answers }).toEqual({ status: 'none', answers: [] });
    expect(quotes).toHaveLength(1);
  });

  it('is told plainly where these are the words', async () => {
    expect((await asked('we want a cheaper one')).answers).toEqual([
      { text: 'Ada Quill', kind: 'person' },
    ]);
  });
});

describe('saidWords', () => {
  it('knows words that stand there, one after the other', async () => {
    const all = await said('too expensive for a town', PORT);
    expect(all).toMatchObject({
      inOrder: 1,
      covered: 1,
      left: 0,
      changed: 0,
      contrary: 0,
      told: 0,
    });
  });

  it('takes no slip, and no missing apostrophe, for another word', async () => {
    const text = '“We won’t pay the harbour fee again,” Ada Quill said.';
    expect(await said('we wont pay the harbour fee', text)).toMatchObject({
      inOrder: 1,
      changed: 0,
      contrary: 0,
    });
  });

  it('counts the words said alone, not who says them where', async () => {
    expect((await said('Quill was in Arnhem', PORT)).covered).toBe(0);
  });

  it.each([
    ['a word', 'the bridge is too expensive for a town of this size'],
    ['a number', 'we lost our first five ferries'],
  ])('tells that %s was exchanged', async (_, words) => {
    const text = `“The port is too expensive for a town of this size. We lost our first three ferries,” Ada Quill said.`;
    const found = await said(words, text);
    expect(found.changed).toBeGreaterThan(0.6);
    expect(found.inOrder).toBeLessThan(1);
  });

  it.each([
    ['the port is not too expensive', PORT],
    ['the port is cheap', PORT],
    ['we want a bigger harbour', '“We do not want a bigger harbour,” Ada Quill said.'],
    ['nobody was surprised by the flood', 'Everybody was surprised by the flood, Ada Quill said.'],
  ])('tells the contrary: %s', async (words, text) => {
    expect((await said(words, text)).contrary).toBeGreaterThan(0.3);
  });

  it.each([
    ['the port is expensive', PORT],
    ['the port is not cheap', PORT],
    ['we do not want a bigger harbour', '“We do not want a bigger harbour,” Ada Quill said.'],
    ['there was no forgery', '“There was no forgery, there was a filing cabinet,” Ada Quill said.'],
  ])('tells no contrary: %s', async (words, text) => {
    expect((await said(words, text)).contrary).toBe(0);
  });

  it('knows what denies in other languages', async () => {
    const text = '« Le port ne sera pas fermé », a déclaré Ada Quill.';
    expect((await said('le port sera fermé', text, 'fr')).contrary).toBeGreaterThan(0);
    expect((await said('le port ne sera pas fermé', text, 'fr')).contrary).toBe(0);
  });

  it('says nothing where nothing was said or asked for', async () => {
    const nothing = { inOrder: 0, covered: 0, left: 0, changed: 0, contrary: 0, told: 1 };
    expect(await said('the port', 'The port is new.')).toEqual(nothing);
    expect(await said('', PORT)).toEqual(nothing);
  });
});
