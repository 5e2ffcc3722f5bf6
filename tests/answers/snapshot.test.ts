import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { Analyses, analysisKey } from '../../src/answers/analyses.ts';
import { analyseHere } from '../../src/answers/analysis-here.ts';
import { Library } from '../../src/answers/library.ts';
import { openShelf, snapshotPath } from '../../src/answers/open-shelf.ts';
import {
  addToSnapshotFile,
  readSnapshotFile,
  writeSnapshotFile,
} from '../../src/answers/snapshot-file.ts';
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
    analyses: new Analyses((article) => {
      analysed.push(article.id);
      return analyseHere(article);
    }),
  });
  const library = new Library([opened.shelf]);
  const answer = await ask.answer({ question: 'Who met Maria Silva in Lisbon?' }, library);
  return { ...opened, analysed, reports, answer };
}

/** A start that leaves its snapshot. */
async function startAndSave() {
  const started = await start();
  await started.kept.save();
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
      what: 'a file with another name',
      change: () => rename(fileOf('article-2'), fileOf('renamed')),
      analysed: [],
      served: ['article-1', 'article-3', 'renamed'],
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

describe('a snapshot that is damaged', () => {
  const damages: readonly [string, (bytes: Buffer) => Buffer, string[]][] = [
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 100), ['article-3']],
    ['empty', () => Buffer.alloc(0), ALL],
    ['of one line', (bytes) => bytes.subarray(0, bytes.indexOf('\n')), ALL],
    ['something else', () => Buffer.from('Dear diary'), ALL],
    [
      'changed in its last byte but some',
      (bytes) => flip(bytes, bytes.length - 200),
      ['article-3'],
    ],
    [
      'changed in its second article',
      (bytes) => flip(bytes, bytes.indexOf('Bridge 2')),
      ALL.slice(1),
    ],
    ['changed in its index', (bytes) => flip(bytes, 200), ALL],
    ['changed in how long a part is', (bytes) => longer(bytes), ALL],
  ];

  it.each(damages)('because it is %s: what it lacks is analysed anew', async (_, damage, lacks) => {
    const first = await startAndSave();
    const path = snapshotPath(dataDir, [corpus]);
    await writeFile(path, damage(await readFile(path)));
    const second = await startAndSave();
    expect(second.reports.join()).toContain('damaged');
    expect(second.analysed).toEqual(lacks);
    expect(second.answer).toEqual(first.answer);
    expect((await start()).analysed).toEqual([]);
  });

  it('in any byte never stops a start, nor is believed', async () => {
    const first = await startAndSave();
    const path = snapshotPath(dataDir, [corpus]);
    const bytes = await readFile(path);
    for (let at = 0; at < bytes.length; at += 401) {
      await writeFile(path, flip(bytes, at));
      const { shelf } = await start();
      expect([...shelf.articles.values()], `byte ${at}`).toEqual([
        ...first.shelf.articles.values(),
      ]);
    }
  });

  it('at its end by another analyser is believed up to there', async () => {
    const path = join(dataDir, 'one.snapshot');
    await mkdir(dataDir);
    const [one, other] = await Promise.all([1, 2].map(saved));
    if (!one || !other) throw new Error('no articles');
    await writeSnapshotFile(path, 'these', { articles: [one], index: new Uint8Array([1]) });
    await addToSnapshotFile(path, 'others', [other]);
    expect(await readSnapshotFile(path, 'these')).toEqual({
      state: 'damaged',
      saved: { articles: [one], index: new Uint8Array([1]) },
    });
  });
});

