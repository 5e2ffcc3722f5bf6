import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importArchive, packArticles } from '../../../src/articles/store/archive.ts';
import { UserError } from '../../../src/text/user-error.ts';
import { draftOf, MEMBER, openStore } from './store-folder.ts';

const NOW = new Date('2024-05-06T07:08:09Z');

describe('an archive', () => {
  it('gives an empty server the same articles', async () => {
    const { guild } = await openStore();
    const { guild: other } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    await guild.add(
      draftOf('train', { title: 'The ferry report', url: 'https://example.com/' }),
      MEMBER,
    );
    const bytes = packArticles(guild.articles.values(), NOW);
    const outcome = await importArchive(bytes, other, '9');
    expect(outcome).toMatchObject({ known: [], problems: [] });
    expect([...other.articles]).toEqual([...guild.articles]);
    expect(other.historyOf('the-ferry-report-2')).toMatchObject([
      { by: '9', from: 'import of the-ferry-report-2.md' },
    ]);
    expect(Object.keys(unzipSync(bytes))).toEqual(['the-ferry-report.md', 'the-ferry-report-2.md']);
  });

  it('brings back articles much alike that were wanted beside each other', async () => {
    const { guild } = await openStore();
    const { guild: other } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    const later = draftOf('ferry', { text: `${draftOf('ferry').text} It rained.` });
    expect(await guild.add(later, MEMBER)).toMatchObject({ kind: 'similar' });
    await guild.add(later, { ...MEMBER, beside: ['the-ferry-report'] });
    const bytes = packArticles(guild.articles.values(), NOW);
    expect(await importArchive(bytes, other, '9')).toMatchObject({ known: [], problems: [] });
    expect([...other.articles]).toEqual([...guild.articles]);
  });

  it('adds what is new, and names the file and the reason of what is no article', async () => {
    const { guild } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    const bytes = zipSync({
      ...unzipSync(packArticles(guild.articles.values(), NOW)),
      'deep/folder/../../../../evil.md': strToU8('# Evil\n\nText of evil.'),
      'Capital Name.txt': strToU8('Plain title\n\nPlain text.'),
      'broken.md': strToU8('Text without title.'),
      'bomb.md': new Uint8Array(30_000_000),
      '__MACOSX/._a.md': strToU8('x'),
      '.hidden.md': strToU8('# Hidden\n\nText.'),
      'photo.jpg': strToU8('x'),
      'folder/': new Uint8Array(),
    });
    const outcome = await importArchive(bytes, guild, '9');
    expect(outcome.added.map(({ id }) => id).sort()).toEqual(['evil', 'plain-title']);
    expect(outcome.known.map(({ id }) => id)).toEqual(['the-ferry-report']);
    expect(outcome.problems.map(({ file, field }) => [file, field]).sort()).toEqual([
      ['bomb.md', 'size'],
      ['broken.md', 'title'],
    ]);
  });

  it('fills a server to its limit and says what found no room', async () => {
    const { guild } = await openStore({ limits: { articles: 2, words: 1000 } });
    const names = ['a', 'b', 'c'].map((name) => [
      `${name}.md`,
      strToU8(`# ${name}\n\nText ${name}.`),
    ]);
    const outcome = await importArchive(zipSync(Object.fromEntries(names)), guild, '9');
    expect(outcome.added).toHaveLength(2);
    expect(outcome.problems).toMatchObject([{ file: 'c.md', field: 'limit' }]);
  });

  it.each([
    ['no archive', strToU8('PK and so on')],
    ['an empty file', new Uint8Array()],
    ['an archive without articles', zipSync({ 'a.jpg': new Uint8Array(3) })],
    ['a cut archive', packOf(3).subarray(0, 200)],
    ['too many files', packOf(5001)],
    ['too much text', packOf(120, 1_000_000)],
  ])('is refused: %s', async (_, bytes) => {
    const { guild } = await openStore();
    await expect(importArchive(bytes, guild, '9')).rejects.toThrow(UserError);
    expect(guild.articles.size).toBe(0);
  });

  it('is not fooled by a declared size that is too small', async () => {
    const bytes = zipSync({ 'a.md': strToU8(`# A\n\n${'word '.repeat(100_000)}`) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 30, true);
    const { guild } = await openStore();
    const { added } = await importArchive(bytes, guild, '9').catch(() => ({ added: [] }));
    for (const { text } of added) expect(text.length).toBeLessThan(40);
  });
});

function packOf(files: number, bytes = 3): Uint8Array {
  const content = new Uint8Array(bytes).fill(97);
  return zipSync(
    Object.fromEntries(Array.from({ length: files }, (_, i) => [`${i}.md`, content])),
    {
      level: 1,
    },
  );
}
