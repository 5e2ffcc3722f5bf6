import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/text/user-error.ts';
import { draftOf, GUILD, MEMBER, openStore } from './store-folder.ts';

describe('adding an article', () => {
  it('stores one Markdown file and one line of the journal, and a restart finds both', async () => {
    const { folder, guild, reopen } = await openStore();
    const outcome = await guild.add(draftOf('ferry'), MEMBER);
    expect(outcome).toMatchObject({ kind: 'added', article: { id: 'the-ferry-report' } });
    expect((await readdir(join(folder, GUILD))).sort()).toEqual([
      '.trash',
      'journal.jsonl',
      'the-ferry-report.md',
    ]);
    const again = await reopen().guild(GUILD);
    expect([...again.articles.values()]).toEqual([...guild.articles.values()]);
    expect(again.historyOf('the-ferry-report')).toEqual([
      {
        at: '2024-05-06T07:08:09.000Z',
        by: '7',
        action: 'add',
        from: 'pasted',
        article: 'the-ferry-report',
        title: 'The ferry report',
      },
    ]);
    expect(again.words).toBe(45);
  });

  it('makes ids of titles, never a path', async () => {
    const { guild } = await openStore();
    const titles = [
      'Über: Größe!',
      'Über Größe',
      '../../etc/passwd',
      '头条',
      '2024',
      '.',
      'x'.repeat(300),
    ];
    for (const [i, title] of titles.entries()) await guild.add(draftOf(`n${i}`, { title }), MEMBER);
    expect([...guild.articles.keys()]).toEqual([
      'uber-gro-e',
      'uber-gro-e-2',
      'etc-passwd',
      expect.stringMatching(/^article-[0-9a-f]{8}$/u),
      expect.stringMatching(/^article-[0-9a-f]{8}$/u),
      expect.stringMatching(/^article-[0-9a-f]{8}$/u),
      'x'.repeat(60),
    ]);
  });

  it('gives no id that a shared article has', async () => {
    const { guild } = await openStore({ isShared: (id) => id === 'the-ferry-report' });
    const outcome = await guild.add(draftOf('ferry'), { ...MEMBER, id: 'the-ferry-report' });
    expect(outcome).toMatchObject({ article: { id: 'the-ferry-report-2' } });
  });

  it('makes one of the same article added many times at once', async () => {
    const { folder, guild } = await openStore();
    const spaced = draftOf('ferry', { text: draftOf('ferry').text.replaceAll(' ', '\n') });
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, i) => guild.add(i % 2 ? draftOf('ferry') : spaced, MEMBER)),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['added', ...Array(7).fill('known')]);
    expect(
      (await readdir(join(folder, GUILD))).filter((name) => name.endsWith('.md')),
    ).toHaveLength(1);
  });

  it('stores a near-duplicate only beside those that the member has seen', async () => {
    const { guild } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    const corrected = draftOf('ferry', { text: draftOf('ferry').text.replace('says', 'states') });
    expect(await guild.add(corrected, MEMBER)).toMatchObject({
      kind: 'similar',
      to: [{ article: { id: 'the-ferry-report' } }],
    });
    const beside = await guild.add(corrected, { ...MEMBER, beside: ['the-ferry-report'] });
    expect(beside).toMatchObject({ kind: 'added', article: { id: 'the-ferry-report-2' } });
  });

  it('refuses what could not be read again, and what is too much', async () => {
    const { guild } = await openStore({ limits: { articles: 2, words: 100 } });
    const refused = (draft: ReturnType<typeof draftOf>) =>
      expect(guild.add(draft, MEMBER)).rejects.toThrow(UserError);
    await refused(draftOf('a', { title: ' \n' }));
    await refused(draftOf('a', { text: '***' }));
    await refused(draftOf('a', { published: '2024-02-31' }));
    await refused(draftOf('a', { url: 'javascript:alert(1)' }));
    await refused(draftOf('a', { text: 'word '.repeat(101) }));
    await guild.add(draftOf('ferry'), MEMBER);
    await guild.add(draftOf('train'), MEMBER);
    await refused(draftOf('plane', { text: 'Short.' }));
    expect(guild.articles.size).toBe(2);
  });
});

