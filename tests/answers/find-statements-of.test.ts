import { describe, expect, it } from 'vitest';
import { answerAsked } from '../../src/answers/answer-asked.ts';
import { findStatementsOf } from '../../src/answers/find-statements-of.ts';
import { textOf } from '../../src/text/span.ts';
import { madeLibrary } from './made-library.ts';

/** Somebody who speaks in more articles than are read for an answer. */
async function talkative() {
  const articles = Array.from({ length: 90 }, (_, number) => ({
    title: `Report ${number}`,
    published: `2020-01-${String(1 + (number % 28)).padStart(2, '0')}`,
    text:
      number === 77
        ? 'Ida Holm met reporters in Bergen. "The volcano will be watched day and night," Ida Holm said. "We have ropes," Ole Brandt said.'
        : `Ida Holm met reporters in Bergen. "The ferry number ${number} will sail in June," Ida Holm said.`,
  }));
  return madeLibrary(...articles);
}

async function about(subject: string) {
  const asked = { command: 'what-said', person: 'Ida Holm', about: subject } as const;
  return answerAsked(asked, await talkative());
}

const MUSEUM =
  `The Kelso maritime museum will close in June, its director, Marta Olin, said on Thursday. She met the mayor,
Piet Hoorn, on Wednesday. A plumber who had looked at the roof said the lead had to go. The mayor said the town would pay. "We want a
drier museum," Hoorn said.`.replaceAll('\n', ' ');

describe('what somebody said who is called by a role', () => {
  it.each([
    ["the museum's director", 'Marta Olin', 1],
    ['the director of the museum', 'Marta Olin', 1],
    ['the mayor', 'Piet Hoorn', 2],
    ['the plumber', null, 1],
    ['the pilot', null, 0],
  ])('%s', async (role, name, count) => {
    const answer = await findStatementsOf(role, await madeLibrary({ text: MUSEUM }));
    expect(answer.quotes.length > 0 && answer.status === 'answered').toBe(count > 0);
    if (count > 0) expect(answer.quotes).toHaveLength(count);
    expect(answer.readAs.map(({ as }) => as)).toEqual(name === null ? [] : [name]);
  });

  it('is the one who is named where it is asked who that is', async () => {
    const asked = { command: 'who-is', person: "the museum's director" } as const;
    const answer = await answerAsked(asked, await madeLibrary({ text: MUSEUM }));
    expect(answer.answers.map(({ text }) => text)).toEqual(['Marta Olin']);
  });

  it('has a meeting of her own, and no museum for a person', async () => {
    const asked = { command: 'who-met', person: "the museum's director" } as const;
    const answer = await answerAsked(asked, await madeLibrary({ text: MUSEUM }));
    expect(answer.answers.map(({ text }) => text)).toEqual(['Piet Hoorn']);
  });
});

describe('what somebody said who says much', () => {
  it('is found by what it was about, however old it is', async () => {
    const answer = await about('the volcano');
    expect(answer.status).toBe('answered');
    const [first] = answer.quotes;
    expect(first && textOf(first.article.text, first.span)).toContain('volcano');
    expect(answer.quotes.every(({ speaker }) => speaker === 'Ida Holm')).toBe(true);
  });

  it('is said not to be there where nothing was about it, with the closest', async () => {
    const answer = await about('submarine espionage');
    expect(answer.status).toBe('none');
    expect(answer.quotes).toHaveLength(3);
    expect(answer.missing.join(' ')).toContain('submarine');
  });

  it('comes newest first where nothing is asked about', async () => {
    const answer = await findStatementsOf('Holm', await talkative());
    const days = answer.quotes.map(({ article }) => article.published ?? '');
    expect(days).toHaveLength(10);
    expect(days).toEqual([...days].sort().reverse());
  });
});
