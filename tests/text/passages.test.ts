import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../src/text/passages.ts';
import { textOf } from '../../src/text/span.ts';

function passagesOf(text: string): string[] {
  return splitPassages(text).map((passage) => textOf(text, passage));
}

const LINE = 'The quick harbour ferry was stopped by the coast guard at noon.';

describe('splitPassages', () => {
  it.each([
    ['blank lines', 'One.\n\nTwo.\n \t\nThree.', ['One.', 'Two.', 'Three.']],
    ['Windows line ends', 'One.\r\n\r\nTwo.', ['One.', 'Two.']],
    ['headings', '## First\n\nOne.\n\n# Second #\nTwo.', ['One.', 'Two.']],
    [
      'indented first lines',
      '   The storm came at night and\nbroke the pier.\n   Nobody was there to see how it\nbroke.',
      ['The storm came at night and\nbroke the pier.', 'Nobody was there to see how it\nbroke.'],
    ],
    [
      'wrapped lines, a short one ends the paragraph',
      `${LINE}\nIt was gone.\n${LINE}\n${LINE}\n${LINE}\n${LINE}\nThe end.`,
      [`${LINE}\nIt was gone.`, `${LINE}\n${LINE}\n${LINE}\n${LINE}\nThe end.`],
    ],
    [
      'one long line each',
      `${LINE} ${LINE}\n${LINE} ${LINE}`,
      [`${LINE} ${LINE}`, `${LINE} ${LINE}`],
    ],
    ['a list', '- eggs\n- milk\n- bread', ['- eggs\n- milk\n- bread']],
    ['nothing', ' \n\n', []],
    ['a heading alone', '## Only', []],
  ])('%s', (_, text, expected) => expect(passagesOf(text)).toEqual(expected));

  it('carries the heading that a passage stands under', () => {
    const text = 'Lead.\n\n## The *first* part\n\nOne.\n\nTwo.\n\n### Second\n\nThree.';
    const headings = splitPassages(text).map(({ heading }) => heading && textOf(text, heading));
    expect(headings).toEqual([null, 'The *first* part', 'The *first* part', 'Second']);
  });

  it('takes a hash tag for text', () => {
    expect(passagesOf('#rain is the word of the day.')).toHaveLength(1);
  });

  it('divides a long paragraph at sentence ends into parts of about equal length', () => {
    const text = Array.from({ length: 40 }, () => LINE).join(' ');
    const passages = splitPassages(text);
    expect(passages.map(({ sentences }) => sentences.length)).toEqual([10, 10, 10, 10]);
    for (const { start, end, sentences } of passages) {
      expect([start, end]).toEqual([sentences[0]?.start, sentences.at(-1)?.end]);
    }
  });

  it('divides a huge line without full stops, of any script', () => {
    expect(splitPassages('word '.repeat(4000)).length).toBeGreaterThan(15);
    expect(splitPassages('新闻'.repeat(4000)).length).toBeGreaterThan(5);
  });

  it('gives sentences in order that lie inside their passage and hold all that is visible', () => {
    const text = `Lead. More.\n\n## Head\n\n${LINE} "Go. Now!" he said.\n- a\n- b`;
    for (const passage of splitPassages(text)) {
      const joined = passage.sentences.map((sentence) => textOf(text, sentence)).join('');
      expect(joined.replace(/\s/gu, '')).toBe(textOf(text, passage).replace(/\s/gu, ''));
    }
  });

  it('loses no visible character of any text, and keeps order', () => {
    const parts = fc.constantFrom(
      'A',
      'b',
      '. ',
      '? ',
      '"',
      ' ',
      '\n',
      '\n\n',
      '  ',
      'U.S.',
      '。',
      '...',
      '## ',
      '(',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary' }))), (pieces) => {
        const text = pieces.join('').replaceAll('#', '');
        const sentences = splitPassages(text).flatMap((passage) => passage.sentences);
        const kept = sentences.map((sentence) => textOf(text, sentence)).join('');
        expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const [i, { start }] of sentences.entries()) {
          expect(start).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the length', () => {
    for (const part of ['a\n', '\n', ' a\n', '# h\n', 'a. ', '\r', '> '])
      splitPassages(part.repeat(50_000));
  }, 20_000);
});
