import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../src/articles/render-article-file.ts';
import { at, labelsOf, messageOf, wordsOf } from '../harness.ts';
import {
  type ArticleStage,
  BOOK_CLUB,
  click,
  clickForged,
  fillIn,
  forgery,
  NEWSROOM,
  openArticleStage,
  run,
  runWithFile,
} from './article-stage.ts';

const cleo = at('Cleo', 'Newsroom');
const cleoElsewhere = at('Cleo', 'Book Club');
let stage: ArticleStage;

beforeAll(async () => {
  stage = await openArticleStage({ more: [forgery] });
  await add({});
  for (let n = 1; n <= 12; n++) await add({ title: `Filler ${n}`, text: fillerText(n) });
});
afterAll(async () => {
  await stage.close();
  expect(stage.log.filter((line) => line.includes(' error '))).toEqual([]);
});

const TEXT =
  'Envoy Marta Quill met Prince Aldo Brenn in Zurich on 2 May 2024. The talks were short.';

function fillerText(n: number): string {
  return Array.from({ length: 20 }, (_, i) => `word${n}x${i}`).join(' ');
}

async function add(fields: Partial<ArticleDraft>, guildId = NEWSROOM) {
  const guild = await stage.articles().store.guild(guildId);
  const common = { published: '2024-05-03', publisher: 'Zurich Post', url: null, language: 'en' };
  const draft = { title: 'Envoy in Zurich', text: TEXT, ...common, ...fields };
  return guild.add(draft, { by: cleo.member, from: 'zurich.txt' });
}

async function titles(guildId = NEWSROOM) {
  const { articles } = await stage.articles().store.guild(guildId);
  return [...articles.values()].map(({ title }) => title).sort();
}

