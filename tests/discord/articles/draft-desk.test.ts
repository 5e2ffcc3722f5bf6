import { expect, it } from 'vitest';
import { analyseHere } from '../../../src/answers/analysis-here.ts';
import { Library } from '../../../src/answers/library.ts';
import type { ArticleServices, Editor } from '../../../src/discord/articles/article-services.ts';
import { DraftDesk } from '../../../src/discord/articles/draft-desk.ts';
import { keptLog } from '../../answers/made-up-answers.ts';

it('loses no change of a draft that is changed again while its preview is made', async () => {
  const services: ArticleServices = {
    ...keptLog(),
    commands: [],
    libraryFor: () => new Library([]),
    analyse: analyseHere,
    articlesOf: () => Promise.reject(new Error('not asked for')),
    fetchAttachment: () => Promise.reject(new Error('not asked for')),
    fetchPage: null,
    editorRole: null,
    now: () => new Date(0),
  };
  // Nothing is stored here.
  const editor = { guildId: '1', by: '2' } as Editor;
  const desk = new DraftDesk(services);
  const draft = {
    title: 'A ferry',
    published: null,
    publisher: null,
    url: null,
    language: 'en',
    text: 'The ferry sank.',
    words: 3,
    doubts: [],
  };
  const shown = JSON.stringify(await desk.open(editor, { draft, from: 'pasted' }));
  const token = /a-add:\d+:([\w-]+)/u.exec(shown)?.[1] ?? '';
  await Promise.all([
    desk.mend(editor, token, (before) => ({ ...before, title: 'The ferry' })),
    desk.mend(editor, token, (before) => ({ ...before, text: 'The ferry was raised.' })),
  ]);
  expect(desk.draft(editor, token)).toMatchObject({
    title: 'The ferry',
    text: 'The ferry was raised.',
  });
});
