import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, buttonOf, labelsOf, wordsOf } from '../harness.ts';
import { type ArticleStage, click, NEWSROOM, openArticleStage, run } from './article-stage.ts';

const cleo = at('Cleo', 'Newsroom');
const ben = at('Ben', 'Newsroom');
const noor = at('Noor', 'Newsroom');
let stage: ArticleStage;

beforeAll(async () => {
  stage = await openArticleStage({
    shared: [
      {
        ...{ id: 'quay', title: 'At the quay', published: '2024-05-01', publisher: null },
        ...{ url: null, language: 'en' },
        text: 'Mayor Lotte Brandvik met Piet Aarsen at the quay. The mayor spoke of the harbour.',
      },
    ],
  });
});
afterAll(() => stage.close());

const report = async (who = cleo) => wordsOf(await run(stage, who, 'questions'));

describe('/questions', () => {
  it('counts what was asked and not answered, in its server alone', async () => {
    for (const [who, question] of [
      [ben, 'Who won the cup of Utrecht?'],
      [noor, 'who won the CUP of Utrecht?'],
      [ben, 'When does the museum of Gent open?'],
    ] as const) {
      await run(stage, who, 'ask', { question });
    }
    await expect
      .poll(report, { timeout: 10_000 })
      .toMatch(/won the CUP of Utrecht\? · 2 times, last 2024-05-06/);
    await expect.poll(report, { timeout: 10_000 }).toMatch(/museum of Gent open\? · once/);
    expect(await report(at('Cleo', 'Book Club'))).toContain('every question found an answer');
  });

  it('never keeps a private question, an answered one, or one from a direct message', async () => {
    await run(stage, ben, 'ask', { question: 'Who painted the secret of Delft?', private: true });
    await run(stage, ben, 'who-met', { person: 'Lotte Brandvik' });
    await run(stage, at('Ben', null), 'ask', { question: 'Who sailed to Lisbon?' });
    await run(stage, ben, 'ask', { question: 'Who mended the clock of Namur?' });
    await expect.poll(report, { timeout: 10_000 }).toContain('Namur');
    expect(await report()).not.toMatch(/Delft|Brandvik|Lisbon/);
  });

  it('keeps nothing of who asked', async () => {
    const kept = await readFile(path.join(stage.folder, 'questions', `${NEWSROOM}.jsonl`), 'utf8');
    expect(kept).toContain('Utrecht');
    for (const { member, channel } of [ben, noor, cleo]) {
      expect(kept).not.toContain(member);
      expect(kept).not.toContain(channel);
    }
    expect(Object.keys(JSON.parse(kept.split('\n')[0] ?? ''))).toEqual([
      ...['day', 'question', 'verdict'],
    ]);
  });
});

describe('the buttons under an answer', () => {
  it('count each member once, also after a restart, and stay through the pages', async () => {
    const answer = await run(stage, ben, 'who-met', { person: 'Lotte Brandvik' });
    expect(labelsOf(answer)).toEqual(['In context', 'Helpful', 'Not what I asked']);
    const context = await click(stage, ben, answer, 'In context');
    const back = await click(stage, ben, context, 'Back to the answer');
    expect(labelsOf(back)).toEqual(labelsOf(answer));
    expect((await click(stage, ben, back, 'Helpful')).content).toContain('Thank you');
    expect((await click(stage, ben, back, 'Helpful')).content).toContain('already');
    await stage.restart();
    expect((await click(stage, noor, back, 'Not what I asked')).content).toContain('without your');
    const told = await report();
    expect(told).toMatch(/helpful: 1; not what was asked: 1/);
    expect(told).toMatch(/\/who-met person.*Lotte Brandvik · once/);
  });

  it('are not under what was not answered, nor in direct messages', async () => {
    const none = await run(stage, ben, 'ask', { question: 'Who won the cup of Utrecht?' });
    expect(labelsOf(none)).not.toContain('Helpful');
    const alone = await run(stage, at('Ben', null), 'who-met', { person: 'Lotte Brandvik' });
    expect(() => buttonOf(alone, 'Helpful')).toThrow();
  });

  it('fit under a list with pages', async () => {
    const list = await run(stage, ben, 'people', { private: true });
    expect(labelsOf(list)).toEqual(expect.arrayContaining(['Share', 'Helpful']));
  });
});

it('is forgotten after 30 days', async () => {
  stage.pass(32 * 24 * 60);
  expect(await report()).toContain('every question found an answer');
});