describe('/article list', () => {
  it('shows ten on a page and turns pages', async () => {
    const first = await run(stage, cleo, 'article list');
    expect(wordsOf(first)).toMatch(/## 13 articles of this server.*Page 1 of 2/s);
    expect(labelsOf(first)).toEqual(['More']);
    const second = await click(stage, cleo, first, 'More');
    expect(second.id).toBe(first.id);
    expect(wordsOf(second)).toContain('Page 2 of 2');
    expect(labelsOf(second)).toEqual(['Back']);
  });

  it.each([
    ['envoy', /## 1 article of this server with “envoy”\n\*\*Envoy in Zurich\*\* · 3 May 2024/],
    ['ZÜRICH POST', /## 13 articles/],
    ['filler-12', /## 1 article .*\*\*Filler 12/s],
    ['nowhere', /## 0 articles/],
  ])('keeps to %j, also on later pages', async (about, expected) => {
    const list = await run(stage, cleo, 'article list', { about });
    expect(wordsOf(list)).toMatch(expected);
  });

  it('completes the server’s own articles alone', async () => {
    const typing = { command: 'article show', focused: 'article', options: { article: 'envoy' } };
    const here = await stage.guild.actions.autocomplete({ ...cleo, ...typing });
    expect(here).toMatchObject({
      choices: [{ name: 'Envoy in Zurich', value: 'envoy-in-zurich' }],
    });
    const there = await stage.guild.actions.autocomplete({ ...cleoElsewhere, ...typing });
    expect(there).toMatchObject({ choices: [] });
  });
});

describe('/article show', () => {
  it('shows the text, the people, the dates, and who added it from where', async () => {
    const shown = wordsOf(await run(stage, cleo, 'article show', { article: 'envoy-in-zurich' }));
    expect(shown).toMatch(/## Envoy in Zurich\n3 May 2024 · Zurich Post · English · 17 words/);
    expect(shown).toMatch(/\*\*People:\*\* .*Marta Quill/);
    expect(shown).toMatch(/\*\*Dates:\*\* .*2 May 2024/);
    expect(shown).toMatch(new RegExp(`Added by <@${cleo.member}> <t:\\d+:f>, from zurich.txt`));
    expect(shown).toContain('> Envoy Marta Quill met Prince Aldo Brenn');
  });

  it('shows a long text in pages that leave nothing out', async () => {
    const words = Array.from({ length: 900 }, (_, n) => `palabra${n}`);
    await add({ title: 'Long one', text: words.join(' ') });
    let page = await run(stage, cleo, 'article show', { article: 'long-one' });
    let read = '';
    for (;;) {
      const line =
        wordsOf(page)
          .split('\n')
          .find((each) => each.startsWith('> ')) ?? '';
      read += `${line.slice(2)} `;
      if (!labelsOf(page).includes('More')) break;
      page = await click(stage, cleo, page, 'More');
    }
    expect(read.trim()).toBe(words.join(' '));
  });

  it('knows no article of another server', async () => {
    const refused = await run(stage, cleoElsewhere, 'article show', { article: 'envoy-in-zurich' });
    expect(refused.content).toContain('This server has no such article');
    for (const action of ['a-show', 'a-edit', 'a-retext', 'a-remove', 'a-really', 'a-undo']) {
      const ids = [`${action}:0:envoy-in-zurich`];
      const said = await clickForged(stage, cleoElsewhere, ids);
      expect(said.content).toMatch(/has no such article|too late/);
    }
    expect(await titles()).toContain('Envoy in Zurich');
  });
});

describe('/article edit', () => {
  it('changes details and text; the next question and old buttons know', async () => {
    const asked = await run(stage, cleo, 'who-met', { person: 'Marta Quill' });
    expect(wordsOf(asked)).toContain('## Aldo Brenn');
    const opened = await stage.guild.actions.slash({
      ...{ ...cleo, command: 'article edit' },
      options: { article: 'envoy-in-zurich' },
    });
    const values = { publisher: 'Alpine Herald' };
    const submission = { ...cleo, interaction: opened.id, values };
    const edited = messageOf(await stage.guild.actions.submit(submission));
    expect(wordsOf(edited)).toContain('Changed **Envoy in Zurich**');
    const shown = await click(stage, cleo, edited, 'Show it');
    expect(wordsOf(shown)).toMatch(/Alpine Herald.*Added by.*Changed by/s);
    const text = 'Envoy Marta Quill met Duke Otto Brandt in Bern on 4 May 2024.';
    const retold = await fillIn(stage, cleo, shown, 'Edit text', { text });
    expect(wordsOf(await run(stage, cleo, 'who-met', { person: 'Marta Quill' }))).toContain('Otto');
    const context = await click(stage, cleo, asked, 'In context');
    expect(wordsOf(context)).toContain('changed since');
    const undone = await click(stage, cleo, retold, 'Undo');
    expect(wordsOf(undone)).toContain('as it was before');
    expect(wordsOf(await run(stage, cleo, 'who-met', { person: 'Marta Quill' }))).toContain('Aldo');
    expect(wordsOf(await click(stage, cleo, context, 'Back to the answer'))).toContain('Aldo');
  });

  it('takes the text of a file', async () => {
    const text = `Envoy in Zurich\n\n${TEXT} It rained.`;
    const file = { option: 'file', name: 'new.txt', bytes: strToU8(text) };
    const article = { article: 'envoy-in-zurich' };
    const edited = await runWithFile(stage, cleo, 'article edit', file, article);
    expect(wordsOf(edited)).toContain('Changed **Envoy in Zurich**');
    const shown = wordsOf(await click(stage, cleo, edited, 'Show it'));
    expect(shown).toMatch(/> .*It rained\./);
  });

  it('says that a text over 4,000 characters needs a file', async () => {
    const refused = await run(stage, cleo, 'article edit', { article: 'long-one', part: 'text' });
    expect(refused.content).toContain('as a file');
  });
});

describe('/article remove', () => {
  it('asks once, removes, and can be undone for ten minutes', async () => {
    const asked = await run(stage, cleo, 'who-met', { person: 'Marta Quill' });
    const question = await run(stage, cleo, 'article remove', { article: 'envoy-in-zurich' });
    expect(wordsOf(question)).toContain('Remove **Envoy in Zurich**');
    expect(await titles()).toContain('Envoy in Zurich');
    const removed = await click(stage, cleo, question, 'Remove it');
    expect(await titles()).not.toContain('Envoy in Zurich');
    expect(wordsOf(await click(stage, cleo, asked, 'In context'))).toContain('removed since');
    stage.pass(9);
    await click(stage, cleo, removed, 'Undo');
    expect(await titles()).toContain('Envoy in Zurich');
    const again = await run(stage, cleo, 'article remove', { article: 'envoy-in-zurich' });
    const gone = await click(stage, cleo, again, 'Remove it');
    stage.pass(11);
    expect((await click(stage, cleo, gone, 'Undo')).content).toContain('too late');
    await add({});
  });
});

describe('/article export and import', () => {
  async function exported(who: typeof cleo) {
    const { attachments } = await run(stage, who, 'article export');
    const response = await fetch(attachments[0]?.url ?? '');
    return new Uint8Array(await response.arrayBuffer());
  }

  it('gives the same answers in another server, and nothing of others', async () => {
    await add(
      { title: 'Of the club', text: 'The club of Ghent read a novel by Lea Maes.' },
      BOOK_CLUB,
    );
    const archive = await exported(cleo);
    const files = unzipSync(archive);
    expect(Object.keys(files).sort()).toContain('envoy-in-zurich-2.md');
    expect(
      Object.values(files)
        .map((file) => strFromU8(file))
        .join(),
    ).not.toContain('Ghent');
    const file = { option: 'archive', name: 'articles.zip', bytes: archive };
    const imported = await runWithFile(stage, cleoElsewhere, 'article import', file);
    expect(wordsOf(imported)).toContain('## 14 articles added');
    const ask = (who: typeof cleo) => run(stage, who, 'who-met', { person: 'Marta Quill' });
    expect(wordsOf(await ask(cleoElsewhere))).toBe(wordsOf(await ask(cleo)));
    const twice = await runWithFile(stage, cleoElsewhere, 'article import', file);
    expect(wordsOf(twice)).toMatch(/## 0 articles added\n14 articles left out as there already/);
  });

  it('names the files that it cannot take', async () => {
    const bytes = zipSync({
      'good.md': strToU8(
        '---\ntitle: Good\n---\n\nA tram ran from Ulm to Wels for the first time.',
      ),
      'bad.md': strToU8('---\ntitle: Bad\npublished: someday\n---\n\nText of a kind.'),
    });
    const file = { option: 'archive', name: 'articles.zip', bytes };
    const imported = wordsOf(await runWithFile(stage, cleo, 'article import', file));
    expect(imported).toMatch(/## 1 article added.*bad\.md.*someday/s);
  });

  it('refuses what is no archive', async () => {
    const file = { option: 'archive', name: 'articles.zip', bytes: strToU8('no zip') };
    const refused = await runWithFile(stage, cleo, 'article import', file);
    expect(wordsOf(refused)).toContain('cannot be read as a zip archive');
  });
});

it('answers the very next question from what was confirmed', async () => {
  const opened = await stage.guild.actions.slash({ ...cleo, command: 'article add' });
  const text = 'Curator Ilse Vandamme met Rune Solberg in Gouda. They looked at the glass.';
  const form = { ...cleo, interaction: opened.id, values: { title: 'Glass', text } };
  const preview = messageOf(await stage.guild.actions.submit(form));
  await click(stage, cleo, preview, 'Add');
  const answer = await run(stage, cleo, 'who-met', { person: 'Ilse Vandamme' });
  expect(wordsOf(answer)).toContain('## Rune Solberg');
});
