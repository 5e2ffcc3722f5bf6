import * as nodeFiles from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../../src/articles/store/safe-files.ts';
import { at, messageOf, wordsOf } from '../harness.ts';
import { type ArticleStage, click, NEWSROOM, openArticleStage, run } from './article-stage.ts';

const cleo = at('Cleo', 'Newsroom');
let failing: { readonly call: string; readonly code: string } | null = null;
let stage: ArticleStage;

/** The real file system, in which one call fails as long as a test says so. */
const fileSystem = new Proxy<FileSystem>(nodeFiles, {
  get: (files, call, receiver) => {
    if (call !== failing?.call) return Reflect.get(files, call, receiver);
    return () => Promise.reject(Object.assign(new Error('on purpose'), { code: failing?.code }));
  },
});

beforeAll(async () => {
  stage = await openArticleStage({ fileSystem, limits: { articles: 3, words: 60 } });
});
afterAll(() => stage.close());

async function paste(title: string, text: string) {
  const opened = await stage.guild.actions.slash({ ...cleo, command: 'article add' });
  const form = { ...cleo, interaction: opened.id, values: { title, text } };
  return messageOf(await stage.guild.actions.submit(form));
}

describe('a disk that fails', () => {
  it.each([
    ['open', 'ENOSPC', /the disk that the bot writes to is full/],
    ['rename', 'EROFS', /may only read from its disk/],
    ['mkdir', 'EACCES', /may not write to its folder/],
    ['open', 'EIO', /could not write to its disk/],
  ])(
    'at %s with %s: a sentence, the cause in the log, nothing half stored',
    async (call, code, said) => {
      const preview = await paste(`Kept at ${code}`, 'The ferry of Ystad sails at noon.');
      failing = { call, code };
      const refused = await click(stage, cleo, preview, 'Add');
      failing = null;
      expect(refused.content).toMatch(said);
      expect(stage.log.at(-1)).toMatch(/could not be stored.*on purpose/s);
      expect((await stage.articles().store.guild(NEWSROOM)).articles.size).toBe(0);
      const answer = await run(stage, cleo, 'ask', {
        question: 'When does the ferry of Ystad sail?',
      });
      expect(wordsOf(answer)).not.toContain('noon');
      await click(stage, cleo, preview, 'Cancel');
    },
  );

  it('lets the member confirm again when it works again', async () => {
    const preview = await paste('In the end', 'The ferry of Ystad sails at noon.');
    failing = { call: 'rename', code: 'ENOSPC' };
    await click(stage, cleo, preview, 'Add');
    failing = null;
    expect(wordsOf(await click(stage, cleo, preview, 'Add'))).toContain('Added');
  });
});

describe('limits of a server', () => {
  it.each([['words', 'Many words', `A ${'very '.repeat(60)}long walk.`, /60 words together/]])(
    'refuse more %s in one sentence',
    async (_, title, text, said) => {
      const preview = await paste(title, text);
      expect((await click(stage, cleo, preview, 'Add')).content).toMatch(said);
    },
  );

  it('refuse more articles in one sentence', async () => {
    await click(stage, cleo, await paste('Two', 'A swan swam in Bruges.'), 'Add');
    await click(stage, cleo, await paste('Three', 'An owl slept at Kiel.'), 'Add');
    const fourth = await click(stage, cleo, await paste('Four', 'A fox ran to Graz.'), 'Add');
    expect(fourth.content).toMatch(/keeps 3 articles, the most it may/);
  });
});
