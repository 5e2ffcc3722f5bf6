import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, labelsOf, messageOf, wordsOf } from '../harness.ts';
import {
  type ArticleStage,
  click,
  fillIn,
  NEWSROOM,
  openArticleStage,
  run,
  runWithFile,
} from './article-stage.ts';

const cleo = at('Cleo', 'Newsroom');
const EPHEMERAL = 64;
const TEXT =
  'Harbour master Tilda Wessel met shipowner Bram Okker in Delfzand on Tuesday. They spoke about the new lock. The talks lasted an hour.';
let stage: ArticleStage;

beforeAll(async () => {
  stage = await openArticleStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.log.filter((line) => line.includes(' error '))).toEqual([]);
});

async function paste(values: Record<string, string>, who = cleo) {
  const opened = await stage.guild.actions.slash({ ...who, command: 'article add' });
  if (opened.kind !== 'modal') throw new Error('no form');
  return messageOf(await stage.guild.actions.submit({ ...who, interaction: opened.id, values }));
}

async function stored() {
  const { articles } = await stage.articles().store.guild(NEWSROOM);
  return [...articles.values()];
}

describe('an article that is pasted', () => {
  it('is shown, mended, confirmed, and only then found', async () => {
    const preview = await paste({ title: 'Talks on the lock', published: 'someday', text: TEXT });
    expect((preview.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    const words = wordsOf(preview);
    expect(words).toMatch(/## Talks on the lock\n\*no date\* · English · 23 words/);
    expect(words).toMatch(/It begins:\*\*\n> Harbour master Tilda Wessel met/);
    expect(words).toMatch(/It ends:\*\*\n> The talks lasted an hour\./);
    expect(words).toMatch(/\*\*People:\*\* .*Tilda Wessel/);
    expect(words).toContain('"someday" is not a date');
    expect(await stored()).toEqual([]);

    const mended = await fillIn(stage, cleo, preview, 'Edit details', {
      published: '2024-04-30',
      publisher: 'Delfzand Courier',
    });
    expect(wordsOf(mended)).toMatch(/30 April 2024 · Delfzand Courier · English/);
    expect(wordsOf(mended)).not.toContain('someday');
    expect(await stored()).toEqual([]);

    const added = await click(stage, cleo, mended, 'Add');
    expect(wordsOf(added)).toContain('Added **Talks on the lock**');
    expect(await stored()).toMatchObject([
      { id: 'talks-on-the-lock', published: '2024-04-30', publisher: 'Delfzand Courier' },
    ]);
    const answer = await run(stage, cleo, 'who-met', { person: 'Tilda Wessel' });
    expect(wordsOf(answer)).toMatch(/## Bram Okker/);
  });

  it('is not stored twice', async () => {
    const preview = await paste({ title: 'The same again', text: TEXT });
    expect(wordsOf(preview)).toMatch(/Much like it in the corpus:.*Talks on the lock \(100 %/s);
    const outcome = await click(stage, cleo, preview, 'Add all the same');
    expect(wordsOf(outcome)).toContain('has this very text already');
    expect(await stored()).toHaveLength(1);
  });

  it('is not stored when it is cancelled, nor after a quarter of an hour', async () => {
    const one = await paste({ title: 'One', text: 'Something quite different happened in Oslo.' });
    expect(wordsOf(await click(stage, cleo, one, 'Cancel'))).toContain('nothing was stored');
    const two = await paste({ title: 'Two', text: 'Something quite different happened in Rome.' });
    stage.pass(16);
    expect((await click(stage, cleo, two, 'Add')).content).toContain('This preview is gone');
    expect(await stored()).toHaveLength(1);
  });

  it('cannot be added without a title', async () => {
    const preview = await paste({ text: 'x'.repeat(20) });
    const named = await fillIn(stage, cleo, preview, 'Edit details', { title: 'Twenty' });
    expect(labelsOf(named)).toContain('Add');
    await click(stage, cleo, named, 'Cancel');
  });

  it('keeps its preview when a mended field cannot be read', async () => {
    const preview = await paste({ title: 'Three', text: 'Nobody came to the fair in Lund.' });
    const refused = await fillIn(stage, cleo, preview, 'Edit details', { published: '2024-02-30' });
    expect(refused.content).toContain('is not a date of publication');
    const retold = await fillIn(stage, cleo, preview, 'Edit text', { text: 'All came to Lund.' });
    expect(wordsOf(retold)).toContain('All came to Lund.');
    await click(stage, cleo, retold, 'Cancel');
  });
});

describe('an article in a file', () => {
  it.each([
    ['text', 'ferry.txt', `Ferry stopped\n\n${TEXT.replaceAll('Tilda', 'Greta')}`, /Ferry stopped/],
  ])('%s', async (_, name, content, title) => {
    const bytes = new TextEncoder().encode(content);
    const file = { option: 'file', name, bytes };
    const preview = await runWithFile(stage, cleo, 'article add', file);
    expect(wordsOf(preview)).toMatch(title);
    expect(wordsOf(preview)).toContain(`From ${name}`);
    await click(stage, cleo, preview, 'Cancel');
  });
});
