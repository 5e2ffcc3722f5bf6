import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../src/articles/render-article-file.ts';
import { at, messageOf, wordsOf } from '../harness.ts';
import {
  type ArticleStage,
  BOOK_CLUB,
  clickForged,
  forgery,
  NEWSROOM,
  openArticleStage,
} from './article-stage.ts';

const inNewsroom = at('Ada', 'Newsroom');
const inBookClub = at('Ada', 'Book Club');
const alone = at('Ada', null);
const PATIENT = { timeout: 10_000 };
let stage: ArticleStage;

beforeAll(async () => {
  stage = await openArticleStage({
    shared: [{ ...draft('Mayor Lotte Brandvik met Piet Aarsen at the quay.'), id: 'quay' }],
    more: [forgery],
  });
  await add(NEWSROOM, 'Governor Selma Hoekstra met Arvid Lund in the archive of Tromvik.');
  await add(BOOK_CLUB, 'Novelist Ines Cabral met Dorian Weld under the oak of Lisse.');
});
afterAll(() => stage.close());

function draft(text: string): ArticleDraft {
  const common = { published: '2024-05-01', publisher: null, url: null, language: 'en' };
  return { ...common, title: text.split(' met ')[0] ?? '', text };
}

async function add(guildId: string, text: string) {
  const guild = await stage.articles().store.guild(guildId);
  return guild.add(draft(text), { by: '7', from: 'pasted' });
}

async function ask(who: typeof alone, command: string, options: Record<string, string>) {
  return messageOf(await stage.guild.actions.slash({ ...who, command, options }));
}

function customIdsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'custom_id' && typeof inner === 'string' ? [inner] : customIdsOf(inner),
  );
}

describe('articles of a server', () => {
  it.each([
    ['its own server', inNewsroom, 'Selma Hoekstra', /Arvid Lund/],
    ['the other server', inBookClub, 'Ines Cabral', /Dorian Weld/],
    ['a server that asks for the shared', inBookClub, 'Lotte Brandvik', /Piet Aarsen/],
    ['a direct message that asks for the shared', alone, 'Lotte Brandvik', /Piet Aarsen/],
  ])('are quoted in %s', async (_, who, person, expected) => {
    expect(wordsOf(await ask(who, 'who-met', { person }))).toMatch(expected);
  });

  it.each([
    ['/who-met', inBookClub, 'who-met', { person: 'Selma Hoekstra' }],
    ['/who-met from the other side', inNewsroom, 'who-met', { person: 'Ines Cabral' }],
    ['/ask', inBookClub, 'ask', { question: 'Who was in the archive of Tromvik?' }],
    ['article:', inBookClub, 'ask', { question: 'Who met?', article: 'governor-selma-hoekstra' }],
    ['/people', inBookClub, 'people', {}],
    ['/articles', inBookClub, 'articles', {}],
    ['/timeline', inBookClub, 'timeline', {}],
    ['a direct message', alone, 'who-met', { person: 'Selma Hoekstra' }],
    ['/articles in a direct message', alone, 'articles', {}],
  ])('are not reached from elsewhere by %s', async (_, who, command, options) => {
    const words = wordsOf(await ask(who, command, options)).split('\n');
    const told = words.filter((line) => !line.includes('/') && !/Not in the articles/.test(line));
    expect(told.join('\n')).not.toMatch(who === inNewsroom ? /Weld|Lisse/ : /Arvid|Lund/);
  });

  it.each([
    ['people', 'who-met', 'person', 'selma', inBookClub],
    ['people in a direct message', 'who-met', 'person', 'selma', alone],
    ['articles', 'ask', 'article', 'governor', inBookClub],
  ])('are not offered elsewhere: %s', async (_, command, focused, typed, who) => {
    const complete = (where: typeof alone) =>
      stage.guild.actions.autocomplete({
        ...where,
        command,
        focused,
        options: { [focused]: typed },
      });
    expect(await complete(who)).toMatchObject({ choices: [] });
    expect(await complete(inNewsroom)).toMatchObject({ choices: [{}] });
  });

  it('are not shown by the buttons of an answer that is taken elsewhere', async () => {
    const answer = await ask(inNewsroom, 'who-met', { person: 'Selma Hoekstra' });
    const ids = customIdsOf(answer.components).filter((id) => id.startsWith('context'));
    expect(ids).toHaveLength(1);
    for (const who of [inBookClub, alone]) {
      const words = wordsOf(await clickForged(stage, who, ids));
      expect(words).toContain('removed since');
      expect(words).not.toContain('Arvid');
    }
  });

  it('are there again after a restart, each in its server', async () => {
    await stage.restart();
    const found = await ask(inNewsroom, 'who-met', { person: 'Selma Hoekstra' });
    expect(wordsOf(found)).toContain('Arvid Lund');
    const other = await ask(inBookClub, 'who-met', { person: 'Selma Hoekstra' });
    expect(wordsOf(other)).not.toContain('Arvid');
  });

  it('stay for 30 days when the bot leaves, and longer when it comes back', async () => {
    const isMarked = async () =>
      (await readdir(path.join(stage.folder, 'servers', BOOK_CLUB))).includes('.left');
    const sweep = () => stage.articles().store.sweep();
    const days = 24 * 60;
    stage.guild.removeBot(BOOK_CLUB);
    await expect.poll(isMarked, PATIENT).toBe(true);
    stage.pass(29 * days);
    expect(await sweep()).toEqual([]);
    stage.guild.addBot(BOOK_CLUB);
    await expect.poll(isMarked, PATIENT).toBe(false);
    stage.pass(2 * days);
    expect(await sweep()).toEqual([]);
    stage.guild.removeBot(BOOK_CLUB);
    await expect.poll(isMarked, PATIENT).toBe(true);
    stage.pass(31 * days);
    expect(await sweep()).toEqual([BOOK_CLUB]);
    stage.guild.addBot(BOOK_CLUB);
    expect(wordsOf(await ask(inBookClub, 'articles', {}))).not.toContain('Ines');
    expect(wordsOf(await ask(inNewsroom, 'articles', {}))).toContain('Selma');
  });
});