describe('an article that comes while the bot runs', () => {
  async function add(started: Awaited<ReturnType<typeof start>>, article: Article) {
    await write(article);
    const { corpus: now } = await openShelf([corpus], { report: () => undefined });
    const upserted = now.articles.filter(({ id }) => id === article.id);
    expect(await started.kept.follow({ upserted, removed: [] })).toEqual([]);
  }

  /** Five articles of which the last came later than the snapshot was written, and its length before. */
  async function addedLater() {
    for (const number of [4, 5, 6]) await write(madeUpArticle(number));
    const started = await startAndSave();
    const path = snapshotPath(dataDir, [corpus]);
    const before = await readFile(path);
    await add(started, madeUpArticle(7));
    return { started, path, before, after: await readFile(path) };
  }

  it('is in the snapshot when it is on the shelf, without the others being written again', async () => {
    const { before, after } = await addedLater();
    expect(after.subarray(0, before.length)).toEqual(before);
    const second = await startAndSave();
    expect(second.analysed).toEqual([]);
    expect(second.shelf.articles.size).toBe(7);
    expect((await start()).analysed).toEqual([]);
  });

  it('is lost to the snapshot alone where the process is killed while it is added', async () => {
    const { path, before, after } = await addedLater();
    for (let end = before.length; end < after.length; end += 97) {
      await writeFile(path, after.subarray(0, end));
      const { analysed, shelf } = await start();
      expect(analysed, `${end} bytes`).toEqual(['article-7']);
      expect(shelf.articles.size).toBe(7);
    }
  });

  it('goes into a snapshot that is written as a whole where the file is gone', async () => {
    const { started, path } = await addedLater();
    await rm(path);
    await add(started, madeUpArticle(8));
    await add(started, madeUpArticle(9));
    expect((await start()).analysed).toEqual([]);
  });

  it('is in the snapshot once it is much of the shelf: it is written as a whole then', async () => {
    const started = await startAndSave();
    const path = snapshotPath(dataDir, [corpus]);
    const numbers = [4, 5, 6, 7, 8];
    for (const number of numbers) await add(started, madeUpArticle(number));
    expect((await readFile(path)).toString('latin1').split('Bridge 3 in').length).toBe(2);
    expect((await start()).analysed).toEqual([]);
  });

  it('takes its entry along when it goes', async () => {
    const { started, path } = await addedLater();
    await rm(fileOf('article-7'));
    await started.kept.follow({ upserted: [], removed: ['article-7'] });
    await started.kept.save();
    expect((await readFile(path)).includes('Bridge 7')).toBe(false);
    for (const id of [...started.shelf.articles.keys()]) {
      await started.kept.follow({ upserted: [], removed: [id] });
    }
    expect(await readdir(join(dataDir, 'snapshots'))).toEqual([]);
  });
});

describe('a snapshot that cannot be used', () => {
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
    await mkdir(dataDir);
    const all = { articles: [], index: new Uint8Array([1, 2, 3]) };
    await writeSnapshotFile(path, 'these', all);
    expect((await readSnapshotFile(path, 'others')).state).toBe('older');
    expect(await readSnapshotFile(path, 'these')).toEqual({ state: 'whole', saved: all });
  });

  it('because its folder cannot be written to does not keep articles from being served', async () => {
    await writeFile(dataDir, 'a file where the folder should be');
    const { shelf, answer, kept } = await start();
    expect(shelf.articles.size).toBe(3);
    expect(answer.status).toBe('answered');
    await expect(kept.save()).rejects.toThrow();
  });

  it('leaves nothing half-written behind, nor what a killed process did', async () => {
    await mkdir(join(dataDir, 'snapshots'), { recursive: true });
    await writeFile(`${snapshotPath(dataDir, [corpus])}.1.tmp`, 'half');
    await startAndSave();
    expect(await readdir(join(dataDir, 'snapshots'))).toEqual([
      snapshotPath('', [corpus]).replace(/^.*[/\\]/u, ''),
    ]);
  });
});

async function saved(number: number) {
  const article = madeUpArticle(number);
  const packed = await analyseHere(article);
  return { article, key: analysisKey(article), packed, file: null };
}

/** Says of the first part that it is longer than the file. */
function longer(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/\nindex /u, '\nindex 99'), 'latin1');
}

function flip(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
}
