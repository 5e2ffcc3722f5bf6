import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/answers/library.ts';
import { MET_FEATURES, peopleWhoMayBeMet, whoWasMet } from '../../src/answers/people-met.ts';
import type { Ranked } from '../../src/answers/rank-answers.ts';
import type { SentenceReading } from '../../src/answers/read-windows.ts';
import type { Span } from '../../src/text/span.ts';
import { madeLibrary } from './made-library.ts';

const TEXT =
  `Ada Quill met Bo Larkin and Ines Vos in Arnhem on Monday. Tom Reed is the mayor of Zwolle. Quill came to see him on
Friday. Ada Quill also sat with four elders of the village. Quill called on Una Falk's brother. Ada Quill
met Per Holm, whom Ole Dahl had praised.`.replaceAll('\n', ' ');

/** A sentence as the reader would see it that points at some words and takes these, and others, for parts of an answer. */
function read(
  library: Library,
  sentence: number,
  best: string,
  others: readonly string[] = [],
): Ranked {
  const [entry] = library.articles;
  if (entry === undefined) throw new Error('no article');
  const span = entry.analysis.sentences[sentence];
  if (span === undefined) throw new Error(`no sentence ${sentence}`);
  const spanOf = (words: string) => {
    const start = entry.article.text.indexOf(words, span.start);
    return { start, end: start + words.length, score: 3 };
  };
  const inside = [best, ...others].map(spanOf);
  const reading: SentenceReading = {
    evidence: 3,
    best: { ...spanOf(best), score: 8 },
    all: inside,
    standing: (words: Span) =>
      inside.some(({ start, end }) => words.start < end && start < words.end) ? 5 : -4,
  };
  return {
    candidate: { entry, sentence, span },
    reading,
    relation: { strength: 1, present: true, statement: null },
    score: 5,
  } as unknown as Ranked;
}

async function met(sentence: number, best: string, others: readonly string[] = [], read2 = -1) {
  const library = await madeLibrary({ id: 'village', text: TEXT });
  const source = read(library, sentence, best, others);
  const ranked = read2 < 0 ? [source] : [source, read(library, read2, best)];
  const asked = library.findPerson('Ada Quill');
  return whoWasMet(peopleWhoMayBeMet([source], ranked, library, asked)).map(({ name }) => name);
}

describe('whoWasMet', () => {
  it('tells everybody whom the reader points at', async () => {
    expect((await met(0, 'Bo Larkin', ['Ines Vos'])).sort()).toEqual(['Bo Larkin', 'Ines Vos']);
  });

  it('tells nobody beside them, and never the one who is asked about', async () => {
    expect(await met(5, 'Per Holm')).toEqual(['Per Holm']);
    expect(await met(0, 'Ada Quill')).not.toContain('Ada Quill');
  });

  it('takes parts of words for the whole of them, and what is only described for a party', async () => {
    expect(await met(3, 'four eld')).toEqual(['four elders']);
    expect(await met(3, 'Friday', ['four eld', 'ers of the village'])).toContain(
      'four elders of the village',
    );
  });

  it('marks the one whose somebody was met, not who was', async () => {
    const library = await madeLibrary({ id: 'village', text: TEXT });
    const source = read(library, 4, 'Una Falk');
    const asked = library.findPerson('Ada Quill');
    const [owner] = peopleWhoMayBeMet([source], [source], library, asked);
    expect(owner?.name).toBe('Una Falk');
    expect(owner?.features[MET_FEATURES.indexOf('owner')]).toBe(1);
    expect(owner?.features).toHaveLength(MET_FEATURES.length);
  });

  it('does not look before where somebody else is named: the quote would not hold who is told', async () => {
    expect(await met(3, 'four elders', [], 1)).not.toContain('Tom Reed');
  });

  it('looks at those who are named just before', async () => {
    expect(await met(2, 'him', [], 1)).toEqual(['Tom Reed']);
  });

  it('tells nobody where nobody was read', async () => {
    const library = await madeLibrary({ id: 'village', text: TEXT });
    expect(whoWasMet(peopleWhoMayBeMet([], [], library, null))).toEqual([]);
  });
});
