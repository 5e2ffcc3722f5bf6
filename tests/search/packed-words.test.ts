import { describe, expect, it } from 'vitest';
import { PackedWords, WordPacker } from '../../src/search/packed-words.ts';
import { WordReadings } from '../../src/search/word-readings.ts';
import { splitPassages } from '../../src/text/passages.ts';
import { analyseTerms } from '../../src/text/terms.ts';

/** The words of each sentence of a text, packed, and as the analyser reads them. */
function pack(text: string, language: string) {
  const readings = new WordReadings();
  const packer = new WordPacker(readings);
  const sentences = splitPassages(text).flatMap((passage) => passage.sentences);
  const expected = sentences.map((sentence) => analyseTerms(text, language, sentence));
  for (const [i, { start }] of sentences.entries()) packer.add(start, expected[i] ?? []);
  const packed = packer.finish();
  const read = sentences.map(({ start }, i) => packed.read(i, start, readings));
  return { readings, packed, sentences, expected, read };
}

describe('packed words', () => {
  it.each<[string, string, string]>([
    ['English', 'en', 'The U.S. told us: “Co-operate!” Mr. Li’s F-16s cost $1,709.50 in 2023.'],
    ['words that overlap', 'zh', '俄罗斯总统普京会见了国防部长。他说合作很好。'],
    ['a run-on of letters', 'de', `Die ${'Donaudampfschifffahrt'.repeat(20)} begann. Ende.`],
    ['right to left', 'ar', 'التقى الرئيس وزير الدفاع في موسكو. قال إن التعاون جيد.'],
    ['Thai', 'th', 'นายกรัฐมนตรีพบกับรัฐมนตรีต่างประเทศ'],
    ['no words at all', 'en', '… — !?'],
  ])('are read as the analyser reads them: %s', (_, language, text) => {
    const { read, expected } = pack(text, language);
    expect(read).toEqual(expected);
  });

  it('tell words from words that are written alike', () => {
    const { expected, read } = pack('The US told us. US!', 'en');
    expect(
      expected
        .flat()
        .filter(({ form }) => form === 'us')
        .map(({ stop }) => stop),
    ).toEqual([false, true, false]);
    expect(read).toEqual(expected);
  });

  it('number a reading once, however often it comes', () => {
    const { readings } = pack('A ferry met a ferry. The ferry was late.', 'en');
    const numbers = ['a', 'ferry'].map((form) =>
      readings.add({ form, term: form === 'ferry' ? 'ferri' : form, stop: form === 'a' }),
    );
    expect(numbers).toEqual([0, 1]);
    expect(readings.size).toBe(new Set('a ferry met the was late'.split(' ')).size);
  });

  it('take a few bytes a word, and none where there is no such run', () => {
    const text =
      'The harbour of Brindaway was closed on Monday after a ferry hit the pier. '.repeat(40);
    const { packed, expected, readings } = pack(text, 'en');
    expect(packed.bytes.length).toBeLessThan(5 * expected.flat().length);
    for (const run of [-1, expected.length, 10_000]) {
      expect(packed.read(run, 0, readings)).toEqual([]);
    }
    expect(new PackedWords(packed.bytes).read(1, 0, readings)).toHaveLength(
      expected[1]?.length ?? -1,
    );
  });
});
