import { describe, expect, it } from 'vitest';
import { answerAsked } from '../../src/answers/answer-asked.ts';
import { calledBy } from '../../src/answers/called-by.ts';
import { madeLibrary } from './made-library.ts';

const CANAL = {
  id: 'canal',
  text: `Finance minister Ada Quill met the engineer Bo Larkin in Arnhem on Monday. Quill, who is from Zwolle, said that the
canal would be paid for. The mayor, Ines Vos, was not there.`.replaceAll('\n', ' '),
};
const BRIDGE = {
  id: 'bridge',
  text: 'The mayor, Tom Reed, opened the bridge. The health minister, Una Falk, and the defence minister, Per Holm, came late.',
};

const PORT = {
  id: 'port',
  text: `The harbour master, Ishbel Croy, greeted Dan Pell, the night porter, on the slipway. The pilot and Ada Ness were late.`,
};

describe('a person called by a role', () => {
  const cases: readonly (readonly [role: string, article: string, name: string | null])[] = [
    ['the finance minister', 'canal', 'Ada Quill'],
    ['The Mayor', 'canal', 'Ines Vos'],
    ['the mayor', 'bridge', 'Tom Reed'],
    ['the finance minister', 'bridge', null],
    ['the minister', 'bridge', null],
    ['the health minister', 'bridge', 'Una Falk'],
    ['the harbour master', 'port', 'Ishbel Croy'],
    ['the night porter', 'port', 'Dan Pell'],
    ['the pilot', 'port', null],
    ['the night port', 'port', null],
    ['the', 'canal', null],
    ['', 'canal', null],
  ];
  it.each(cases)('“%s” in %s is %s', async (role, id, name) => {
    const library = await madeLibrary(CANAL, BRIDGE, PORT);
    const entry = library.article(id);
    if (entry === null) throw new Error(`no article ${id}`);
    const number = calledBy(role, library).personIn(entry);
    expect(number === undefined ? null : entry.analysis.people[number]?.name).toBe(name);
  });

  it('is told by name, and is not among those who were met', async () => {
    const library = await madeLibrary(CANAL, BRIDGE);
    const answer = await answerAsked(
      { command: 'who-met', person: 'the finance minister' },
      library,
    );
    expect(answer.answers.map(({ text }) => text)).toEqual(['Bo Larkin']);
    expect(answer.readAs).toEqual([{ asked: 'the finance minister', as: 'Ada Quill' }]);
  });
});

describe('a name with what says who or when is meant', () => {
  const cases: readonly (readonly [asked: string, name: string | null])[] = [
    ['Ada Quill, in Arnhem', 'Ada Quill'],
    ['quill the finance minister', 'Ada Quill'],
    ['Larkin in Arnhem', 'Bo Larkin'],
    ['ada quill ... who is that', 'Ada Quill'],
    ['Vos (mayor)', 'Ines Vos'],
    ["Quill's brother", null],
    ['the man with Quill', null],
  ];
  it.each(cases)('“%s” is %s', async (asked, name) => {
    const library = await madeLibrary(CANAL);
    expect(library.findPerson(asked)?.name ?? null).toBe(name);
  });
});
