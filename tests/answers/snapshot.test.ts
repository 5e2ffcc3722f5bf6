import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { analyseHere } from '../../src/answers/analysis-here.ts';
import { Library } from '../../src/answers/library.ts';
import { openShelf } from '../../src/answers/open-shelf.ts';
import { snapshotPath } from '../../src/answers/snapshot.ts';
import { readSnapshotFile, writeSnapshotFile } from '../../src/answers/snapshot-file.ts';
import type { Article } from '../../src/articles/article.ts';
import { madeUpArticle } from './made-up-articles.ts';

let folder: string;
let corpus: string;
let dataDir: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-snapshot-'));
  corpus = join(folder, 'corpus');
  dataDir = join(folder, 'data');
  await mkdir(corpus);
  for (const number of [1, 2, 3]) await write(madeUpArticle(number));
});
afterEach(() => rm(folder, { recursive: true }));

function fileOf(id: string): string {
  return join(corpus, `${id}.md`);
}

async function write({ id, title, published, text }: Article): Promise<void> {
  await writeFile(fileOf(id), `---\ntitle: ${title}\npublished: ${published}\n---\n\n${text}\n`);
}

/** A start: what was analysed, what was reported, and the answer to one question. */
async function start() {
  const analysed: string[] = [];
  const reports: string[] = [];
  const opened = await openShelf([corpus], {
    dataDir,
    report: (problem) => reports.push(problem),
    analyse: (article) => {
      analysed.push(article.id);
      return analyseHere(article);
    },
  });
  const library = new Library([opened.shelf]);
  const answer = await ask.answer({ question: 'Who met Maria Silva in Lisbon?' }, library);
  return { ...opened, analysed, reports, answer };
}

/** A start that leaves its snapshot. */
async function startAndSave() {
  const started = await start();
  await started.save();
  return started;
}

const ALL = ['article-1', 'article-2', 'article-3'];

describe('a start from a snapshot', () => {
  it('analyses nothing and answers the same', async () => {
    const first = await startAndSave();
    expect(first.analysed).toEqual(ALL);
    const second = await startAndSave();
    expect(second.analysed).toEqual([]);
    expect(second.answer.quotes).not.toEqual([]);
    expect(second.answer).toEqual(first.answer);
    expect([...second.shelf.articles.values()]).toEqual([...first.shelf.articles.values()]);
  });

  it('leaves a snapshot alone that holds what it needs', async () => {
    await startAndSave();
    const path = snapshotPath(dataDir, [corpus]);
    await utimes(path, 1, 1);
    await startAndSave();
    expect((await stat(path)).mtimeMs).toBe(1000);
  });

  const changes: readonly {
    what: string;
    change: () => Promise<void>;
    analysed: string[];
    served: string[];
  }[] = [
    {
      what: 'another text',
      change: () => write({ ...madeUpArticle(2), text: 'Nobody met anybody on the ferry.' }),
      analysed: ['article-2'],
      served: ALL,
    },
    {
      what: 'another day of publication, from which dates are resolved',
      change: () => write({ ...madeUpArticle(2), published: '2020-01-01' }),
      analysed: ['article-2'],
      served: ALL,
    },
    {
      what: 'a file that was written again as it was',
      change: () => utimes(fileOf('article-2'), 1, 1),
      analysed: [],
      served: ALL,
    },
    {
      what: 'one more article',
      change: () => write(madeUpArticle(4)),
      analysed: ['article-4'],
      served: [...ALL, 'article-4'],
    },
    {
      what: 'an article less',
      change: () => rm(fileOf('article-1')),
      analysed: [],
      served: ['article-2', 'article-3'],
    },
    {
      what: 'an article that is broken now',
      change: () => writeFile(fileOf('article-1'), '---\ntitle: [\n---\n\nText.\n'),
      analysed: [],
      served: ['article-2', 'article-3'],
    },
  ];

  it.each(changes)('sees $what', async ({ change, analysed, served }) => {
    await startAndSave();
    await change();
    const second = await startAndSave();
    expect(second.analysed).toEqual(analysed);
    expect([...second.shelf.articles.keys()].sort()).toEqual(served);
    const anew = await openShelf([corpus], { report: () => undefined });
    for (const [id, entry] of anew.shelf.articles) {
      expect(second.shelf.articles.get(id)).toEqual(entry);
      expect(second.shelf.index.documentFrequency('bridg', 'en')).toBe(
        anew.shelf.index.documentFrequency('bridg', 'en'),
      );
    }
    expect((await start()).analysed).toEqual([]);
  });
});

describe('a snapshot that cannot be used', () => {
  const damages: readonly [string, (bytes: Buffer) => Buffer][] = [
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 100)],
    ['empty', () => Buffer.alloc(0)],
    ['of one line', (bytes) => bytes.subarray(0, bytes.indexOf('\n'))],
    ['something else', () => Buffer.from('Dear diary')],
    ['changed in one byte', (bytes) => flip(bytes, bytes.length - 200)],
    ['changed in its index', (bytes) => flip(bytes, 200)],
  ];

  it.each(damages)('because it is %s is reported and made anew', async (_, damage) => {
    const first = await startAndSave();
    const path = snapshotPath(dataDir, [corpus]);
    await writeFile(path, damage(await readFile(path)));
    const second = await startAndSave();
    expect(second.reports.join()).toContain('damaged');
    expect(second.analysed).toEqual(ALL);
    expect(second.answer).toEqual(first.answer);
    expect((await start()).analysed).toEqual([]);
  });

  it('because its format is older is made anew without a word', async () => {
    await startAndSave();
    const path = snapshotPath(dataDir, [corpus]);
    const bytes = await readFile(path);
    await writeFile(
      path,
      bytes.toString('latin1').replace(/snapshot \d+/u, 'snapshot 0'),
      'latin1',
    );
    const second = await startAndSave();
    expect(second.reports).toEqual([]);
    expect(second.analysed).toEqual(ALL);
  });

  it('because other finders wrote it is as good as none', async () => {
    const path = join(dataDir, 'one.snapshot');
    await writeSnapshotFile(path, 'these', { articles: [], index: new Uint8Array([1, 2, 3]) });
    expect(await readSnapshotFile(path, 'others')).toBe('older');
    expect(await readSnapshotFile(path, 'these')).toEqual({
      articles: [],
      index: new Uint8Array([1, 2, 3]),
    });
  });

  it('because its folder cannot be written to does not keep articles from being served', async () => {
    await writeFile(dataDir, 'a file where the folder should be');
    const { shelf, answer, save } = await start();
    expect(shelf.articles.size).toBe(3);
    expect(answer.status).toBe('answered');
    await expect(save()).rejects.toThrow();
  });

  it('leaves nothing half-written behind', async () => {
    await startAndSave();
    expect(await readdir(join(dataDir, 'snapshots'))).toEqual([
      snapshotPath('', [corpus]).replace(/^.*[/\\]/u, ''),
    ]);
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
}
