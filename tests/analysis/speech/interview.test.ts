import { describe, expect, test } from 'vitest';
import { statementsIn } from '../marked.ts';

const paragraphs = (...lines: string[]) => lines.join('\n\n');

const plain = [
  'The herald spoke with {Ann Smith}, head of the union, about birds.',
  'When did you begin?',
  'I began in 1990. It was hard.',
  'There was no money.',
  'Was it fun?',
  'Yes.',
  'A finch. Image: {Bo Jones}.',
  'What comes next?',
  'More birds, I hope. Who knows?',
];

const answers = [
  'Ann Smith: I began in 1990. It was hard.',
  'Ann Smith: There was no money.',
  'Ann Smith: Yes.',
  'Ann Smith: More birds, I hope. Who knows?',
];

describe('interviews', () => {
  test('questions end in a mark, and what follows is said by the one whom the lead names', () => {
    expect(statementsIn(paragraphs(...plain))).toEqual(answers);
  });

  test.each([
    ['Interview with union head Ann Smith', ['Ann Smith']],
    ['Ann Smith: An interview with the birdwatcher', ['Ann Smith']],
    ['Ann Smith tells the Herald about birds', ['Ann Smith']],
    ['Bo Jones interviews Ann Smith', ['Ann Smith']],
    ['Ann Smith interviewed by Bo Jones', ['Ann Smith']],
    ['Interview with Ann Smith and Bo Jones', ['nobody']],
  ])('the title says who answers: %s', (title, expected) => {
    const source = paragraphs(
      '{Ann Smith} and {Bo Jones} came.',
      ...plain.slice(1, 3),
      ...plain.slice(4, 6),
      ...plain.slice(7),
    );
    const speakers = statementsIn(source, title).map((statement) => statement.split(':')[0]);
    expect([...new Set(speakers)]).toEqual(expected);
  });

  test.each([
    ['initials', 'BH: When did you begin?', 'AS: In 1990.'],
    ['letters', 'Q. When did you begin?', 'A. In 1990.'],
    ['bold names', '**Herald**: When did you begin?', '**Ann Smith**: In 1990.'],
    [
      'bold names with the colon inside',
      '**Herald:** When did you begin?',
      '**Ann Smith:** In 1990.',
    ],
    ['double brackets', '((Herald)) When did you begin?', '((Ann Smith)) In 1990.'],
    ['last names', 'HERALD: When did you begin?', 'SMITH: In 1990.'],
  ])('labels tell who speaks: %s', (_, question, answer) => {
    const lead = 'The herald met {Ann Smith} in Bern.';
    const source = paragraphs(lead, question, answer, 'It was hard.', question, answer);
    expect(statementsIn(source)).toEqual([
      'Ann Smith: In 1990.',
      'Ann Smith: It was hard.',
      'Ann Smith: In 1990.',
    ]);
  });

  test.each([
    [
      'one question in an article',
      paragraphs('{Ann Smith} came.', 'Why?', 'It was late.', 'It rained.'),
    ],
    ['single notes', paragraphs('{Ann Smith} came.', 'Note: it rained.', 'Update: it snowed.')],
    ['a list of names', paragraphs('{Ann Smith} came.', 'Bern: 2', 'Basel: 3', 'Bern: 4')],
  ])('no interview: %s', (_, source) => {
    expect(statementsIn(source)).toEqual([]);
  });
});
