import { describe, expect, it } from 'vitest';
import { askedIn, evaluateXquad, parseXquad } from '../../src/evaluate/xquad.ts';

const PARAGRAPHS = [
  [
    'The ferry of Brindaway sank in March. 😀 Forty people were saved by fishermen from Ostrel.',
    [['Who saved the people of the ferry?', 'fishermen from Ostrel']],
  ],
  [
    'The mill of Tessel was built in 1821. It burnt down twice. A miller named Ada Holm rebuilt it.',
    [
      ['When was the mill built?', '1821'],
      ['How tall is the zeppelin?', 'twice'],
    ],
  ],
] as const;

function file() {
  const paragraphs = PARAGRAPHS.map(([context, asked]) => ({
    context,
    qas: asked.map(([question, text]) => ({
      question,
      // The format counts characters, not UTF-16 units.
      answers: [{ text, answer_start: Array.from(context.slice(0, context.indexOf(text))).length }],
    })),
  }));
  return { data: [{ title: 'One', paragraphs }] };
}

describe('evaluateXquad', () => {
  it('scores passages and quotes', () => {
    const { scores, cases } = evaluateXquad(parseXquad(file(), 'en'), 'en');
    expect(cases.map(({ passageRank, quoteRank }) => [passageRank, quoteRank])).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
    expect(scores.questions).toBe(3);
    for (const share of [scores.hitAt1, scores.mrrAt10, scores.quoteAt1, scores.quoteAt3]) {
      expect(share).toBeCloseTo(2 / 3);
    }
  });

  it("asks another file's questions of the same paragraphs", () => {
    const own = parseXquad(file(), 'en');
    const asked = JSON.parse(JSON.stringify(file()).replaceAll('mill', 'Mühle'));
    const [, mill] = askedIn(own, parseXquad(asked, 'de'));
    expect(mill?.article.text).toContain('The mill');
    expect(mill?.questions.map(({ question }) => question)).toEqual([
      'When was the Mühle built?',
      'How tall is the zeppelin?',
    ]);
  });

  it.each([
    ['no list of titles', { data: 1 }, '"data" is not a list'],
    [
      'a question without a text',
      { data: [{ paragraphs: [{ context: 'A.', qas: [{}] }] }] },
      '"question"',
    ],
    ['nothing', null, '"data"'],
  ])('refuses a file with %s', (_, json, message) => {
    expect(() => parseXquad(json, 'en')).toThrow(message);
  });
});
