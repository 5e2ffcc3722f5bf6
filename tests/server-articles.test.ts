import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Analyses } from '../src/answers/analyses.ts';
import { analyseHere } from '../src/answers/analysis-here.ts';
import { Shelf } from '../src/answers/shelf.ts';
import type { Article } from '../src/articles/article.ts';
import { renderArticleFile } from '../src/articles/render-article-file.ts';
import { importArchive } from '../src/articles/store/archive.ts';
import { openLog } from '../src/log.ts';
import { ServerArticles } from '../src/server-articles.ts';
import { madeUpArticle } from './answers/made-up-articles.ts';

const ONE = '100000000000000001';
const OTHER = '100000000000000002';
const BY = { by: '7', from: 'pasted' };
const HOUR_MS = 3_600_000;
let folder: string;
let passed: number;
let running: ServerArticles[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-servers-'));
  passed = 0;
  running = [];
});
afterEach(async () => {
  for (const articles of running) await articles.close();
  await rm(folder, { recursive: true });
});

/** A start, what was analysed from then on, and the library of a server. One that is not closed was killed. */
async function start(shared: readonly Article[] = []) {
  const analysed: string[] = [];
  const lines: string[] = [];
  const analyses = new Analyses((article) => {
    analysed.push(article.id);
    return analyseHere(article);
  });
  const shelf = new Shelf(analyses.analyse);
  await shelf.putAll(shared);
  const articles = await ServerArticles.open({
    folder,
    shared: shelf,
    analyses,
    now: () => new Date(Date.UTC(2024, 4, 6) + passed),
    log: openLog({ level: 'warn', write: (line) => lines.push(line) }),
  });
  running.push(articles);
  const served = (guildId: string) =>
    articles.libraryFor(guildId).articles.map(({ article }) => article.id);
  return { articles, store: articles.store, analysed, lines, served };
}

/** Articles in a server's folder as an earlier version left them. */
async function place(guildId: string, ...numbers: number[]): Promise<void> {
  await mkdir(join(folder, guildId), { recursive: true });
  for (const number of numbers) {
    const article = madeUpArticle(number);
    await writeFile(join(folder, guildId, `${article.id}.md`), renderArticleFile(article));
  }
}

/** An article, whose wording shares little with those of other names. */
function draftOf(name: string) {
  const words = Array.from({ length: 30 }, (_, i) => `${name}${(i * 7) % 13}`).join(' ');
  return { ...madeUpArticle(1), title: `About ${name}`, text: `${name} met Ida Holm. ${words}.` };
}

async function namesOnDisk(): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

/** Whether anything in the snapshots, of any server, holds some words. */
async function isInSnapshots(words: string): Promise<boolean> {
  const paths = (await namesOnDisk()).filter((name) => name.includes('.snapshot'));
  const contents = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  return contents.some((content) => content.includes(words));
}

describe('articles of servers', () => {
  it('are analysed at the first start alone, and served the same from then on', async () => {
    await place(ONE, 1, 2, 3);
    await place(OTHER, 4, 5);
    const first = await start();
    expect([...first.analysed].sort()).toEqual([1, 2, 3, 4, 5].map((n) => `article-${n}`));
    await first.articles.close();
    const second = await start();
    expect(second.analysed).toEqual([]);
    expect(second.lines).toEqual([]);
    for (const guildId of [ONE, OTHER]) {
      expect(second.served(guildId)).toEqual(first.served(guildId));
      expect(second.articles.libraryFor(guildId).articles).toEqual(
        first.articles.libraryFor(guildId).articles,
      );
    }
  });

  it('are analysed where their files changed while the bot was down, and gone where these are', async () => {
    await place(ONE, 1, 2, 3);
    await (await start()).articles.close();
    await rm(join(folder, ONE, 'article-1.md'));
    const changed = { ...madeUpArticle(2), text: 'Nobody met anybody on the ferry.' };
    await writeFile(join(folder, ONE, 'article-2.md'), renderArticleFile(changed));
    await place(ONE, 4);
    const second = await start();
    expect([...second.analysed].sort()).toEqual(['article-2', 'article-4']);
    expect([...second.served(ONE)].sort()).toEqual(['article-2', 'article-3', 'article-4']);
    await second.articles.close();
    expect((await start()).analysed).toEqual([]);
    expect(await isInSnapshots('Bridge 1 in')).toBe(false);
  });

  it('are kept when the change is confirmed, though the process is killed right then', async () => {
    await place(ONE, 1, 2, 3, 4, 5, 6);
    const first = await start();
    await first.articles.close();
    const guild = await first.store.guild(ONE);
    await guild.add(draftOf('Nils'), BY);
    await guild.edit('article-2', { text: 'Ole Brandt met Keiko Mori in Quito.' }, '7');
    await guild.remove('article-3', '7');
    const own = await first.store.guild(OTHER);
    await own.add(draftOf('Maja'), BY);
    const second = await start();
    expect(second.analysed).toEqual([]);
    for (const guildId of [ONE, OTHER])
      expect([...second.served(guildId)].sort()).toEqual([...first.served(guildId)].sort());
  });

  it('are not analysed again when they are brought back', async () => {
    await place(ONE, 1, 2);
    const { store, analysed, served } = await start();
    const guild = await store.guild(ONE);
    await guild.edit('article-1', { text: 'Ole Brandt met Keiko Mori in Quito.' }, '7');
    await guild.remove('article-2', '7');
    analysed.length = 0;
    await guild.undo('article-1', '7');
    await guild.undo('article-2', '7');
    expect(analysed).toEqual([]);
    expect(served(ONE).length).toBe(2);
  });

  it('are not analysed where another server or all servers have them, and stay until the last has none', async () => {
    await place(ONE, 1, 2);
    const { store, analysed, served } = await start([madeUpArticle(3)]);
    analysed.length = 0;
    const files = [1, 2, 3].map((number) => {
      const article = madeUpArticle(number);
      return [`copy-${number}.md`, strToU8(renderArticleFile(article))] as const;
    });
    const other = await store.guild(OTHER);
    // Alike as they are, the later ones are wanted beside the first.
    const { added } = await importArchive(zipSync(Object.fromEntries(files)), other, '7');
    expect(added.length).toBe(3);
    expect(analysed).toEqual([]);
    await (await store.guild(ONE)).remove('article-1', '7');
    await (await store.guild(ONE)).remove('article-2', '7');
    expect([...served(OTHER)].sort()).toEqual(['article-3', 'copy-1', 'copy-2', 'copy-3']);
    expect((await start([madeUpArticle(3)])).analysed).toEqual(['article-3']);
  });
});

