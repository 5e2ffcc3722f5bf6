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
