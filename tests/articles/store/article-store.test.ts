import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CorpusChange } from '../../../src/articles/corpus-state.ts';
import { draftOf, GUILD, MEMBER, openStore } from './store-folder.ts';

const OTHER = '100000000000000002';
const DAY = 24 * 60;

describe('the store', () => {
  it('lets nobody change the articles of another server', async () => {
    const { store, guild } = await openStore();
    const other = await store.guild(OTHER);
    await guild.add(draftOf('ferry'), MEMBER);
    await expect(other.remove('the-ferry-report', '7')).rejects.toThrow();
    await expect(other.undo('the-ferry-report', '7')).rejects.toThrow();
    expect(await other.add(draftOf('ferry'), MEMBER)).toMatchObject({ kind: 'added' });
    await other.remove('the-ferry-report', '7');
    expect(guild.articles.size).toBe(1);
    expect(await store.guild(GUILD)).toBe(guild);
    await expect(store.noteJoined('../1')).rejects.toThrow('not the id');
  });

  it('tells of each change', async () => {
    const told: [string, CorpusChange][] = [];
    const { guild } = await openStore({ onChange: (...change) => void told.push(change) });
    await guild.add(draftOf('ferry'), MEMBER);
    await guild.edit('the-ferry-report', { title: 'Ferry' }, '7');
    await guild.remove('the-ferry-report', '7');
    await guild.undo('the-ferry-report', '7');
    expect(
      told.map(([id, { upserted, removed }]) => [id, upserted.map((a) => a.title), removed]),
    ).toEqual([
      [GUILD, ['The ferry report'], []],
      [GUILD, ['Ferry'], []],
      [GUILD, [], ['the-ferry-report']],
      [GUILD, ['Ferry'], []],
    ]);
  });
});

describe('a server that the bot has left', () => {
  it('keeps its articles for 30 days, and longer if the bot comes back', async () => {
    const { clock, store, guild, reopen } = await openStore();
    await guild.add(draftOf('ferry'), MEMBER);
    await (await store.guild(OTHER)).add(draftOf('train'), MEMBER);
    await store.noteLeft(GUILD);
    await store.noteLeft(OTHER);
    clock.pass(29 * DAY);
    expect(await reopen().sweep()).toEqual([]);
    await store.noteJoined(OTHER);
    clock.pass(2 * DAY);
    expect(await store.sweep()).toEqual([GUILD]);
    expect(await store.guildIds()).toEqual([OTHER]);
    expect((await store.guild(GUILD)).articles.size).toBe(0);
  });

  it('is deleted to the end after a crash in between', async () => {
    const { folder, store } = await openStore();
    await mkdir(join(folder, `.purged-${GUILD}`));
    await writeFile(join(folder, `.purged-${GUILD}`, 'a.md'), '# A\n\nText.');
    await store.sweep();
    expect(await readdir(folder)).toEqual([]);
  });
});