describe('the entry of an article', () => {
  it('goes with the article, at the latest when it can no longer be brought back', async () => {
    await place(ONE, 1, 2, 3, 4, 5, 6, 7, 8);
    const { articles, store } = await start();
    await articles.close();
    expect(await isInSnapshots('Bridge 1 in')).toBe(true);
    await (await store.guild(ONE)).remove('article-1', '7');
    passed = HOUR_MS;
    await articles.sweep();
    expect(await isInSnapshots('Bridge 1 in')).toBe(false);
    expect(await isInSnapshots('Bridge 2 in')).toBe(true);
  });

  it('goes with the last article of a server', async () => {
    await place(ONE, 1);
    const { articles, store } = await start();
    await articles.close();
    await (await store.guild(ONE)).remove('article-1', '7');
    expect((await namesOnDisk()).filter((name) => name.includes('.snapshot'))).toEqual([]);
  });

  it('goes with a server that is left for long, and stays where another has it', async () => {
    await place(ONE, 1, 2);
    await place(OTHER, 2);
    const { articles, store, served } = await start();
    await store.noteLeft(ONE);
    passed = 31 * 24 * HOUR_MS;
    expect(await articles.sweep()).toEqual([ONE]);
    await articles.close();
    expect((await namesOnDisk()).filter((name) => name.startsWith(ONE))).toEqual([]);
    expect(await isInSnapshots('Bridge 1 in')).toBe(false);
    expect(served(OTHER)).toEqual(['article-2']);
    expect((await start()).analysed).toEqual([]);
  });
});

describe('a server’s snapshot', () => {
  it('that is damaged is said to be, and loses no article', async () => {
    await place(ONE, 1, 2, 3);
    const first = await start();
    await first.articles.close();
    const path = join(folder, ONE, '.snapshot');
    await writeFile(path, (await readFile(path)).subarray(0, -100));
    const second = await start();
    expect(second.analysed).toEqual(['article-3']);
    expect(second.lines.join()).toContain('damaged');
    expect(second.served(ONE)).toEqual(first.served(ONE));
  });

  it('of another server gives no article of that one', async () => {
    await place(ONE, 1, 2);
    await place(OTHER, 2, 3);
    await (await start()).articles.close();
    await cp(join(folder, ONE, '.snapshot'), join(folder, OTHER, '.snapshot'));
    const second = await start();
    expect(second.analysed).toEqual(['article-3']);
    expect([...second.served(OTHER)].sort()).toEqual(['article-2', 'article-3']);
  });

  it('that cannot be written keeps nothing from being served or changed', async () => {
    await place(ONE, 1);
    await mkdir(join(folder, ONE, '.snapshot', 'in the way'), { recursive: true });
    const { articles, store, served, lines } = await start();
    await (await store.guild(ONE)).add(draftOf('Nils'), BY);
    await articles.close();
    expect([...served(ONE)].sort()).toEqual(['about-nils', 'article-1']);
    expect(lines.join()).toContain('Could not keep');
  });
});
