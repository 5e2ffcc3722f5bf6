import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, messageOf, wordsOf } from '../harness.ts';
import {
  type ArticleStage,
  clickForged,
  forgery,
  openArticleStage,
  run,
  submitForged,
} from './article-stage.ts';

const ben = at('Ben', 'Newsroom');
const noor = at('Noor', 'Newsroom');
const cleo = at('Cleo', 'Newsroom');
const adaInBookClub = at('Ada', 'Book Club');
const REFUSAL = /^Only members with the permission Manage Server/;

describe('what Discord offers', () => {
  let stage: ArticleStage;
  beforeAll(async () => {
    stage = await openArticleStage();
  });
  afterAll(() => stage.close());

  it.each([
    ['an administrator', at('Ada', 'Newsroom'), true],
    ['a member with Manage Server', cleo, true],
    ['a member', ben, false],
    ['a newcomer', noor, false],
    ['an administrator elsewhere', adaInBookClub, false],
    ['anybody in a direct message', at('Ada', null), false],
  ])('%s: in the client and in /help alike', async (_, who, offered) => {
    const names = stage.guild.commandsFor(who).map(({ name }) => name);
    const help = wordsOf(await run(stage, who, 'help'));
    for (const name of ['article', 'Add to corpus', 'questions']) {
      expect(names.includes(name)).toBe(offered);
      expect(help.includes(`**/${name}**`) || help.includes(`**${name}**`)).toBe(offered);
    }
  });
});

describe('a member without the right', () => {
  let stage: ArticleStage;
  beforeAll(async () => {
    stage = await openArticleStage({ offerToAll: true, more: [forgery] });
    const guild = await stage.articles().store.guild(stage.guild.guildIds[0] ?? '');
    const common = { published: null, publisher: null, url: null, language: 'en' };
    const draft = { ...common, title: 'Kept', text: 'A kept article of the newsroom in Oslo.' };
    await guild.add(draft, { by: '7', from: 'pasted' });
  });
  afterAll(() => stage.close());

  it.each([
    ['article add', {}],
    ['article list', {}],
    ['article show', { article: 'kept' }],
    ['article edit', { article: 'kept' }],
    ['article remove', { article: 'kept' }],
    ['article export', {}],
    ['questions', {}],
  ])('is refused /%s though the command came', async (command, options) => {
    for (const who of [ben, adaInBookClub]) {
      expect((await run(stage, who, command, options)).content).toMatch(REFUSAL);
    }
  });

  it('is refused /article import', async () => {
    const file = { filename: 'a.zip', bytes: new Uint8Array([1]) };
    const { id: archive } = stage.guild.actions.upload(ben.member, file);
    const refused = await run(stage, ben, 'article import', { archive });
    expect(refused.content).toMatch(REFUSAL);
  });

  it('is refused Add to corpus', async () => {
    const { id } = stage.guild.actions.sendMessage({ ...cleo, content: 'Some news.' });
    const command = { ...ben, command: 'Add to corpus', message: id };
    const refused = messageOf(await stage.guild.actions.messageCommand(command));
    expect(refused.content).toMatch(REFUSAL);
  });

  it.each([
    ...['a-show', 'a-edit', 'a-retext', 'a-remove', 'a-really', 'a-undo', 'a-list'],
    ...['a-add', 'a-fields', 'a-text', 'a-cancel'],
  ])('is refused the button %s', async (action) => {
    expect((await clickForged(stage, ben, [`${action}:0:kept`])).content).toMatch(REFUSAL);
  });

  it.each(['a-paste:0:', 'a-fields:0:kept', 'a-text:0:kept', 'a-edit:0:kept', 'a-retext:0:kept'])(
    'is refused the form %s',
    async (id) => {
      expect((await submitForged(stage, ben, id)).content).toMatch(REFUSAL);
    },
  );

  it('changes nothing by forms of one server in another, nor by forms from nowhere', async () => {
    const elsewhere = await submitForged(stage, at('Cleo', 'Book Club'), 'a-edit:0:kept');
    expect(elsewhere.content).toContain('no such article');
    const nowhere = await submitForged(stage, cleo, 'a-fields:0:../kept');
    expect(nowhere.content).toContain('This preview is gone');
    const { articles } = await stage.articles().store.guild(stage.guild.guildIds[0] ?? '');
    expect(articles.get('kept')?.title).toBe('Kept');
  });

  it('is offered no article while typing', async () => {
    const typing = { command: 'article show', focused: 'article', options: { article: '' } };
    const typed = await stage.guild.actions.autocomplete({ ...ben, ...typing });
    expect(typed).toMatchObject({ choices: [] });
  });

  it('is told a direct message is no place for it', async () => {
    const refused = await clickForged(stage, at('Cleo', null), ['a-show:0:kept']);
    expect(refused.content).toContain('in a server');
  });

  it('cannot confirm the draft of another', async () => {
    const opened = await stage.guild.actions.slash({ ...cleo, command: 'article add' });
    const values = { title: 'Mine', text: 'Only Cleo has read this draft so far.' };
    const form = { ...cleo, interaction: opened.id, values };
    const preview = JSON.stringify(messageOf(await stage.guild.actions.submit(form)).components);
    const token = /a-add:0:([\w-]+)/.exec(preview)?.[1] ?? '';
    expect(token).not.toBe('');
    const ids = [`a-add:0:${token}`];
    for (const who of [at('Ada', 'Newsroom'), at('Cleo', 'Book Club')]) {
      expect((await clickForged(stage, who, ids)).content).toContain('This preview is gone');
    }
    expect(wordsOf(await clickForged(stage, cleo, ids))).toContain('Added **Mine**');
  });
});

describe('the role that the settings name', () => {
  it('may do without Manage Server, by its name in each server', async () => {
    const stage = await openArticleStage({ offerToAll: true, editorRole: 'Member' });
    try {
      expect(wordsOf(await run(stage, ben, 'article list'))).toContain('## 0 articles');
      expect(wordsOf(await run(stage, ben, 'help'))).toContain('**/article**');
      const refused = await run(stage, noor, 'article list');
      expect(refused.content).toMatch(/Manage Server or the role Member/);
      expect(wordsOf(await run(stage, noor, 'help'))).not.toContain('**/article**');
    } finally {
      await stage.close();
    }
  });
});