describe('editing and removing', () => {
  it('changes fields under the same id, and brings the earlier state back', async () => {
    const { guild, reopen } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    const before = guild.articles.get('the-ferry-report');
    const edited = await guild.edit(
      'the-ferry-report',
      { title: 'Ferry sunk', published: null },
      '8',
    );
    expect(edited).toEqual({ ...before, title: 'Ferry sunk', published: null });
    const again = await reopen().guild(GUILD);
    expect(again.articles.get('the-ferry-report')).toEqual(edited);
    expect(await again.undo('the-ferry-report', '8')).toEqual(before);
    expect(again.historyOf('the-ferry-report').map(({ action, by }) => `${action} ${by}`)).toEqual([
      'add 7',
      'edit 8',
      'undo 8',
    ]);
  });

  it('goes back one change at a time, also where several were made at one moment', async () => {
    const { guild } = await openStore();
    await guild.add(draftOf('ferry', { title: 'One' }), MEMBER);
    await guild.edit('one', { title: 'Two' }, '7');
    await guild.edit('one', { title: 'Three' }, '7');
    await guild.remove('one', '7');
    const titles = [];
    for (let i = 0; i < 3; i++) titles.push((await guild.undo('one', '7')).title);
    expect(titles).toEqual(['Three', 'Two', 'One']);
    await expect(guild.undo('one', '7')).rejects.toThrow(UserError);
  });

  it('brings a removed article back for ten minutes, also after a restart', async () => {
    const { clock, guild, reopen } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    const removed = await guild.remove('the-ferry-report', '7');
    expect(guild.articles.size).toBe(0);
    clock.pass(9);
    const again = await reopen().guild(GUILD);
    expect(again.articles.size).toBe(0);
    expect(await again.undo('the-ferry-report', '7')).toEqual(removed);
    expect((await reopen().guild(GUILD)).articles.size).toBe(1);
  });

  it('lets go of a removed article after ten minutes', async () => {
    const { folder, clock, store, guild } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    await guild.remove('the-ferry-report', '7');
    clock.pass(11);
    await expect(guild.undo('the-ferry-report', '7')).rejects.toThrow(UserError);
    await store.sweep();
    expect(await readdir(join(folder, GUILD, '.trash'))).toEqual([]);
  });

  it('gives no id twice that can still come back', async () => {
    const { guild } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    await guild.remove('the-ferry-report', '7');
    const other = draftOf('other', { title: 'The ferry report' });
    expect(await guild.add(other, MEMBER)).toMatchObject({ article: { id: 'the-ferry-report-2' } });
    await guild.undo('the-ferry-report', '7');
    expect(guild.articles.size).toBe(2);
  });

  it.each(['edit', 'remove', 'undo'] as const)(
    'refuses to %s what is not there',
    async (action) => {
      const { guild } = await openStore();
      const act = action === 'edit' ? guild.edit('gone', {}, '7') : guild[action]('gone', '7');
      await expect(act).rejects.toThrow(UserError);
    },
  );
});

describe('opening a folder', () => {
  it('clears away what a crash left, and notes files without a line in the journal', async () => {
    const { folder, guild, reopen } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    const at = (name: string) => join(folder, GUILD, name);
    await writeFile(at('.tmp-1234'), '---\ntitle: half');
    await writeFile(at('.trash/.tmp-99'), 'x');
    await writeFile(at('by-hand.md'), '# By hand\n\nText.');
    await writeFile(at('broken.md'), 'Text without title.');
    await writeFile(at('plain.txt'), 'Plain\n\nText.');
    const journal = await readFile(at('journal.jsonl'), 'utf8');
    await writeFile(at('journal.jsonl'), `${journal}{"at":"2024-`);

    const again = await reopen().guild(GUILD);
    expect([...again.articles.keys()]).toEqual(['by-hand', 'the-ferry-report']);
    expect(again.historyOf('by-hand')).toMatchObject([{ action: 'found', by: null }]);
    expect(again.problems.map(({ file }) => file)).toEqual([at('broken.md'), at('plain.txt')]);
    expect(await readdir(at('.trash'))).toEqual([]);
    expect(await readdir(at('.'))).not.toContain('.tmp-1234');
    await again.add(draftOf('train'), MEMBER);
    const third = await reopen().guild(GUILD);
    expect(third.historyOf('the-train-report')).toHaveLength(1);
  });
});
