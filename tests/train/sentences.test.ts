import { describe, expect, it } from 'vitest';
import { parseConll } from '../../src/evaluate/conll.ts';
import {
  asWire,
  inCapitals,
  withOtherNames,
  withoutTitleWords,
  withWireQuotes,
} from '../../src/train/augment.ts';
import { cleanSentence } from '../../src/train/clean.ts';
import { mendSentences } from '../../src/train/mend.ts';
import { seeded } from '../../src/train/random.ts';

function read(marked: string) {
  const [sentence] = parseConll(marked.replaceAll(' ', '\n').replaceAll('/', '\t'));
  return sentence ?? { words: [], runs: [] };
}

const people = ({ words, runs }: ReturnType<typeof read>): string[] =>
  runs
    .filter(({ kind }) => kind === 'PER')
    .map(({ first, last }) => words.slice(first, last + 1).join(' '));

describe('cleanSentence', () => {
  it.each([
    ['titles inside', 'Prime/B-PER Minister/I-PER Jan/I-PER Nowak/I-PER spoke/O', ['Jan Nowak']],
    ['another kind after Mr.', 'Mr./B-PER Nowak/B-ORG spoke/O', ['Nowak']],
    ['no mark after Mr.', 'Mr./B-PER Nowak/O spoke/O', ['Nowak']],
    ['a title alone', 'President/B-PER spoke/O', []],
    ['religions', 'Sunni/B-PER leaders/O spoke/O', []],
  ])('mends %s', (_, marked, expected) => {
    expect(people(cleanSentence(read(marked)))).toEqual(expected);
  });
});

describe('changed copies', () => {
  const sentence = read('Mr./O Jan/B-PER Nowak/I-PER left/O Warsaw/B-LOC ./O');

  it('gives people other names', () => {
    const [name = ''] = people(withOtherNames(sentence, seeded(1)));
    expect(name.split(' ').length).toBeGreaterThan(1);
    expect(name).not.toBe('Jan Nowak');
  });

  it('drops titles', () => {
    const { words, runs } = withoutTitleWords(sentence);
    expect(words).toEqual(['Jan', 'Nowak', 'left', 'Warsaw', '.']);
    expect(runs[0]).toEqual({ first: 0, last: 1, kind: 'PER' });
  });

  it('writes the quotation marks of wires', () => {
    const { words } = withWireQuotes({ words: ['"', 'Yes', '"', 'he', 'said'], runs: [] });
    expect(words).toEqual(['``', 'Yes', "''", 'he', 'said']);
  });

  it('writes capitals and datelines, and keeps the names in place', () => {
    expect(people(inCapitals(sentence))).toEqual(['JAN NOWAK']);
    expect(people(asWire(sentence, seeded(2)))).toEqual(['Jan Nowak']);
  });
});

it('mendSentences leaves out a sentence with a person that no model finds', () => {
  const good = Array.from({ length: 30 }, (_, at) =>
    read(`Mr./O ${['Nowak', 'Smith', 'Ortega'][at % 3]}/B-PER spoke/O in/O Warsaw/B-LOC ./O`),
  );
  const wrong = read('the/O table/B-PER was/O red/O ./O');
  const mended = mendSentences([...good, wrong], good);
  expect(mended).toHaveLength(good.length);
});
